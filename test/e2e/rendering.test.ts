import { describe, expect, test } from 'vitest'
import * as de from '../../src/messages/de.ts'
import * as en from '../../src/messages/en.ts'
import { fillCardForm } from '../support/fillCardForm.ts'
import type { ReactMajor } from '../support/renderedPages.ts'
import { renderedSite } from '../support/renderedSite.ts'

const { fields } = en.card
const patience = { timeout: 30_000 }
const apiKey = 'abcd1234'

describe.each<ReactMajor>([18, 19])('with React %i', (major) => {
  const rendered = renderedSite(major, 'development')
  const { visit } = rendered
  const stored = () =>
    rendered.site.requests.filter(
      ({ method, route }) => `${method} ${route}` === 'POST /api/payment-methods',
    ).length

  describe('the server', () => {
    test.each(['?string', '?stream'])(
      'sends the whole form, labelled and usable: %s',
      async (how) => {
        const { page } = await visit(how, { javaScriptEnabled: false })
        await fillCardForm(page)
        expect(await page.getByLabel(fields.number).inputValue()).toBe('4242424242424242')
        const country = page.getByLabel(fields.country)
        expect(await country.inputValue()).toBe('US')
        expect(await country.getByRole('option').count()).toBeGreaterThan(240)
        expect(await page.getByRole('button', { name: en.card.submit }).isEnabled()).toBe(true)
        const unlabelled = await page
          .locator('input, select')
          .evaluateAll((all: HTMLInputElement[]) =>
            all.filter(({ labels }) => labels?.length !== 1),
          )
        expect(unlabelled).toEqual([])
      },
    )

    test('sends it in the language of the page', async () => {
      const { page } = await visit('?locale=de', { javaScriptEnabled: false })
      await page.getByLabel(de.card.fields.number, { exact: true }).fill('4242')
      const country = page.getByLabel(de.card.fields.country, { exact: true })
      await country.selectOption('Deutschland')
      expect(await country.inputValue()).toBe('DE')
    })

    test('sends the table with the rows that it has, and with their places where it has none', async () => {
      const prefetched = await visit(`?secrets=${apiKey}&prefetched`, { javaScriptEnabled: false })
      const table = prefetched.page.getByRole('table', { name: en.secrets.title })
      expect(await table.getByRole('rowheader').count()).toBe(1)
      const waiting = await visit(`?secrets=${apiKey}`, { javaScriptEnabled: false })
      expect(await waiting.page.getByText(en.secrets.loading).isVisible()).toBe(true)
      expect(await waiting.page.locator('[data-slot=skeleton]').count()).toBe(2)
    })
  })

  describe('the browser', () => {
    test.each([
      '?string',
      '?stream',
      '?locale=de',
      `?secrets=${apiKey}`,
      `?secrets=${apiKey}&prefetched`,
    ])(
      'takes it over without a word or a move, under a policy that forbids everything inline: %s',
      async (search) => {
        const { page, complaints, shift } = await visit(search, {
          // of another part of the world than the server
          locale: 'ja-JP',
          timezoneId: 'Asia/Tokyo',
        })
        await page.waitForLoadState('networkidle')
        expect(await page.evaluate(() => window.reactVersion)).toMatch(`${major}.`)
        expect(complaints).toEqual([])
        expect(await shift()).toBe(0)
      },
    )

    test('takes over a list of countries that another version of Unicode names and sorts', async () => {
      const { page, complaints } = await visit('', { before: otherUnicode })
      const country = page.getByLabel(fields.country)
      expect(await country.inputValue()).toBe('US')
      // now in the order of this browser, which is the other way round
      expect(await country.getByRole('option').nth(1).getAttribute('value')).toBe('ZW')
      await country.selectOption('AT')
      await page.evaluate(() => window.speakGerman())
      await page.getByLabel(de.card.fields.country, { exact: true }).waitFor()
      const wrong = await page.locator('select').evaluate((select: HTMLSelectElement) => {
        const names = new Intl.DisplayNames('de', { type: 'region' })
        const options = [...select.options].filter(({ value }) => value)
        return options.filter(({ value, text }) => text !== names.of(value)).map(({ text }) => text)
      })
      expect(wrong).toEqual([])
      expect(await page.locator('select').inputValue()).toBe('AT')
      expect(complaints).toEqual([])
    })
  })

  describe('what was typed before the script came', () => {
    test('survives, is put in form, counts, is told, and is stored', async () => {
      const { page, hydrate, complaints } = await visit('', { heldScript: true })
      await fillCardForm(page)
      await page.getByLabel(fields.country).selectOption('Canada')
      await page.getByLabel(fields.postalCode).fill('K1A 0B1')
      await page.getByLabel(fields.state).fill('ON')
      await hydrate()
      expect(await page.getByLabel(fields.number).inputValue()).toBe('4242 4242 4242 4242')
      expect(await page.getByLabel(fields.country).inputValue()).toBe('CA')
      await expect
        .poll(() => page.evaluate(() => window.told.at(-1)), patience)
        .toMatchObject({ complete: true, empty: false, brand: 'visa' })
      await page.getByRole('button', { name: en.card.submit }).click()
      await expect.poll(() => page.evaluate(() => window.stored.length), patience).toBe(1)
      const [card] = rendered.site.sandbox.inspect().plastiq.paymentMethods
      expect(card).toMatchObject({ data: { last4: '4242', billingAddress: { country: 'CA' } } })
      expect(complaints).toEqual([])
    })

    test('keeps the caret beside its digit when it is put in form', async () => {
      const { page, hydrate } = await visit('', { heldScript: true })
      const number = page.getByLabel(fields.number)
      await number.pressSequentially('424242424242')
      await number.evaluate((input: HTMLInputElement) => input.setSelectionRange(6, 6))
      await hydrate()
      expect(await number.inputValue()).toBe('4242 4242 4242')
      await page.keyboard.type('9')
      expect(await number.inputValue()).toBe('4242 4294 2424 2')
    })

    test('goes nowhere when it is submitted then', async () => {
      const { page, requests, hydrate, complaints } = await visit('', { heldScript: true })
      await fillCardForm(page)
      await page.getByLabel(fields.name).press('Enter')
      await page.getByRole('button', { name: en.card.submit }).click()
      await hydrate()
      expect(page.url()).toBe(`${rendered.site.url}/`)
      // the rules of addresses come by themselves
      const asked = requests.filter((each) => !each.startsWith('GET /assets/'))
      expect(asked.filter((each) => each !== 'POST /api/client-secrets')).toEqual([
        'GET /',
        'GET /client.css',
        'GET /client.js',
      ])
      expect(await page.getByLabel(fields.securityCode).inputValue()).toBe('123')
      expect(complaints).toEqual([])
    })
  })

  describe('nothing moves by itself', () => {
    test('when a brand is known, a field is wrong, a card is refused long after the click, or saved', async () => {
      const { page, shift } = await visit()
      await fillCardForm(page, '4000000000000002')
      await page.locator('[data-slot=brand]').waitFor()
      expect(await shift()).toBe(0)
      await page.getByLabel(fields.city).fill('')
      await page.getByRole('button', { name: en.card.submit }).click()
      await page.locator('[data-slot=field-error]').waitFor()
      expect(await shift()).toBe(0)
      await page.getByLabel(fields.city).fill('Boston')
      await answeredLate(1)
      await page.locator('[data-slot=error-note]').waitFor()
      expect(await shift()).toBe(0)
      await page.getByLabel(fields.number).fill('4242424242424242')
      await page.getByLabel(fields.securityCode).fill('123')
      await answeredLate(2)
      await page.locator('[data-slot=saved]').waitFor()
      expect(await shift()).toBe(0)

      /** What moves within half a second of a click is taken for the click's. */
      async function answeredLate(count: number) {
        const letGo = rendered.site.hold('POST /api/payment-methods')
        await page.getByRole('button', { name: en.card.submit }).click()
        await expect.poll(stored, patience).toBe(count)
        await page.waitForTimeout(700)
        letGo()
      }
    })
  })

  test('a movement would be seen', async () => {
    const { page, shift } = await visit()
    await page.evaluate(() =>
      document.querySelector('h1')?.before('Wait …', document.createElement('hr')),
    )
    expect(await shift()).toBeGreaterThan(0)
  })

  describe('works', () => {
    test('one submission, however often it is asked for', async () => {
      const { page, complaints } = await visit()
      await fillCardForm(page)
      const letGo = rendered.site.hold('POST /api/payment-methods')
      await page.getByLabel(fields.name).press('Enter')
      // Playwright would wait until it is enabled again
      await page.locator('[data-slot=submit]').dblclick({ force: true })
      await page.locator('form').evaluate((form: HTMLFormElement) => {
        form.requestSubmit()
        form.requestSubmit()
      })
      await expect.poll(stored, patience).toBe(1)
      expect(await page.locator('form').getAttribute('aria-busy')).toBe('true')
      letGo()
      await page.locator('form[aria-busy=false]').waitFor()
      await expect.poll(() => page.evaluate(() => window.stored.length), patience).toBe(1)
      expect(stored()).toBe(1)
      expect(complaints).toEqual([])
    })

    test('a secret is created in its dialog', async () => {
      const { page, complaints } = await visit(`?secrets=${apiKey}`)
      await page.getByText(en.secrets.used(1, 2)).waitFor()
      await page.getByRole('button', { name: en.secrets.create }).click()
      await page.getByLabel(en.secrets.saved).check()
      await page.getByRole('button', { name: en.secrets.activate }).click()
      await page.getByText(en.secrets.used(2, 2)).waitFor()
      expect(await page.getByRole('dialog').count()).toBe(0)
      expect(complaints).toEqual([])
    })
  })
})

/** As if the browser's data were of another year than the server's. Runs in the page. */
function otherUnicode(): void {
  const { of } = Intl.DisplayNames.prototype
  Intl.DisplayNames.prototype.of = function (code) {
    const isTurkey = code === 'TR' && this.resolvedOptions().locale === 'en'
    return isTurkey ? 'Another Türkiye' : of.call(this, code)
  }
  const compare = Object.getOwnPropertyDescriptor(Intl.Collator.prototype, 'compare')?.get
  Object.defineProperty(Intl.Collator.prototype, 'compare', {
    get(this: Intl.Collator) {
      const plain = compare?.call(this)
      return (a: string, b: string) => -plain(a, b)
    },
  })
}
