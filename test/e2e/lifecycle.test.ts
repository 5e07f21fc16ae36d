import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { visa } from '../sandbox/support.ts'
import { startBareChromium, type BareChromium } from '../support/bareChromium.ts'
import { fillCardForm } from '../support/fillCardForm.ts'
import { serveSite, type Site } from '../support/site.ts'
import { openTab, type Tab } from '../support/tab.ts'

const root = fileURLToPath(new URL('pages', import.meta.url))
const seconds = 1000
const minutes = 60 * seconds
const patience = { timeout: 30 * seconds }

let chromium: BareChromium
let site: Site
const tabs: Tab[] = []

beforeAll(async () => {
  // the sandbox's time is the pages' time: it passes where a test lets it pass
  const now = Date.now()
  site = await serveSite({ root, mode: 'development', sandbox: { now: () => now } })
  chromium = await startBareChromium()
})
afterAll(async () => {
  await chromium?.close()
  await site?.close()
})
beforeEach(() => {
  site.reset()
})
afterEach(async () => {
  await Promise.all(tabs.splice(0).map(({ page }) => page.close()))
})

/** A tab whose components have leases of this status. */
async function open(search = '', status: readonly string[] = ['alive']): Promise<Tab> {
  const tab = await openTab(chromium.context, site, search)
  tabs.push(tab)
  await expect.poll(tab.status, patience).toEqual(status)
  return tab
}

/** Five claims in each, all in the same moment. */
async function claimEverywhere(all: readonly Tab[]): Promise<string[]> {
  return Promise.all([1, 2, 3, 4, 5].flatMap(() => all.map((tab) => tab.claim())))
}

