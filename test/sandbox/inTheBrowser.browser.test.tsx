import { expect, test } from 'vitest'
import { createSandbox } from '../../src/sandbox/index.ts'
import { asPartner, call, mint, payerId, primary, tokenize } from './support.ts'

test('both upstreams run in a page', async () => {
  const sandbox = createSandbox()
  const secret = await mint(sandbox)
  expect((await tokenize(sandbox, secret)).status).toBe(200)
  expect((await tokenize(sandbox, secret)).status).toBe(401)
  const list = await call(sandbox, 'GET', '/accounts/abcd1234/secrets', { basic: primary })
  expect(await list.json()).toMatchObject({ _embedded: { secrets: [expect.anything()] } })
})

test('needs nothing that a page on an insecure origin lacks', async () => {
  const { subtle, randomUUID } = crypto
  const lacking = { get: () => undefined, configurable: true }
  Object.defineProperty(crypto, 'subtle', lacking)
  Object.defineProperty(crypto, 'randomUUID', lacking)
  try {
    expect(crypto.subtle).toBeUndefined()
    const sandbox = createSandbox()
    expect((await tokenize(sandbox, await mint(sandbox))).status).toBe(200)
  } finally {
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true })
    Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true })
  }
})

test('a signal aborts, and a relative address means the page’s own origin', async () => {
  const sandbox = createSandbox()
  const { status } = await sandbox.fetch(`/api/payers/${payerId}`)
  expect(status).toBe(401)
  sandbox.faults.add({ latencyMs: 60_000 })
  const controller = new AbortController()
  const pending = sandbox.fetch('/api/payers', { signal: controller.signal })
  controller.abort()
  await expect(pending).rejects.toMatchObject({ name: 'AbortError' })
  sandbox.faults.clear()
  expect((await asPartner(sandbox, 'GET', `/api/payers/${payerId}`)).status).toBe(200)
})
