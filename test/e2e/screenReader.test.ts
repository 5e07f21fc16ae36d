import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { axTree } from '../support/axTree.ts'
import { renderedSite } from '../support/renderedSite.ts'
import { sendCardForm } from '../support/sendCardForm.ts'

const { fields } = en.card
const apiKey = 'abcd1234'
const rendered = renderedSite(19, 'production')
const { visit } = rendered

const save = (page: Page) => page.getByRole('button', { name: en.card.submit }).click()
const openCreate = async (page: Page) => {
  await page.getByText(en.secrets.used(1, 2)).waitFor()
  await page.getByRole('button', { name: en.secrets.create }).click()
}

/** The lines of the form, the outermost at the margin. */
async function formTree(page: Page): Promise<string[]> {
  const lines = await axTree(page)
  const start = lines.findIndex((line) => line.trim().startsWith('form'))
  const margin = lines[start]?.search(/\S/) ?? 0
  const form = lines.slice(start).map((line) => line.slice(margin))
  const end = form.findIndex((line, index) => index > 0 && !line.startsWith(' '))
  return end < 0 ? form : form.slice(0, end)
}

describe('the browser tells assistive technology', () => {
  test('every field by its label, and what is needed', async () => {
    const { page } = await visit()
    await expect
      .poll(() => formTree(page))
      .toEqual([
        'form',
        '  textbox "Card number" required',
        '  textbox "Expiry date" required (MM / YY)',
        '  textbox "Security code" required',
        '  textbox "Name on card" required',
        '  group "Billing address"',
        '    combobox "Country"',
        '    textbox "Address line 1" required',
        '    textbox "Address line 2 (optional)"',
        '    textbox "City" required',
        '    combobox "State"',
        '    textbox "ZIP code" required',
        '  button "Save card"',
        '  paragraph live=polite ""',
      ])
  })

  test('which fields are wrong and why, with the focus on the first', async () => {
    const { page } = await visit()
    await page.getByLabel(fields.number).fill('4242424242424242')
    await page.getByLabel(fields.expiry).fill('01 / 20')
    await page.getByLabel(fields.city).fill('Boston')
    await save(page)
    await expect
      .poll(() => formTree(page))
      .toEqual([
        'form',
        '  textbox "Card number" required',
        '  textbox "Expiry date" focused invalid=true required (This card has expired.)',
        '  textbox "Security code" invalid=true required (Security code is missing.)',
        '  textbox "Name on card" invalid=true required (Name on card is missing.)',
        '  group "Billing address"',
        '    combobox "Country"',
        '    textbox "Address line 1" invalid=true required (Address line 1 is missing.)',
        '    textbox "Address line 2 (optional)"',
        '    textbox "City" required',
        '    combobox "State" invalid=true (State is missing.)',
        '    textbox "ZIP code" invalid=true required (ZIP code is missing.)',
        '  button "Save card"',
        `  paragraph live=polite "${en.card.errors['card-incomplete']}"`,
      ])
  })

  test('that it is busy while the card is sent, and what came of it', async () => {
    const { page } = await visit()
    const letGo = await sendCardForm(page, rendered.site)
    await expect
      .poll(() => formTree(page))
      .toEqual([
        'form busy=1',
        '  textbox "Card number" readonly required',
        '  textbox "Expiry date" readonly required (MM / YY)',
        '  textbox "Security code" readonly required',
        '  textbox "Name on card" readonly required',
        '  group "Billing address"',
        '    combobox "Country" disabled',
        '    textbox "Address line 1" readonly required',
        '    textbox "Address line 2 (optional)" readonly',
        '    textbox "City" readonly required',
        '    combobox "State" disabled',
        '    textbox "ZIP code" readonly required',
        '  button "Saving…" disabled focused',
        '  paragraph live=polite "Saving…"',
      ])
    letGo()
    await page.locator('[data-slot=saved]').waitFor()
    const after = await formTree(page)
    expect(after[0]).toBe('form')
    expect(after.slice(-2)).toEqual([
      '  button "Save card" focused',
      '  paragraph live=polite "Saved Visa ending in 4242."',
    ])
  })

  test('of two brands on one card, neither chosen', async () => {
    const { page } = await visit('?brands=visa,cartes-bancaires')
    await page.getByLabel(fields.number).fill('4242424242424242')
    await expect
      .poll(async () => (await formTree(page)).slice(2, 8))
      .toEqual([
        '  list',
        '    listitem',
        '    listitem',
        `  group "${en.card.chooseBrand}"`,
        '    radio "Visa"',
        '    radio "Cartes Bancaires"',
      ])
  })

  test('which secrets there are, and why one cannot be revoked', async () => {
    const { page } = await visit(`?secrets=${apiKey}`)
    await page.getByText(en.secrets.used(1, 2)).waitFor()
    const lines = (await axTree(page)).map((line) => line.trim())
    expect(lines).toContainEqual(expect.stringMatching(/^table "API secrets" .*1 of 2 in use/))
    expect(lines).toContainEqual(expect.stringMatching(/^button "Create secret" .*1 of 2 in use/))
    expect(lines).toContainEqual(
      expect.stringMatching(/^button "Revoke secret 456789ab" disabled \(A key needs at least one/),
    )
    expect(lines.filter((line) => line.includes('live='))).toEqual(['paragraph live=polite ""'])
  })

  test('nothing but an open dialog, what it is about, and what is missing in it', async () => {
    const { page } = await visit(`?secrets=${apiKey}`)
    await openCreate(page)
    const [page1, dialog, ...inside] = (await axTree(page)).map((line) => line.trim())
    expect(page1).toMatch(/^RootWebArea/)
    expect(dialog).toBe(`dialog "${en.secrets.createTitle}" modal (${en.secrets.createText})`)
    expect(inside).toContainEqual(
      expect.stringMatching(/^textbox "Secret value" .*\(The value needs/),
    )
    expect(inside).toContain(`button "Activate secret" disabled (${en.secrets.saveFirst})`)
    expect(inside.join()).not.toContain('API secrets')
  })
})

describe('the live region', () => {
  test.each(['', `?secrets=${apiKey}`])(
    'is one, polite, empty, and there before any script: %s',
    async (search) => {
      const { page } = await visit(search, { javaScriptEnabled: false })
      const regions = page.locator('[aria-live], [role=status], [role=alert], output')
      expect(await regions.count()).toBe(1)
      expect(await regions.getAttribute('aria-live')).toBe('polite')
      expect(await regions.textContent()).toBe('')
    },
  )

  test('says a brand once, however much is typed', async () => {
    const { page } = await visit()
    await page.evaluate(() => {
      const said: string[] = []
      Reflect.set(window, 'said', said)
      const region = document.querySelector('[aria-live]')
      if (!region) return
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    })
    const number = page.getByLabel(fields.number)
    await number.pressSequentially('4242424242424242')
    await page.getByLabel(fields.expiry).pressSequentially('1234')
    await page.getByLabel(fields.name).pressSequentially('Ada')
    await number.fill('')
    await number.pressSequentially('5555')
    const said: string[] = await page.evaluate(() => Reflect.get(window, 'said'))
    expect(said.filter((words) => words.startsWith('Brand'))).toEqual([
      'Brand: Visa',
      'Brand: Mastercard',
    ])
  })
})

test('from the first field to the token by keyboard alone', async () => {
  const { page } = await visit()
  const { keyboard } = page
  const type = async (text: string) => {
    await keyboard.press('Tab')
    await keyboard.type(text)
  }
  for (const text of [
    '4242424242424242',
    '1234',
    '123',
    'Ada Lovelace',
    'Can',
    '1 Main Street',
    '',
  ]) {
    await type(text)
  }
  for (const text of ['Ottawa', 'ON', 'K1A 0B1']) await type(text)
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await expect.poll(() => page.evaluate(() => window.stored.length), { timeout: 20_000 }).toBe(1)
  const [card] = rendered.site.sandbox.inspect().plastiq.paymentMethods
  expect(card).toMatchObject({ data: { last4: '4242', billingAddress: { country: 'CA' } } })
})
