import { describe, expect, it } from 'vitest'
import type { CustomerBackendOptions } from '../../src/server/index.ts'
import { calls } from './calls.ts'
import { KEY, startBackend } from './support.ts'

const foreign = { headers: { Origin: 'https://pr-7.shop.example' } }

/** Every way to look at it throws such a value again. */
function unreadable(): object {
  const fail = () => {
    throw unreadable()
  }
  const traps = ['get', 'has', 'getPrototypeOf', 'ownKeys', 'getOwnPropertyDescriptor']
  return new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, fail])))
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function withGetters(): object {
  const names = ['name', 'message', 'stack', 'cause', 'code', 'errors', 'then', 'msBeforeNext']
  const fail = { get: () => boom(), enumerable: true }
  const members = names.map((name) => [name, fail] as const)
  return Object.defineProperties({ toString: boom }, Object.fromEntries(members))
}

const values: Array<[string, () => unknown]> = [
  ['a proxy that throws such proxies', unreadable],
  ['a revoked proxy', revoked],
  ['an object whose getters throw', withGetters],
  ['an object without a prototype', () => Object.create(null)],
  ['a symbol', () => Symbol('no text')],
  ['nothing', () => undefined],
]

const ways: Array<[string, (value: unknown) => unknown]> = [
  ['throws', (value) => raise(value)],
  ['rejects with', async (value) => raise(value)],
  ['returns', (value) => value],
  ['resolves with', async (value) => value],
]

const options: Array<[string, (act: () => never) => Partial<CustomerBackendOptions>, string?]> = [
  ['authorize', (act) => ({ authorize: act })],
  ['plastiq', (act) => ({ plastiq: act })],
  ['vonage', (act) => ({ vonage: act })],
  ['allowedOrigins', (act) => ({ allowedOrigins: act })],
  ['clientIp', (act) => ({ clientIp: act })],
  ['rateLimit', (act) => ({ rateLimit: { consume: act } })],
  ['fetch', (act) => ({ fetch: act })],
  ['onEvent', (act) => ({ onEvent: act })],
  ['onAudit', (act) => ({ onAudit: act })],
]

describe.each(options)('%s', (name, optionsOf) => {
  describe.each(ways)('that %s', (_way, act) => {
    it.each(values)('%s does not make the handler reject', async (_what, valueOf) => {
      // the point is an answer that the types forbid
      const given = optionsOf(() => act(valueOf()) as never)
      for (const [, make] of calls) {
        const world = startBackend(given)
        expect([200, 201, 204, 401, 403, 404, 500, 502]).toContain(await statusOf(make(world)))
        // the one reason that says the fault is ours
        expect(world.events.map(({ reason }) => reason)).not.toContain('unforeseen')
        if (name === 'allowedOrigins') await world.call(`/api/accounts/${KEY}/secrets`, foreign)
      }
    })
  })
})

describe('an answer of fetch', () => {
  const json = { 'Content-Type': 'application/json' }
  it.each<[string, () => object]>([
    ['that cannot be read', unreadable],
    ['whose body fails with what cannot be read', () => new Response(failing(), { headers: json })],
    ['of a library whose bodies are no streams', () => ({ ...foreignResponse(), body: {} })],
    ['that is a parsed body', () => ({ id: 'x', clientSecret: 'cs_1', _embedded: {} })],
    ['without headers', () => ({ ok: false, status: 500 })],
  ])('%s is an upstream that failed', async (_what, answer) => {
    for (const [, make] of calls) {
      const world = startBackend({ fetch: async () => answer() as Response })
      expect(await statusOf(make(world))).toBe(502)
      expect(world.events.at(-1)).toMatchObject({ problem: expect.stringMatching(/^upstream-/) })
    }
  })

  function failing() {
    return new ReadableStream<Uint8Array>({ start: (stream) => stream.error(unreadable()) })
  }

  function foreignResponse() {
    return { ok: true, status: 200, redirected: false, headers: new Headers(json) }
  }
})

/** What it rejects with may not even be printed. */
async function statusOf(answer: Promise<Response>): Promise<number | 'none'> {
  try {
    return (await answer).status
  } catch {
    return 'none'
  }
}

function raise(value: unknown): never {
  throw value
}

function boom(): never {
  throw new Error('not to be read')
}
