import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import { describe, expect, it } from 'vitest'
import type { RateLimit } from '../../src/server/index.ts'
import { calls } from './calls.ts'
import {
  expectProblem,
  FULL_KEY,
  KEY,
  mintBody,
  OTHER_PAYER,
  PAYER,
  startBackend,
  SUBKEY,
} from './support.ts'

/** A fixed budget a key, which rejects as the limiters of `rate-limiter-flexible` do: with no error. */
class Budget implements RateLimit {
  readonly asked: string[] = []
  private readonly points: number
  private readonly msBeforeNext: number

  constructor(points: number, msBeforeNext = 12_001) {
    this.points = points
    this.msBeforeNext = msBeforeNext
  }

  async consume(key: string): Promise<unknown> {
    this.asked.push(key)
    const consumedPoints = this.asked.filter((asked) => asked === key).length
    const answer = { consumedPoints, msBeforeNext: this.msBeforeNext }
    return consumedPoints > this.points ? Promise.reject(answer) : answer
  }
}

describe('a limiter', () => {
  it.each(calls)(
    'lets %s through, and refuses the one too many before the upstream hears of it',
    async (_, make) => {
      const { sent, ...world } = startBackend({ rateLimit: new Budget(1) })
      expect((await make(world)).ok).toBe(true)
      const before = sent.length
      const refused = await make(world)
      await expectProblem(refused, 429, 'rate-limited')
      expect(refused.headers.get('Retry-After')).toBe('13')
      expect(sent.length).toBe(before)
    },
  )

  it('is off unless the host gives one', async () => {
    const { post } = startBackend()
    for (let count = 0; count < 100; count += 1) {
      expect((await post('/api/client-secrets', mintBody())).status).toBe(200)
    }
  })

  it('is asked by method, route and what was granted', async () => {
    const rateLimit = new Budget(9)
    const world = startBackend({ rateLimit })
    for (const [, make] of calls) await make(world)
    await world.call(`/api/accounts/${KEY}/secrets`, { method: 'HEAD' })
    expect(rateLimit.asked).toEqual([
      `POST /client-secrets ${PAYER}`,
      `GET /accounts/:api_key/secrets ${KEY}`,
      `POST /accounts/:api_key/secrets ${KEY}`,
      `GET /accounts/:api_key/secrets/:secret_id ${SUBKEY}`,
      `DELETE /accounts/:api_key/secrets/:secret_id ${FULL_KEY}`,
      `GET /accounts/:api_key/secrets ${KEY}`,
    ])
  })

  it('is not asked for what nobody may do, so that a stranger cannot use up a budget', async () => {
    const rateLimit = new Budget(9)
    const { call } = startBackend({ rateLimit })
    await call('/api/accounts/foreign1/secrets')
    await call(`/api/accounts/${KEY}/secrets`, { headers: { Origin: 'https://evil.example' } })
    const { call: asStranger } = startBackend({ rateLimit, authorize: () => null })
    await asStranger(`/api/accounts/${KEY}/secrets`)
    const { post: asReader } = startBackend({
      rateLimit,
      authorize: () => ({ apiKeys: [KEY], permissions: ['list'] }),
    })
    await asReader('/api/client-secrets', mintBody())
    await asReader(`/api/accounts/${KEY}/secrets`, { secret: 'Any-Value-1' })
    expect(rateLimit.asked).toEqual([])
  })

  it('counts a bad body, before it is read', async () => {
    const { post, call } = startBackend({ rateLimit: new Budget(1) })
    await post('/api/client-secrets', mintBody(OTHER_PAYER))
    await expectProblem(await post('/api/client-secrets', '{'), 429, 'rate-limited')
    const list = `/api/accounts/${KEY}/secrets`
    await post(list, '{')
    let isRead = false
    const source = {
      pull(controller: ReadableStreamDefaultController) {
        isRead = true
        controller.close()
      },
    }
    const body = new ReadableStream(source, { highWaterMark: 0 })
    const headers = { 'Content-Type': 'application/json' }
    // Node wants `duplex`, which the type does not know
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    await expectProblem(await call(list, init), 429, 'rate-limited')
    expect(isRead).toBe(false)
  })

  it.each([
    [0, '1'],
    [1, '1'],
    [60_000, '60'],
    [Number.NaN, null],
    [Infinity, null],
  ])('that says %f ms has the caller wait %s seconds', async (msBeforeNext, seconds) => {
    const { call } = startBackend({ rateLimit: new Budget(0, msBeforeNext) })
    const response = await call(`/api/accounts/${KEY}/secrets`)
    await expectProblem(response, 429, 'rate-limited')
    expect(response.headers.get('Retry-After')).toBe(seconds)
  })

  it.each<[string, RateLimit['consume']]>([
    [
      'rejects with an error',
      () => Promise.reject(new Error('ECONNREFUSED redis://:hunter2@cache')),
    ],
    [
      'throws',
      () => {
        throw new TypeError('no store')
      },
    ],
    ['rejects with nothing', () => Promise.reject()],
    [
      'rejects with what cannot be read',
      () =>
        Promise.reject({
          get msBeforeNext() {
            throw new TypeError('no store')
          },
        }),
    ],
    ['rejects with what is no number', () => Promise.reject({ msBeforeNext: 'soon' })],
  ])('that %s refuses the call, and the log says which function failed', async (_, consume) => {
    const { call, events, sent } = startBackend({ rateLimit: { consume } })
    const problem = await expectProblem(
      await call(`/api/accounts/${KEY}/secrets`),
      500,
      'internal-error',
    )
    expect(JSON.stringify([problem, events])).not.toContain('hunter2')
    expect(events).toMatchObject([{ problem: 'internal-error', reason: 'rate-limit-failed' }])
    expect(sent).toEqual([])
  })

  it('keeps its own `this`', async () => {
    const { call } = startBackend({ rateLimit: new Budget(1) })
    expect((await call(`/api/accounts/${KEY}/secrets`)).status).toBe(200)
  })

  it.each([null, {}, { consume: 1 }, () => {}])(
    'that is none (%o) is refused at the start',
    (value) => {
      // as JavaScript would pass it
      const rateLimit = value as unknown as RateLimit
      expect(() => startBackend({ rateLimit })).toThrow('`rateLimit.consume` must be a function')
    },
  )
})

