import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { calls } from './calls.ts'
import { startBackend } from './support.ts'

const givenUp = new Set(['mint', 'list', 'read'])

/** A world whose requests all carry `signal`, and whose upstream answers when told to. */
function held(signal: AbortSignal) {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const signals: AbortSignal[] = []
  const answer = { now: () => {} }
  const world = startBackend({
    fetch: (_input, init) => {
      if (init?.signal) signals.push(init.signal)
      arrive()
      return new Promise((resolve) => {
        const isRevoke = init?.method === 'DELETE'
        answer.now = () =>
          resolve(
            isRevoke
              ? new Response(null, { status: 204 })
              : Response.json({ id: 'x' }, { status: 201 }),
          )
      })
    },
  })
  const call: typeof world.call = (path, init) => world.call(path, { ...init, signal })
  const post: typeof world.post = (path, body) =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  return { ...world, call, post, arrived, signals, answer }
}

const isGivenUp = ([name]: (typeof calls)[number]) => givenUp.has(name)

describe.each(calls.filter(isGivenUp))('%s, when the caller leaves', (_name, make) => {
  it('gives up the upstream call', async () => {
    const caller = new AbortController()
    const world = held(caller.signal)
    const response = make(world)
    await world.arrived
    expect(world.signals[0]?.aborted).toBe(false)
    caller.abort()
    expect((await response).status).toBe(499)
    expect(world.signals[0]?.aborted).toBe(true)
    expect(world.events).toMatchObject([
      { type: 'upstream', status: 0, problem: 'client-gone' },
      { type: 'request', status: 499, problem: 'client-gone' },
    ])
  })
})

describe.each(calls.filter((row) => !isGivenUp(row)))(
  '%s, when the caller leaves',
  (_name, make, status) => {
    it('lets the upstream call end, as it changes the account', async () => {
      const caller = new AbortController()
      const world = held(caller.signal)
      const response = make(world)
      await world.arrived
      caller.abort()
      expect(world.signals[0]?.aborted).toBe(false)
      world.answer.now()
      expect((await response).ok).toBe(true)
      expect(world.events).toMatchObject([{ status }, { type: 'request' }])
    })
  },
)

it('a failure whose body is still on its way is given up too', async () => {
  const caller = new AbortController()
  const { call, events } = startBackend({
    fetch: async () => {
      setTimeout(() => caller.abort())
      const headers = { 'Content-Type': 'application/json' }
      return new Response(new ReadableStream(), { status: 500, headers })
    },
  })
  const { status } = await call('/api/accounts/abcd1234/secrets', { signal: caller.signal })
  expect([status, ...events.map(({ problem }) => problem)]).toEqual([
    499,
    'client-gone',
    'client-gone',
  ])
})

it('a caller that has left already is not asked for', async () => {
  const { call, events } = startBackend()
  const { status } = await call('/api/accounts/abcd1234/secrets', { signal: AbortSignal.abort() })
  expect([status, events.at(-1)?.problem]).toEqual([499, 'client-gone'])
})

describe.each(calls)('%s, when it is over', (name, make) => {
  it('leaves nothing on the signals, and gives up an answer that it does not read', async () => {
    const requests: Request[] = []
    const signals: AbortSignal[] = []
    const { sandbox, backend } = startBackend({
      fetch: (input, init) => {
        if (init?.signal) signals.push(init.signal)
        // without it, as the sandbox would leave a listener of its own
        return sandbox.fetch(input, { ...init, signal: null })
      },
    })
    const call = (path: string, init?: RequestInit) => {
      const request = new Request(`http://shop.test${path}`, init)
      requests.push(request)
      return backend.fetch(request)
    }
    const headers = { 'Content-Type': 'application/json' }
    const post = (path: string, body: unknown) =>
      call(path, { method: 'POST', headers, body: JSON.stringify(body) })
    expect((await make({ call, post })).ok).toBe(true)
    expect(requests.map(({ signal }) => getEventListeners(signal, 'abort'))).toEqual([[]])
    expect(signals.map((signal) => getEventListeners(signal, 'abort'))).toEqual([[]])
    // a 204 says that there is no body, and may have one
    expect(signals.map(({ aborted }) => aborted)).toEqual([name === 'revoke'])
  })
})
