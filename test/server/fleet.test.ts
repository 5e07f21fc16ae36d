import { beforeAll, describe, expect, it } from 'vitest'
import { nginx } from '../support/nginx.ts'
import { redisServer } from '../support/redis.ts'
import { runFleet, type FleetSummary } from './fleet/run.ts'

const CONNECTIONS = 20

describe.skipIf(!nginx || !redisServer)(
  'three backends behind nginx that share their limits in Redis',
  () => {
    let summary: FleetSummary
    beforeAll(async () => {
      const storm = { connections: CONNECTIONS, lasts: 2500, points: 20 }
      summary = await runFleet({ ...storm, turns: 1, callsATurn: 16 })
    }, 300_000)

    it('allow exactly what the limit says, also when an instance or Redis went away meanwhile', () => {
      const { wrong, usedUp, exact, short, allowed, refused } = summary.limits
      expect(wrong).toBe(0)
      expect(exact + short).toBe(usedUp)
      expect(exact).toBeGreaterThan(0)
      expect(allowed).toBeLessThanOrEqual(20 * usedUp)
      expect(refused).toBeGreaterThanOrEqual(usedUp)
    })

    it('lose no write and double none', () => {
      const { lost, doubled, ...writes } = summary.writes
      expect([lost, doubled, writes['done although refused']]).toEqual([0, 0, 0])
      expect(writes.mints).toBeGreaterThan(0)
      expect(writes['writes confirmed']).toBeGreaterThan(0)
    })

    it('answer while one of them is away, and with it once it is back', () => {
      const { answers } = summary
      expect(answers['an instance killed']['200']).toBeGreaterThan(0)
      expect(answers['started again']['200']).toBeGreaterThan(0)
    })

    it('refuse everything while Redis is away, and nothing for that once it is back', () => {
      const { '500': refused, ...others } = summary.answers['Redis stopped']
      expect(refused).toBeGreaterThan(0)
      const underWay = Object.values(others).reduce((sum, count) => sum + count, 0)
      expect(underWay).toBeLessThanOrEqual(CONNECTIONS)
      expect(summary.answers['Redis started']['200']).toBeGreaterThan(0)
    })

    it('cost what can be told for each way', () => {
      const measured = Object.values(summary.cost).flatMap((each) => Object.values(each))
      expect(measured).toHaveLength(9)
      expect(measured.filter((figure) => !(figure > 0))).toEqual([])
    })
  },
)
