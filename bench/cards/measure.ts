import type { CDPSession, Page } from 'playwright'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../../test/support/browser.mjs'
import { serveSite } from '../../test/support/site.ts'
import { cases } from './cases.ts'
import { startClock } from './clock.ts'
import { handAt } from './hand.ts'
import { timeMounts, type Mounts } from './mounting.ts'
import { ways, type Field, type Way } from './ways.ts'

/** What was seen of each case, and what each way cost. */
export interface Measured {
  browser: string
  /** By case and way: empty where it was right, else what the field held, with `|` for the caret. */
  matrix: { name: string; seen: Record<Way, string> }[]
  /** Commits of React while one card is typed, by way. */
  renders: Record<Way, number>
  /** Milliseconds of the main thread for each key, by way and round. */
  costs: Record<Way, number[]>
  mounts: Mounts
}

const root = fileURLToPath(new URL('.', import.meta.url))
const card: [Field, string][] = [
  ['number', '4242424242424242'],
  ['expiry', '1230'],
  ['securityCode', '123'],
]

/** One Chromium, and two builds of one app: React tells its commits in the one that is not timed. */
export async function measure(rounds: number): Promise<Measured> {
  const browser = await launchChromium()
  try {
    const shared = { root, mode: 'production' } as const
    const counting = await serveSite({
      ...shared,
      alias: { 'react-dom/client': 'react-dom/profiling' },
    })
    const timed = await serveSite(shared)
    const open = async (origin: string) => {
      const context = await browser.newContext({ locale: 'en-US' })
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
      const page = await context.newPage()
      await page.goto(origin)
      const cdp = await context.newCDPSession(page)
      return { page, cdp, close: () => context.close() }
    }
    const first = await open(counting.url)
    const renders = await countRenders(first.page, first.cdp)
    const matrix = await observe(first.page, first.cdp)
    await first.close()
    await counting.close()
    const second = await open(timed.url)
    const costs = await time(second.page, second.cdp, rounds)
    await second.close()
    await timed.close()
    const mounts = await timeMounts(browser, rounds)
    return { browser: browser.version(), matrix, renders, costs, mounts }
  } finally {
    await browser.close()
  }
}

async function byWay<T>(make: (way: Way) => Promise<T>): Promise<Record<Way, T>> {
  const entries: [Way, T][] = []
  for (const way of ways) entries.push([way, await make(way)])
  // every way is in it
  return Object.fromEntries(entries) as Record<Way, T>
}

async function observe(page: Page, cdp: CDPSession): Promise<Measured['matrix']> {
  const matrix: Measured['matrix'] = []
  for (const { name, field, run, isRight } of cases) {
    const seen = await byWay(async (way) => {
      const hand = await handAt(page, cdp, way, field)
      await hand.empty()
      const complaint = await run(hand)
      const last = await hand.see()
      await hand.empty()
      if (complaint) return complaint
      if (isRight(last)) return ''
      return `${last.value.slice(0, last.caret)}|${last.value.slice(last.caret)}`
    })
    matrix.push({ name, seen })
  }
  return matrix
}

function countRenders(page: Page, cdp: CDPSession): Promise<Record<Way, number>> {
  return byWay(async (way) => {
    await page.evaluate(() => void (window.commits = {}))
    for (const [field, text] of card) {
      const hand = await handAt(page, cdp, way, field)
      await hand.focus()
      await hand.type(text)
    }
    const count = await page.evaluate((each) => window.commits[each] ?? 0, way)
    for (const [field] of card) await (await handAt(page, cdp, way, field)).empty()
    return count
  })
}

/** In turn, each way first in some rounds. */
async function time(page: Page, cdp: CDPSession, rounds: number): Promise<Record<Way, number[]>> {
  const secondsOf = await startClock(cdp)
  const costs = await byWay(async (): Promise<number[]> => [])
  // the first two are for the compiler of the browser
  for (let round = -2; round < rounds; round++) {
    const start = (round + ways.length) % ways.length
    for (const way of [...ways.slice(start), ...ways.slice(0, start)]) {
      let spent = 0
      let keys = 0
      for (const [field, text] of card.slice(0, 2)) {
        const hand = await handAt(page, cdp, way, field)
        await hand.empty()
        spent += await secondsOf(async () => {
          for (const key of text) {
            await hand.press(key)
            await page.waitForTimeout(25)
          }
        })
        keys += text.length
        await hand.empty()
      }
      if (round >= 0) costs[way].push((spent / keys) * 1000)
    }
  }
  return costs
}
