import type { Random } from './random.ts'
import type { Mounted, Strategy } from './strategies.ts'
import { Upstream, type Tally, type Weather } from './upstream.ts'
import { World } from './world.ts'

/** One visit of one person to one page, told by a seed. */
export type Story = (strategy: Strategy, random: Random, tally: Tally) => Promise<void>

interface Stage {
  world: World
  upstream: Upstream
  page: Mounted
  random: Random
  tally: Tally
}

async function stage(
  strategy: Strategy,
  random: Random,
  tally: Tally,
  weather: Weather,
): Promise<Stage> {
  const world = new World(random.chance(0.5))
  world.install()
  const upstream = new Upstream(world, random, weather, tally)
  const page = strategy(upstream)
  await world.pass(0)
  return { world, upstream, page, random, tally }
}

/** Clicks, and uses what the click is given at once. */
async function click(at: Stage): Promise<void> {
  void claim(at)
  await at.world.pass(0)
}

async function claim({ world, upstream, page, tally }: Stage): Promise<void> {
  const from = world.awake
  upstream.waiting++
  try {
    const secret = await page.claim()
    tally.waits.push(world.awake - from)
    upstream.use(secret)
  } catch {
    tally.failedClaims++
  } finally {
    upstream.waiting--
  }
}

const storm: Weather = {
  latency: (random) => Math.min(random.exponential(400), 5000),
  failing: 0.3,
}

/** Everything that can go wrong, in any order, for as long as it takes to claim some thirty times. */
export const torture: Story = async (strategy, random, tally) => {
  const at = await stage(strategy, random, tally, storm)
  const { world, page } = at
  for (let step = 0; step < 60; step++) {
    const dice = random.next()
    if (dice < 0.5 && !world.hidden) {
      // double clicks, and two buttons that want one each
      const twice = random.chance(0.15) && click(at)
      await click(at)
      await twice
    } else if (dice < 0.6) await world.show(world.hidden)
    else if (dice < 0.66) await world.sleep(random.exponential(120_000))
    else if (dice < 0.72) world.setWallClock(random.between(-3_600_000, 3_600_000))
    else if (dice < 0.77) await world.connect(!world.online)
    else page.setIntent(random.chance(0.7))
    await world.pass(random.exponential(random.chance(0.2) ? 90_000 : 8000))
  }
  // all is well again at the end, so that nothing is left half done
  await world.connect(true)
  await world.show(true)
  await world.pass(30_000)
  page.unmount()
  await world.pass(120_000)
  World.uninstall()
}

const roundTrip300: Weather = { latency: () => 150, failing: 0 }

const IDLE_MS = 45_000
const HOVER_MS = 600

/**
 * A person fills a card form. Per field, as medians of lognormal times: number 9 s, expiry 4 s, security
 * code 6 s (the card is turned), name 5 s; then a look at it all, 2 s, which for some takes a minute. Of
 * a hundred, 12 give up somewhere on the way and 15 go to another tab for a while. Who has not moved for
 * long moves the pointer 0.6 s before the click.
 */
export const typing: Story = async (strategy, random, tally) => {
  const at = await stage(strategy, random, tally, roundTrip300)
  const { world, page } = at
  const times = [9000, 4000, 6000, 5000].map((median) => random.lognormal(median, 0.5))
  const look = random.lognormal(2000, 1)
  const leavesAt = random.chance(0.12) ? Math.floor(random.next() * 5) : Infinity
  const awayAt = random.chance(0.15) ? Math.floor(random.next() * 5) : Infinity
  await world.pass(random.lognormal(3000, 0.7))
  for (const [field, time] of [...times, look].entries()) {
    if (field === leavesAt) break
    if (field === awayAt) {
      await world.show(false)
      await world.pass(random.lognormal(20_000, 1))
      await world.show(true)
    }
    // one field is left from here on
    if (field === times.length - 1) page.setIntent(true)
    // as the form does: whoever has not moved for 45 s has no intent, until the pointer moves again
    if (field === times.length && time > IDLE_MS + HOVER_MS) {
      await world.pass(IDLE_MS)
      page.setIntent(false)
      await world.pass(time - IDLE_MS - HOVER_MS)
      page.setIntent(true)
      await world.pass(HOVER_MS)
    } else await world.pass(time)
  }
  if (leavesAt === Infinity) await click(at)
  await world.pass(5000)
  page.unmount()
  await world.pass(120_000)
  World.uninstall()
}
