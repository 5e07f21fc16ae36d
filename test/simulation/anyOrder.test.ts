import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { KeepFresh } from '../../src/queries/clientSecretQueryOptions.ts'
import { seeded } from './random.ts'
import { cardmint } from './strategies.ts'
import { newTally, Upstream } from './upstream.ts'
import { World } from './world.ts'

afterEach(() => World.uninstall())

const HOUR_MS = 3_600_000
/**
 * Nobody sets the clock within a quarter of a second of a sleep. Where the monotonic clock stands still in sleep and
 * the wall clock is set back by its length before anything looked, no clock shows that time went by: the
 * one case that is left.
 */
const TOUCH_MS = 250
const upTo = (max: number) => fc.double({ min: 0, max, noNaN: true })

/** One thing that happens to a page, a machine or a network. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('claim'), ms: upTo(3) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait'), ms: upTo(90_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sleep'), ms: upTo(HOUR_MS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump'), ms: upTo(2 * HOUR_MS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('hide', 'show'), ms: upTo(0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('offline', 'online'), ms: upTo(0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('intent', 'no intent'), ms: upTo(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('fail', 'recover'), ms: upTo(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmount'), ms: upTo(5000) }) },
)

test.each(['visible', 'intent', 'never'] satisfies KeepFresh[])(
  '%s: in no order of events is a secret dead, used twice, or minted behind a hidden tab',
  async (mode) => {
    const story = fc.array(step, { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(story, fc.boolean(), fc.nat(), async (steps, freezes, seed) => {
        const tally = newTally()
        const world = new World(freezes)
        world.install()
        const weather = { latency: () => 200, failing: 0 }
        const upstream = new Upstream(world, seeded(seed), weather, tally)
        let page = cardmint(mode)(upstream)
        await world.pass(0)
        const use = async () => {
          upstream.waiting++
          await page.claim().then(
            (secret) => upstream.use(secret),
            () => {},
          )
          upstream.waiting--
        }
        for (const { do: what, ms } of steps) {
          if (what === 'claim' && !world.hidden) {
            // up to three at once
            for (let left = ms; left >= 0; left--) void use()
          } else if (what === 'sleep') {
            await world.sleep(ms)
            await world.pass(TOUCH_MS)
          } else if (what === 'jump') {
            world.setWallClock(ms - HOUR_MS)
            await world.pass(TOUCH_MS)
          } else if (what === 'hide' || what === 'show') await world.show(what === 'show')
          else if (what === 'offline' || what === 'online') await world.connect(what === 'online')
          else if (what === 'intent' || what === 'no intent') page.setIntent(what === 'intent')
          else if (what === 'fail' || what === 'recover') weather.failing = what === 'fail' ? 1 : 0
          else if (what === 'unmount') {
            page.unmount()
            await world.pass(ms)
            page = cardmint(mode)(upstream)
          }
          await world.pass(what === 'wait' ? ms : 0)
        }
        page.unmount()
        await world.pass(120_000)
        World.uninstall()
        expect(tally).toMatchObject({ dead: 0, reused: 0, mintsHidden: 0 })
      }),
      { numRuns: 1500 },
    )
  },
  120_000,
)
