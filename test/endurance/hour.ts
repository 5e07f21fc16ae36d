import type { Browser, Page } from 'playwright'
import { fillCardForm } from '../support/fillCardForm.ts'
import type { Site } from '../support/site.ts'
import { gauge, growth, type Held } from './gauge.ts'

export interface Hour {
  /** Client secrets that were minted. */
  mints: number
  /** Requests that failed or were refused, and errors in the page. */
  trouble: string[]
  /** What is held at the end more than a tenth of the way through. */
  grown: Held
  /** Cards that were saved at the end. */
  saved: number
}

/**
 * Card forms stand on a page for some time that passes only there and at the sandbox: nobody waits for it. The
 * last one is filled at the end, and its card is saved.
 */
export async function standFor(
  browser: Browser,
  site: Site,
  { forms, minutes }: { forms: number; minutes: number },
): Promise<Hour> {
  site.reset()
  const context = await browser.newContext({ locale: 'en-US' })
  try {
    const page = await context.newPage()
    const trouble = watchTrouble(page)
    await page.goto(site.url)
    await page.evaluate((count) => window.endurance.forms(count), forms)
    await page
      .locator('form')
      .nth(forms - 1)
      .waitFor()
    const cdp = await context.newCDPSession(page)
    const pass = async (budget: number) => {
      site.sandbox.clock.advance(budget)
      const over = new Promise<void>((resolve) => {
        cdp.once('Emulation.virtualTimeBudgetExpired', () => resolve())
      })
      const policy = 'pauseIfNetworkFetchesPending'
      await cdp.send('Emulation.setVirtualTimePolicy', { policy, budget })
      await over
    }
    const seconds = async (count: number) => {
      // in small steps, so that the sandbox is never far from the page
      for (let left = count; left > 0; left--) await pass(1000)
    }
    /** The page does nothing while its time stands still. */
    const meanwhile = async (work: Promise<unknown>) => {
      const isDone = work.then(() => true)
      do await pass(100)
      while (!(await Promise.race([isDone, false])))
    }
    await seconds(minutes * 6)
    const before = await gauge(cdp)
    await seconds(minutes * 54)
    const grown = growth(before, await gauge(cdp))
    const mints = site.requests.filter(({ route }) => route === '/api/client-secrets').length
    const form = page.locator('form').last()
    await meanwhile(fillCardForm(form))
    await meanwhile(form.getByRole('button', { name: 'Save card' }).click())
    await meanwhile(page.waitForFunction(() => window.endurance.saved > 0))
    const saved = await page.evaluate(() => window.endurance.saved)
    return { mints, trouble, grown, saved }
  } finally {
    await context.close()
  }
}

function watchTrouble(page: Page): string[] {
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text())
  })
  page.on('requestfailed', (request) => trouble.push(`${request.method()} ${request.url()}`))
  return trouble
}