describe('a limiter of rate-limiter-flexible', () => {
  const list = `/api/accounts/${KEY}/secrets`
  const twoAMinute = { points: 2, duration: 60 }
  /** A Redis that nobody reaches. */
  const storeClient = { rlflxIncr: () => Promise.reject(new Error('redis://:hunter2@cache')) }

  it('counts for every instance that shares its store', async () => {
    const rateLimit = new RateLimiterMemory(twoAMinute)
    const fleet = [startBackend({ rateLimit }), startBackend({ rateLimit })]
    for (const { call } of fleet) expect((await call(list)).status).toBe(200)
    for (const { call, sent } of fleet) {
      const refused = await call(list)
      await expectProblem(refused, 429, 'rate-limited')
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(50)
      expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
      expect(sent).toHaveLength(1)
    }
  })

  it('counts each route and each grant by itself', async () => {
    const { call, post } = startBackend({ rateLimit: new RateLimiterMemory(twoAMinute) })
    for (const key of [KEY, KEY, SUBKEY, SUBKEY]) {
      expect((await call(`/api/accounts/${key}/secrets`)).status).toBe(200)
    }
    expect((await post('/api/client-secrets', mintBody())).status).toBe(200)
    expect((await call(list)).status).toBe(429)
  })

  it('whose store is away refuses, unless it is insured', async () => {
    const alone = new RateLimiterRedis({ storeClient, useRedisPackage: false, ...twoAMinute })
    const { call, events } = startBackend({ rateLimit: alone })
    const problem = await expectProblem(await call(list), 500, 'internal-error')
    expect(JSON.stringify([problem, events])).not.toContain('hunter2')
    expect(events).toMatchObject([{ reason: 'rate-limit-failed' }])

    const insuranceLimiter = new RateLimiterMemory({ points: 1, duration: 60 })
    const insured = new RateLimiterRedis({ storeClient, insuranceLimiter, ...twoAMinute })
    const world = startBackend({ rateLimit: insured })
    expect((await world.call(list)).status).toBe(200)
    expect((await world.call(list)).status).toBe(429)
  })
})
