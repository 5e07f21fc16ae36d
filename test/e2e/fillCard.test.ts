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
