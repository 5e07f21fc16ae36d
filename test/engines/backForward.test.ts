import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { visa } from '../sandbox/support.ts'
import { startBareChromium, type BareChromium } from '../support/bareChromium.ts'
import { fillCardForm } from '../support/fillCardForm.ts'
import { serveSite, type Site } from '../support/site.ts'
import { openTab, type Tab } from '../support/tab.ts'
import { pagesRoot } from './cardPage.ts'
import { findPrograms } from './drivers/find.ts'
import { chromium } from './kinds.ts'

const minutes = 60_000
const programs = findPrograms(chromium)

// The Chromium of the other tests keeps no pages, so there the back button only ever loads anew.
describe.skipIf(!programs)('a page that Chromium kept and brings back', () => {
  let browser: BareChromium
  let site: Site
  let tab: Tab

  beforeAll(async () => {
    // the sandbox's time is the pages' time: it passes where a test lets it pass
    const now = Date.now()
    site = await serveSite({ root: pagesRoot, mode: 'development', sandbox: { now: () => now } })
    browser = await startBareChromium(programs?.[0])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  beforeEach(async () => {
    site.reset()
    tab = await openTab(browser.context, site, '?form')
    await tab.page.waitForFunction(() => window.controls.status()[0] === 'alive')
  })
  afterEach(() => tab.page.close())

  const mints = () => site.sandbox.inspect().plastiq.clientSecrets.minted

  /** To another page, and back after this time. */
  async function leaveFor(ms: number) {
    await tab.page.evaluate((away) => {
      document.addEventListener('freeze', () => void (window.ahead += away), { once: true })
      addEventListener('pageshow', ({ persisted }) => void (window.kept = persisted), {
        once: true,
      })
    }, ms)
    await tab.page.goto(`${site.url}/?holders=0`)
    site.sandbox.clock.advance(ms)
    // it is not loaded again, so there is no load to wait for
    await tab.page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => tab.page.evaluate(() => window.kept)).toBe(true)
    expect(await tab.page.evaluate(() => window.ahead)).toBe(ms)
  }

  test('has no card in it any more', async () => {
    await fillCardForm(tab.page)
    await leaveFor(0)
    const values = await tab.page
      .locator('form input')
      .evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => value))
    expect(values.join('')).toBe('')
    expect(await tab.page.locator('form [aria-invalid=true]').count()).toBe(0)
  })

  test('takes a new card and sends it', async () => {
    await fillCardForm(tab.page)
    await leaveFor(5 * minutes)
    await fillCardForm(tab.page)
    await tab.page.getByRole('button', { name: en.card.submit }).click()
    await expect
      .poll(() => tab.page.locator('form').innerText())
      .toContain(en.card.saved('Visa', '4242'))
  })

  test('asks for one client secret when the one that it had is too old', async () => {
    await leaveFor(5 * minutes)
    await expect.poll(mints).toBe(2)
    await expect.poll(tab.status).toEqual(['alive'])
    expect(mints()).toBe(2)
    expect(await spend(await tab.claim())).toBe(200)
  })

  test('does not hand out the one that it had, not even at once', async () => {
    await leaveFor(5 * minutes)
    const [first, second] = await Promise.all([tab.claim(), tab.claim()])
    expect(await Promise.all([first, second].map(spend))).toEqual([200, 200])
  })

  test('keeps the one that it had when it comes back in time', async () => {
    await leaveFor(10_000)
    expect(await tab.status()).toEqual(['alive'])
    expect(mints()).toBe(1)
    expect(await spend(await tab.claim())).toBe(200)
  })

  /** What the sandbox answers to a good card with this client secret: 200, if it is good too. */
  async function spend(clientSecret: string): Promise<number> {
    const response = await fetch(site.tokenizationUrl, {
      method: 'POST',
      headers: { Authorization: `Bearer ${clientSecret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'CARD', data: visa }),
    })
    return response.status
  }
})
