import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillCard, testAddress, testCards } from '../../src/testing/index.ts'
import { launchChromium } from '../support/browser.mjs'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const labels = ['Card number', 'Expiry date', 'Security code', 'Name on card', 'State']

test('fillCard fills a form through a page of Playwright, by the labels people read', async () => {
  const page = await browser.newPage()
  const inputs = labels.map((label) => `<label>${label} <input></label>`).join('')
  await page.setContent(
    `<form>${inputs}<label for="c">Country</label><select id="c"><option><option value="US">United States</select></form>`,
  )
  const { state, country } = testAddress
  await fillCard(page, { ...testCards.refused.PAYMENT_METHOD_DECLINED, state, country })
  const values = labels.map((label) => page.getByLabel(label).inputValue())
  const [number, expiry, ...others] = await Promise.all(values)
  expect(number).toBe('4000000000009995')
  expect(expiry).toMatch(/^12\/\d\d$/)
  expect(others).toEqual(['123', 'Ada Lovelace', 'IL'])
  expect(await page.getByLabel('Country').inputValue()).toBe('US')
})

test.each([
  ['a page', false],
  ['a part of it', true],
])('and the kit’s form through %s, in any language and country', async (_, isPart) => {
  const page = await browser.newPage()
  page.setDefaultTimeout(30_000)
  // as the kit writes a German form for the United States, below the host's own address of delivery
  const parts = {
    'cc-number': 'Kartennummer',
    'cc-exp': 'Gültig bis',
    'cc-csc': 'Prüfnummer',
    'cc-name': 'Name auf der Karte',
    'billing address-line1': 'Adresse',
    'billing address-level2': 'Stadt',
    'billing address-level1': 'Bundesstaat',
    'billing postal-code': 'ZIP-Code',
  }
  const inputs = Object.entries(parts).map(
    ([autocomplete, label]) => `<label>${label} <input autocomplete="${autocomplete}"></label>`,
  )
  await page.setContent(
    `<form><label>Stadt <input autocomplete="shipping address-level2"></label></form>
    <form id="card">${inputs.join('')}<select autocomplete="billing country"><option><option value="US"></select></form>`,
  )
  await fillCard(isPart ? page.locator('#card') : page)
  const values = page.locator('#card').locator('input, select')
  expect(await values.evaluateAll((all) => all.map((each) => Reflect.get(each, 'value')))).toEqual([
    testCards.brands.visa.number,
    testCards.brands.visa.expiry,
    testCards.brands.visa.securityCode,
    testCards.brands.visa.name,
    testAddress.line1,
    testAddress.city,
    testAddress.state,
    testAddress.postalCode,
    'US',
  ])
  expect(await page.getByLabel('Stadt').first().inputValue()).toBe('')
})
