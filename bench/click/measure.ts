import type { Browser, FrameLocator, Page } from 'playwright'
import { fileURLToPath } from 'node:url'
import * as en from '../../src/messages/en.ts'
import { launchChromium } from '../../test/support/browser.mjs'
import { fillCardForm } from '../../test/support/fillCardForm.ts'
import { builtFrameDocument } from '../../test/support/frameDocument.ts'
import { serveSite } from '../../test/support/site.ts'

const ways = ['cardmint', 'framed', 'mint-at-submit'] as const
type Way = (typeof ways)[number]

interface Visit {
  /** Milliseconds from the click to the payment method, for each card. */
  waits: number[]
  /** Milliseconds from the first render to a form that can be used, where it is in a frame. */
  readyMs: number | undefined
}
export type Visits = Record<Way, Visit[]>

/**
 * Visits the same shop again and again, in turn with the form in the page, with the form in a frame of another site, and
 * with the usual way. Each visitor has a browser without memory, opens the page and saves `cards` cards.
 */
export async function measure(count: number, cards: number, roundTripMs: number): Promise<Visits> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const site = await serveSite({ root, mode: 'production', roundTripMs })
  // to a browser another site than the frame's
  const shop = site.url.replace('127.0.0.1', 'localhost')
  const document = await builtFrameDocument()
  const frame = document.frame(
    '--serve',
    '--port=0',
    `--parent=${shop}`,
    `--tokenization-url=${site.tokenizationUrl}`,
  )
  const { url: frameUrl } = JSON.parse(await frame.announced)
  const address = (way: Way) => `${shop}/?${new URLSearchParams({ frameUrl })}#${way}`
  const browser = await launchChromium()
  const visits: Visits = { cardmint: [], framed: [], 'mint-at-submit': [] }
  try {
    // after a preflight that may be remembered, only the first card of a visit needs one
    site.sandbox.faults.add({
      match: { method: 'OPTIONS' },
      headers: { 'Access-Control-Max-Age': '600' },
    })
    // the browser's very first pages are slow for reasons of their own
    for (const way of ways) await visitShop(browser, address(way), cards)
    for (let visit = 0; visit < count; visit++) {
      // each way goes first in every other round
      for (const way of visit % 2 ? ways.toReversed() : ways) {
        visits[way].push(await visitShop(browser, address(way), cards))
      }
    }
  } finally {
    await browser.close()
    frame.stop()
    await frame.exitCode
    await document.remove()
    await site.close()
  }
  return visits
}

async function visitShop(browser: Browser, url: string, cards: number): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(url)
  const form: Page | FrameLocator = url.endsWith('#framed') ? page.frameLocator('iframe') : page
  const button = form.getByRole('button', { name: en.card.submit })
  // when the browser had the click, before any code of ours
  await button.evaluate(() =>
    addEventListener(
      'click',
      ({ timeStamp }) => Reflect.set(window, 'clickedAt', performance.timeOrigin + timeStamp),
      { capture: true },
    ),
  )
  const waits: number[] = []
  for (let saved = 0; saved < cards; saved++) {
    await fillCardForm(form)
    if (!url.endsWith('#mint-at-submit')) {
      // a person is slower than this script: the secret is there before the click
      await page.waitForFunction((count) => window.minted === count, saved + 1)
    }
    await button.click()
    await page.waitForFunction((count) => window.savedAt.length === count, saved + 1)
    const savedAt = await page.evaluate(() => window.savedAt.at(-1) ?? NaN)
    waits.push(savedAt - (await button.evaluate(() => Reflect.get(window, 'clickedAt'))))
  }
  const readyMs = await page.evaluate(() => window.readyMs)
  await context.close()
  return { waits, readyMs }
}
