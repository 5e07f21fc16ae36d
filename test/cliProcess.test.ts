import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

// inside node_modules, so that what is built finds its dependencies
const cache = join(import.meta.dirname, '../node_modules/.cache')
let folder: string

beforeAll(async () => {
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'cardmint-cli-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'src/cli.ts', outDir: folder, emptyOutDir: false },
  })
}, 60_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function spawnCli(...argv: string[]) {
  const child = spawn(process.execPath, [join(folder, 'cli.js'), ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'the executable ends on %s, exit code 0',
  async (signal) => {
    const child = spawnCli('sandbox', '--port', '0')
    const [line] = await once(createInterface({ input: child.stdout }), 'line')
    const { url } = JSON.parse(String(line))
    expect((await fetch(`${url}/_sandbox/state`)).status).toBe(200)
    const exited = once(child, 'exit')
    child.kill(signal)
    expect(await exited).toEqual([0, null])
  },
)

test('the executable ends with the exit code of its command', async () => {
  const child = spawnCli('nonsense')
  expect(await once(child, 'exit')).toEqual([2, null])
})
