import type { Browser } from 'playwright'
import type { Site } from '../support/site.ts'
import { gauge, growth, type Held } from './gauge.ts'

/** Mounts and unmounts a component, and says what is held in the end that was not after the warm-up. */
export async function mountAgainAndAgain(
  browser: Browser,
  site: Site,
  name: string,
  { cycles, warmUp = 300 }: { cycles: number; warmUp?: number },
): Promise<Held> {
  const context = await browser.newContext({ locale: 'en-US' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(0)
    await page.goto(site.url)
    const cdp = await context.newCDPSession(page)
    const cycle = (times: number) =>
      page.evaluate(([which, count]) => window.endurance.cycle(which, count), [
        name,
        times,
      ] as const)
    // compiled code, caches, and the list that the first mount asks for are no leaks
    await cycle(warmUp)
    await page.waitForLoadState('networkidle')
    const before = await gauge(cdp)
    await cycle(cycles)
    await page.waitForLoadState('networkidle')
    return growth(before, await gauge(cdp))
  } finally {
    await context.close()
  }
}

export async function componentNames(browser: Browser, site: Site): Promise<string[]> {
  const page = await browser.newPage()
  await page.goto(site.url)
  const names = await page.evaluate(() => window.endurance.names)
  await page.close()
  return names.filter((name) => name !== 'leak')
}
