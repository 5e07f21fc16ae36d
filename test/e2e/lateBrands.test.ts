import { expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { fillCardForm } from '../support/fillCardForm.ts'
import { renderedSite } from '../support/renderedSite.ts'

const rendered = renderedSite(19, 'production')
const { fieldErrors, fields, submit } = en.card

const stored = () =>
  rendered.site.requests.filter(({ route }) => route === '/api/payment-methods').length

/** A page that takes no Visa, filled with one and sent before the rules of brands have come. */
async function sendEarly() {
  const { page, hydrate } = await rendered.visit('?brands=mastercard', { heldScript: true })
  let letGo = (_comes: boolean) => {}
  const decided = new Promise<boolean>((resolve) => {
    letGo = resolve
  })
  await page.route(/\/assets\/brands-/, async (route) =>
    (await decided) ? route.continue() : route.abort(),
  )
  await hydrate()
  await fillCardForm(page)
  await page.getByRole('button', { name: submit }).click()
  return { page, letGo }
}

test('a card that is sent before the brands are loaded is refused once its brand is known', async () => {
  const { page, letGo } = await sendEarly()
  letGo(true)
  await page.getByText(fieldErrors['brand-not-accepted']()).first().waitFor()
  expect(await page.getByLabel(fields.number).evaluate((it) => it.matches(':focus'))).toBe(true)
  expect(stored()).toBe(0)
})

test('where the brands do not come, the vault decides', async () => {
  const { page, letGo } = await sendEarly()
  letGo(false)
  await page.locator('[data-slot=saved]').waitFor()
  expect(stored()).toBe(1)
})

test('dates in words are read once what reads them is loaded, and months with years before', async () => {
  const { page } = await rendered.visit()
  const loaded = page.waitForResponse(/\/assets\/expiryDates-/)
  const expiry = page.getByLabel(fields.expiry)
  await expiry.fill('2030-12')
  await expect.poll(() => expiry.inputValue()).toBe('12 / 2030')
  await loaded
  await page.waitForLoadState('networkidle')
  await expiry.fill('31. Oktober 2030')
  await expect.poll(() => expiry.inputValue()).toBe('10 / 2030')
})
