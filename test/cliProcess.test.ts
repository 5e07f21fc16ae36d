import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildCli, type BuiltCli } from './support/buildCli.ts'

let cli: BuiltCli
beforeAll(async () => {
  cli = await buildCli()
}, 60_000)
afterAll(async () => cli.remove())

function spawnCli(...argv: string[]) {
  const child = spawn(process.execPath, [cli.path, ...argv], {
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