/** What the sandbox answers to a good card with this client secret: 200, if it is good too. */
async function spend(clientSecret: string): Promise<number> {
  const response = await fetch(site.tokenizationUrl, {
    method: 'POST',
    headers: { Authorization: `Bearer ${clientSecret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'CARD', data: visa }),
  })
  return response.status
}

/** How the sandbox answered each card that a page sent, in order. */
const tokenizations = () =>
  site.requests
    .filter(({ method, route }) => `${method} ${route}` === 'POST /api/payment-methods')
    .map(({ status }) => status)

describe('a tab that is seen', () => {
  test('always has a living client secret, and seven of them last for five minutes', async () => {
    const tab = await open()
    for (let passed = 0; passed < 5 * minutes; passed += 10 * seconds) {
      await tab.pass(10 * seconds)
      expect(await tab.status()).toEqual(['alive'])
    }
    expect(tab.mints()).toBe(7)
    expect(await spend(await tab.claim())).toBe(200)
  })

  test("mints at the claim and not before, with keepFresh 'never'", async () => {
    const tab = await open('?keepFresh=never', ['none'])
    await tab.pass(5 * minutes)
    expect(tab.mints()).toBe(0)
    expect(await spend(await tab.claim())).toBe(200)
    expect(tab.mints()).toBe(1)
  })
})

describe('a hidden tab', () => {
  test('mints nothing for five minutes, and one when it is seen again', async () => {
    const tab = await open()
    await tab.hide()
    await tab.pass(5 * minutes)
    expect(tab.mints()).toBe(1)
    expect(await tab.status()).toEqual(['dead'])

    await tab.show()
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(2)
    expect(await tab.status()).toEqual(['alive'])
    expect(await spend(await tab.claim())).toBe(200)
  })

  test('that comes back in time keeps the client secret that it has', async () => {
    const tab = await open()
    await tab.hide()
    await tab.pass(20 * seconds)
    await tab.show()
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(1)
    expect(await tab.status()).toEqual(['alive'])
  })

  test('that was opened hidden waits until somebody sees it', async () => {
    const tab = await open()
    await tab.hide()
    await tab.page.reload()
    await tab.pass(5 * minutes)
    expect(tab.mints()).toBe(1)
    expect(await tab.status()).toEqual(['none'])

    await tab.show()
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(2)
    expect(await tab.status()).toEqual(['alive'])
  })
})

describe('a frozen tab', () => {
  test('mints nothing, and one when it is thawed with a dead client secret', async () => {
    const tab = await open()
    await tab.freeze()
    await tab.jump(5 * minutes)
    expect(await tab.status()).toEqual(['dead'])
    expect(tab.mints()).toBe(1)

    await tab.thaw()
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(2)
    expect(await tab.status()).toEqual(['alive'])
    expect(await spend(await tab.claim())).toBe(200)
  })

  test('counts the age of an answer that it slept through from when it was asked for', async () => {
    const letGo = site.hold('POST /api/client-secrets')
    const tab = await open('', ['none'])
    await expect.poll(() => site.requests.length, patience).toBe(1)
    await tab.freeze()
    await tab.jump(5 * minutes)
    letGo()
    await tab.thaw()
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(2)
    expect(await spend(await tab.claim())).toBe(200)
  })
})

describe('a tab without a network', () => {
  test('asks for nothing in five minutes, and for one when it is online again', async () => {
    const tab = await open()
    await tab.connect(false)
    await tab.pass(5 * minutes)
    expect(tab.mints()).toBe(1)

    await tab.connect(true)
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(2)
    expect(await tab.status()).toEqual(['alive'])
    expect(await spend(await tab.claim())).toBe(200)
  })

  test('that was hidden too, and gets both back at once, asks for one', async () => {
    const tab = await open()
    await tab.hide()
    await tab.connect(false)
    await tab.pass(5 * minutes)
    await Promise.all([tab.connect(true), tab.show()])
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(2)
    expect(await tab.status()).toEqual(['alive'])
  })
})

describe('mounting', () => {
  test('costs one mint under StrictMode, for two components of one payer too', async () => {
    const tab = await open('?holders=2', ['alive', 'alive'])
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(1)
    expect(tab.failed).toEqual([])
  })

  test('again, while the mint is under way, neither breaks it off nor asks for another', async () => {
    const letGo = site.hold('POST /api/client-secrets')
    const tab = await open('', ['none'])
    await expect.poll(tab.mints, patience).toBe(1)
    await tab.mount(false)
    await tab.mount(true)
    letGo()
    await expect.poll(tab.status, patience).toEqual(['alive'])
    await tab.pass(5 * seconds)
    expect(tab.mints()).toBe(1)
    expect(tab.failed).toEqual([])
  })
})

describe('one client secret', () => {
  test('goes to one of two components that claim in the same moment', async () => {
    const tab = await open('?holders=2', ['alive', 'alive'])
    const claims = await Promise.all([tab.claim(0), tab.claim(1), tab.claim(0), tab.claim(1)])
    expect(new Set(claims).size).toBe(4)
    expect(await Promise.all(claims.map(spend))).toEqual([200, 200, 200, 200])
  })

  test('goes to one of two tabs', async () => {
    const both = [await open(), await open()]
    const claims = await claimEverywhere(both)
    expect(new Set(claims).size).toBe(10)
    expect(new Set(await Promise.all(claims.map(spend)))).toEqual(new Set([200]))
  })

  test('stays in its tab where an app shares its query cache between tabs', async () => {
    const first = await open('?sharedCache')
    const second = await open('?sharedCache')
    // what came from the second tab is in the first one's cache, and is no lease
    await expect.poll(first.status, patience).toEqual(['none'])
    const claims = await claimEverywhere([first, second])
    expect(new Set(claims).size).toBe(10)
    expect(new Set(await Promise.all(claims.map(spend)))).toEqual(new Set([200]))
  })

  test('is what a double click costs', async () => {
    const { page, mints } = await open('?form&holders=0', [])
    await fillCardForm(page)
    await expect.poll(mints, patience).toBe(1)
    const letGo = site.hold('POST /api/payment-methods')
    await page.getByRole('button', { name: en.card.submit }).dblclick()
    await expect.poll(tokenizations, patience).toEqual([200])
    letGo()
    await page.getByText(en.card.saved('Visa', '4242')).first().waitFor()
    expect(tokenizations()).toEqual([200])
    expect(mints()).toBe(1)
    expect(site.sandbox.inspect().plastiq.clientSecrets).toMatchObject({ minted: 1, spent: 1 })
  })

  test('that was claimed does not come back with the back button, and the form is empty', async () => {
    const tab = await open('?form')
    const claimed = await tab.claim()
    await fillCardForm(tab.page)
    await tab.page.goto(`${site.url}/elsewhere`)
    await tab.page.goBack()
    await expect.poll(tab.status, patience).toEqual(['alive'])
    expect(await tab.page.getByLabel(en.card.fields.number).inputValue()).toBe('')
    expect(await tab.page.getByLabel(en.card.fields.securityCode).inputValue()).toBe('')
    const next = await tab.claim()
    expect(next).not.toBe(claimed)
    expect([await spend(claimed), await spend(next)]).toEqual([200, 200])
  })
})
