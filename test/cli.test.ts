import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseEnv } from 'node:util'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../src/cli/run.ts'
import { address } from './sandbox/support.ts'

const announcementSchema = v.object({
  url: v.string(),
  plastiq: v.object({ apiKey: v.string(), payerIds: v.array(v.string()) }),
  vonage: v.object({ accounts: v.array(v.object({ apiKey: v.string(), apiSecret: v.string() })) }),
})

/** Starts a command as the executable does, and tells what it wrote so far. */
function start(...argv: string[]) {
  const stop = new AbortController()
  const out: string[] = []
  const err: string[] = []
  let heard = () => {}
  const firstLine = new Promise<void>((resolve) => {
    heard = resolve
  })
  const exitCode = run(argv, {
    out: (line) => {
      out.push(line)
      heard()
    },
    err: (line) => err.push(line),
    signal: stop.signal,
  })
  return { out, err, exitCode, firstLine, stop: () => stop.abort() }
}

describe('a command line that is not understood', () => {
  test.each([
    [[], 'A command is missing.'],
    [['serve'], 'There is no command "serve".'],
    [['--verbose'], 'There is no command "--verbose".'],
    [['sandbox', '--prot', '1'], "Unknown option '--prot'"],
    [['sandbox', 'extra'], "Unexpected argument 'extra'"],
    [['sandbox', '--port'], "'--port <value>' argument missing"],
    [['sandbox', '--port', 'abc'], '--port has to be a number from 0 to 65535, not "abc".'],
    [['sandbox', '--port', '65536'], '--port has to be a number from 0 to 65535, not "65536".'],
    [['sandbox', '--port=-1'], '--port has to be a number from 0 to 65535, not "-1".'],
  ])('%j ends with 2, the mistake and the usage on stderr', async (argv, mistake) => {
    const { exitCode, out, err } = start(...argv)
    expect(await exitCode).toBe(2)
    expect(out).toEqual([])
    expect(err[0]).toContain(mistake)
    expect(err[1]).toMatch(/^Usage: cardmint/)
  })
})

test.each([
  [['--help'], 'Usage: cardmint <command>'],
  [['-h'], 'Usage: cardmint <command>'],
  [['sandbox', '--help'], 'Usage: cardmint sandbox [--port 4011]'],
  [['sandbox', '-h'], 'Usage: cardmint sandbox [--port 4011]'],
  [['frame', '--help'], 'Usage: cardmint frame --parent <origin>'],
])('%j prints the usage and ends with 0', async (argv, usage) => {
  const { exitCode, out, err } = start(...argv)
  expect(await exitCode).toBe(0)
  expect(out[0]).toContain(usage)
  expect(err).toEqual([])
})

