import type { Browser } from 'playwright'
import { fileURLToPath } from 'node:url'
import { en } from '../../src/messages/en.ts'
import { launchChromium } from '../../test/support/browser.mjs'
import { fillCardForm } from '../../test/support/fillCardForm.ts'
import { serveSite } from '../../test/support/site.ts'

const ways = ['cardmint', 'mint-at-submit'] as const
type Way = (typeof ways)[number]

/** Milliseconds from the click to the payment method, for each card of each visit, by way. */
export type Waits = Record<Way, number[][]>

/**
 * Visits the same shop again and again, in turn with cardmint and with the usual way. Each visitor has a
 * browser without memory, opens the page and saves `cards` cards.
 */
export async function measure(visits: number, cards: number, roundTripMs: number): Promise<Waits> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const site = await serveSite({ root, mode: 'production', roundTripMs })
  const browser = await launchChromium()
  const waits: Waits = { cardmint: [], 'mint-at-submit': [] }
  try {
    // after a preflight that may be remembered, only the first card of a visit needs one
    site.sandbox.faults.add({
      match: { method: 'OPTIONS' },
      headers: { 'Access-Control-Max-Age': '600' },
    })
    // the browser's very first pages are slow for reasons of their own
    for (const way of ways) await visitShop(browser, `${site.url}/#${way}`, cards)
    for (let visit = 0; visit < visits; visit++) {
      // each way goes first in every other round
      for (const way of visit % 2 ? ways.toReversed() : ways) {
        waits[way].push(await visitShop(browser, `${site.url}/#${way}`, cards))
      }
    }
  } finally {
    await browser.close()
    await site.close()
  }
  return waits
}

async function visitShop(browser: Browser, url: string, cards: number): Promise<number[]> {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(url)
  for (let saved = 0; saved < cards; saved++) {
    await fillCardForm(page)
    if (url.endsWith('#cardmint')) {
      // a person is slower than this script: the secret is there before the click
      await page.waitForFunction((count) => window.minted === count, saved + 1)
    }
    await page.getByRole('button', { name: en.card.submit }).click()
    await page.waitForFunction((count) => window.waits.length === count, saved + 1)
  }
  const waits = await page.evaluate(() => window.waits)
  await context.close()
  return waits
}
