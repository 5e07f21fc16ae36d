import { readFileSync } from 'node:fs'
import { expect, inject } from 'vitest'
import { testExample } from './example.ts'
import type { Served } from './serve.ts'
import { saveCreateRevoke } from './journey.ts'

testExample('next', {
  isPrefetched: true,
  isProxied: true,
  mistakes,
})

/** Opens the pages of `added/next`, which do what `docs/apps.md` advises against. */
async function mistakes({ url, log, newPage }: Served): Promise<void> {
  const sentence = 'Attempted to call createClient() from the server'
  expect((await fetch(`${url}/mistake`)).status).toBe(500)
  await expect.poll(log).toContain(sentence)
  expect(readFileSync(new URL('../../docs/apps.md', import.meta.url), 'utf8')).toContain(sentence)

  const html = await (await fetch(`${url}/lease`)).text()
  expect(html).toContain(String.raw`{\"clientSecret\":\"redacted\"}`)
  expect(html).not.toContain('sandbox_cs_')
  await saveCreateRevoke(await newPage(), `${url}/lease`, inject('sandbox'), { hasNoSecrets: true })
}