describe('cardmint sandbox', () => {
  let command: ReturnType<typeof start>
  let seeds: v.InferOutput<typeof announcementSchema>

  beforeEach(async () => {
    command = start('sandbox', '--port', '0')
    await command.firstLine
    seeds = v.parse(announcementSchema, JSON.parse(command.out[0] ?? ''))
  })
  afterEach(async () => {
    command.stop()
    await command.exitCode
  })

  const asPartner = async (path: string, init: RequestInit = {}) =>
    fetch(`${seeds.url}${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${seeds.plastiq.apiKey}`,
        'Content-Type': 'application/json',
      },
    })
  const mint = async (signal?: AbortSignal) =>
    asPartner('/api/client-secrets', {
      method: 'POST',
      ...(signal && { signal }),
      body: JSON.stringify({ payer: { id: seeds.plastiq.payerIds[0] } }),
    })
  const minted = async () => {
    const schema = v.object({
      plastiq: v.object({ clientSecrets: v.object({ minted: v.number() }) }),
    })
    const response = await fetch(`${seeds.url}/_sandbox/state`)
    return v.parse(schema, await response.json()).plastiq.clientSecrets.minted
  }
  // it acts first, so the state tells when the request has arrived
  const neverAnswers = {
    match: { path: '/api/client-secrets' },
    latencyMs: 3_600_000,
    afterProcessing: true,
  }
  const drive = async (what: string, json: unknown) =>
    fetch(`${seeds.url}/_sandbox/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(json),
    })

  test('prints one line of JSON: where it is and what opens it', () => {
    expect(command.out).toHaveLength(1)
    expect(Object.keys(JSON.parse(command.out[0] ?? ''))).toEqual(['url', 'plastiq', 'vonage'])
    expect(seeds.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(seeds.vonage.accounts).toHaveLength(3)
  })

  test('serves both upstreams with the printed credentials', async () => {
    const answer: unknown = await (await mint()).json()
    const { clientSecret } = v.parse(v.object({ clientSecret: v.string() }), answer)
    const stored = await fetch(`${seeds.url}/api/payment-methods`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${clientSecret}`,
        'Content-Type': 'application/json',
        Origin: 'http://localhost:5173',
      },
      body: JSON.stringify({
        type: 'CARD',
        data: {
          cardHolderName: 'Ada Lovelace',
          accountNumber: '4242424242424242',
          cvv: '123',
          expirationMonth: '12',
          expirationYear: '2099',
          billingAddress: address,
        },
      }),
    })
    expect(stored.status).toBe(200)
    expect(stored.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const [account] = seeds.vonage.accounts
    const basic = btoa(`${account?.apiKey}:${account?.apiSecret}`)
    const list = await fetch(`${seeds.url}/accounts/${account?.apiKey}/secrets`, {
      headers: { Authorization: `Basic ${basic}` },
    })
    expect(await list.json()).toMatchObject({ _embedded: { secrets: [expect.anything()] } })
    const anonymous = await fetch(`${seeds.url}/accounts/${account?.apiKey}/secrets`)
    expect(anonymous.status).toBe(401)
    expect(anonymous.headers.get('Content-Type')).toBe('application/problem+json')
    const events: unknown = await (await fetch(`${seeds.url}/_sandbox/events`)).json()
    expect(events).toMatchObject([
      { route: '/api/client-secrets', caller: 'server', status: 200 },
      { route: '/api/payment-methods', caller: 'browser', status: 200 },
      { route: '/accounts/:api_key/secrets', caller: 'server', status: 200 },
      { route: '/accounts/:api_key/secrets', caller: 'server', status: 401 },
    ])
  })

  test('answers 204 to a deletion over the wire', async () => {
    const response = await fetch(`${seeds.url}/_sandbox/faults`, { method: 'DELETE' })
    expect([response.status, await response.text()]).toEqual([204, ''])
  })

  test('is driven over HTTP: clock, faults, reset', async () => {
    const { nowMs } = v.parse(
      v.object({ nowMs: v.number() }),
      await (await drive('clock', { setMs: 1000 })).json(),
    )
    expect(nowMs).toBeGreaterThanOrEqual(1000)
    expect(nowMs).toBeLessThan(60_000)
    await drive('faults', { status: 503, times: 1 })
    expect((await mint()).status).toBe(503)
    expect((await mint()).status).toBe(200)
    await drive('faults', { malformed: true })
    await expect((await mint()).json()).rejects.toThrow(SyntaxError)
    await drive('reset', {})
    expect((await mint()).status).toBe(200)
  })

  test('cuts the connection where a fault drops it, and serves the next', async () => {
    await drive('faults', { drop: true, times: 1 })
    await expect(mint()).rejects.toThrow(TypeError)
    await drive('faults', { drop: true, afterProcessing: true, times: 1 })
    await expect(mint()).rejects.toThrow(TypeError)
    expect((await mint()).status).toBe(200)
    expect(await minted()).toBe(2)
  })

  test('lets a caller go away from a slow answer', async () => {
    await drive('faults', neverAnswers)
    const leaving = new AbortController()
    const pending = mint(leaving.signal)
    await expect.poll(minted).toBe(1)
    leaving.abort()
    await expect(pending).rejects.toThrow(/abort/i)
    const events = async () => (await fetch(`${seeds.url}/_sandbox/events`)).json()
    await expect.poll(events).toMatchObject([{ route: '/api/client-secrets', status: 0 }])
  })

  test('ends at once although a request is waiting', async () => {
    await drive('faults', neverAnswers)
    const waiting = mint().then(
      () => 'answered',
      () => 'cut',
    )
    await expect.poll(minted).toBe(1)
    command.stop()
    expect(await command.exitCode).toBe(0)
    expect(await waiting).toBe('cut')
    await expect(fetch(seeds.url)).rejects.toThrow(TypeError)
  })
})

test('--env prints the variables of the Vite example, for this sandbox', async () => {
  const command = start('sandbox', '--port', '0', '--env')
  await command.firstLine
  command.stop()
  expect(await command.exitCode).toBe(0)
  const printed = parseEnv(command.out.join('\n'))
  const url = printed['VONAGE_URL'] ?? ''
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const example = readFileSync('examples/vite-express/.env', 'utf8')
  const { PORT: _, ...expected } = parseEnv(example.replaceAll('http://127.0.0.1:4011', url))
  expect(printed).toEqual(expected)
})

describe('where it cannot listen', () => {
  let occupant: Server
  let port: number
  beforeEach(async () => {
    occupant = createServer()
    await new Promise<void>((resolve) => {
      occupant.listen(0, '127.0.0.1', resolve)
    })
    // a server that listens on TCP has an address of this kind
    port = (occupant.address() as AddressInfo).port
  })
  afterEach(() => {
    occupant.close()
  })

  test('a busy port is one sentence that names it, and exit code 1', async () => {
    const { exitCode, out, err } = start('sandbox', '--port', String(port))
    expect(await exitCode).toBe(1)
    expect(out).toEqual([])
    expect(err).toEqual([
      `Port ${port} is already in use on 127.0.0.1. End what holds it, or choose another with --port.`,
    ])
  })

  test('so is an address that is not this machine’s', async () => {
    const { exitCode, err } = start('sandbox', '--port', '0', '--host', '203.0.113.7')
    expect(await exitCode).toBe(1)
    expect(err).toEqual([expect.stringMatching(/cannot listen on 203\.0\.113\.7.*EADDRNOTAVAIL/)])
  })
})

test('an IPv6 host is printed as an address that works', async () => {
  const command = start('sandbox', '--port', '0', '--host', '::1')
  await command.firstLine
  const { url } = v.parse(announcementSchema, JSON.parse(command.out[0] ?? ''))
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/)
  expect((await fetch(`${url}/_sandbox/state`)).status).toBe(200)
  command.stop()
  expect(await command.exitCode).toBe(0)
})
