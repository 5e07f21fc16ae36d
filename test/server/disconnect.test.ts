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
