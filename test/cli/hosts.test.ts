import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { createCustomerBackend } from '../../src/server/index.ts'

/** Runs `cardmint sandbox` until it listens or ends. */
async function sandbox(...flags: string[]) {
  const stop = new AbortController()
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (line: string) => {
      out.push(line)
      stop.abort()
    },
    err: (line: string) => err.push(line),
    signal: stop.signal,
  }
  const exitCode = await run(['sandbox', '--port', '0', ...flags], io)
  return { exitCode, out, err }
}

test.each([
  ['0.0.0.0', '127.0.0.1'],
  ['0', '127.0.0.1'],
  ['::', '[::1]'],
  ['::0', '[::1]'],
  ['[::1]', '[::1]'],
  ['LOCALHOST', 'localhost'],
])('a sandbox on %s gives addresses that a backend takes', async (host, called) => {
  const { exitCode, out } = await sandbox('--env', '--host', host)
  expect(exitCode).toBe(0)
  const env = parseEnv(out.join('\n'))
  expect(new URL(env['VITE_TOKENIZATION_URL'] ?? '').hostname).toBe(called)
  const { PLASTIQ_KEY = '', PLASTIQ_URL = '', VONAGE_KEY = '', VONAGE_SECRET = '' } = env
  createCustomerBackend({
    plastiq: { apiKey: PLASTIQ_KEY, baseUrl: PLASTIQ_URL },
    vonage: {
      apiKey: VONAGE_KEY,
      apiSecret: VONAGE_SECRET,
      secretId: env['VONAGE_SECRET_ID'] ?? '',
      baseUrl: env['VONAGE_URL'],
    },
    authorize: () => null,
    allowedOrigins: [],
  })
})

test.each(['', 'http://localhost', '127.0.0.1:4011', 'a b', 'user@127.0.0.1'])(
  'a sandbox does not listen on --host "%s"',
  async (host) => {
    const { exitCode, err } = await sandbox('--host', host)
    expect(exitCode).toBe(2)
    expect(err[0]).toContain('--host has to be an address or a name without a port')
  },
)

test.each(['user@sandbox', 'sandbox?', 'sandbox#x', 'sandbox/', String.raw`sandbox\x`, '*.test'])(
  '--allow-host "%s" is not understood',
  async (host) => {
    const { exitCode, err } = await sandbox('--allow-host', host)
    expect(exitCode).toBe(2)
    expect(err[0]).toContain('--allow-host has to be a hostname')
  },
)
