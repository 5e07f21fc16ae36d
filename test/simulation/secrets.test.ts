import { afterEach, describe, expect, test } from 'vitest'
import { seeded } from './random.ts'
import { percentile, simulate } from './run.ts'
import { torture, typing } from './stories.ts'
import { cardmint, mintAtSubmit, poller, queryInterval, timerAndWallClock } from './strategies.ts'
import { newTally, Upstream } from './upstream.ts'
import { World } from './world.ts'

afterEach(() => World.uninstall())

describe('20,000 claims through sleep, throttling, clock jumps, lost answers and double clicks', () => {
  test.each([
    ['visible', 8000],
    ['intent', 6000],
    ['never', 6000],
  ] as const)(
    '%s: no secret is dead, none is used twice, none is minted behind a hidden tab',
    async (mode, uses) => {
      const tally = await simulate(torture, cardmint(mode), { uses })
      expect(tally.firstBadSeed, 'replay it with this seed').toBeUndefined()
      expect(tally).toMatchObject({ dead: 0, reused: 0, mintsHidden: 0 })
      // its books balance: what came was claimed, or is told as wasted
      const { minted, refreshed, claimed, wasted } = tally.reported
      expect(minted + refreshed).toBe(claimed + wasted)
      expect(claimed).toBe(tally.uses)
    },
    120_000,
  )
})

test('the same storm finds out the usual ways, so it can find us out too', async () => {
  const found = async (strategy: typeof poller) => {
    const { dead, reused } = await simulate(torture, strategy, { uses: 1500 })
    return { dead: dead > 0, reused: reused > 0 }
  }
  expect(await found(queryInterval)).toEqual({ dead: true, reused: true })
  expect(await found(poller)).toEqual({ dead: true, reused: true })
  expect((await found(timerAndWallClock)).dead).toBe(true)
  // even a secret that is minted at the click is dead when the laptop slept before its answer came
  expect((await found(mintAtSubmit)).dead).toBe(true)
}, 60_000)

test('on intent, the click waits for nothing and few secrets are minted in vain', async () => {
  const tally = await simulate(typing, cardmint('intent'), { uses: 2000 })
  expect(percentile(tally.waits, 0.95)).toBe(0)
  expect(tally.mints / tally.uses).toBeLessThanOrEqual(1.3)
  expect(tally.mintsHidden).toBe(0)
}, 60_000)

test('a sleep that no clock shows afterwards was seen when the machine woke up', async () => {
  const tally = newTally()
  const world = new World(true)
  world.install()
  const calm = { latency: () => 100, failing: 0 }
  const upstream = new Upstream(world, seeded(1), calm, tally)
  const page = cardmint('visible')(upstream)
  await world.pass(0)
  await world.pass(10_000)
  // the monotonic clock stands still meanwhile, and then the wall clock is set back by as much
  await world.sleep(400_000)
  await world.pass(500)
  world.setWallClock(-400_000)
  const claimed = page.claim()
  await world.pass(0)
  await world.pass(1000)
  upstream.use(await claimed)
  await world.pass(1000)
  expect(tally).toMatchObject({ uses: 1, dead: 0 })
})

test('nor is one that fell into the trip of the mint itself', async () => {
  const tally = newTally()
  const world = new World(true)
  world.install()
  const trips = [100, 402_000]
  const slow = { latency: () => trips.shift() ?? 100, failing: 0 }
  const page = cardmint('never')(new Upstream(world, seeded(1), slow, tally))
  const claimed = page.claim().catch((error: unknown) => error)
  await world.pass(1000)
  await world.sleep(400_000)
  await world.pass(500)
  world.setWallClock(-400_000)
  await world.pass(2000)
  expect(await claimed).toMatchObject({ code: 'client-secret-late' })
})
