import type { Browser, Page } from 'playwright'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { en } from '../../src/messages/en.ts'
import { axTree } from '../support/axTree.ts'
import { launchChromium } from '../support/browser.mjs'
import { fillCardForm } from '../support/fillCardForm.ts'
import { focusRing, looksOf } from '../support/looks.ts'
import { renderedPages } from '../support/renderedPages.ts'
import { serveSite, type Site } from '../support/site.ts'
import { visitRendered } from '../support/visitRendered.ts'

const root = fileURLToPath(new URL('rendered', import.meta.url))
const { fields } = en.card
const apiKey = 'abcd1234'

let browser: Browser
let site: Site
beforeAll(async () => {
  browser = await launchChromium()
  site = await serveSite({ root, mode: 'production', pages: renderedPages(19) })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(() => site.reset())

const visit = (search = '', options: Parameters<typeof visitRendered>[2] = {}) =>
  visitRendered(browser, `${site.url}/${search}`, options)
const save = (page: Page) => page.getByRole('button', { name: en.card.submit }).click()
const openCreate = async (page: Page) => {
  await page.getByText(en.secrets.used(1, 2)).waitFor()
  await page.getByRole('button', { name: en.secrets.create }).click()
}

/** The form, sent and not answered before the returned function is called. */
async function send(page: Page, number?: string): Promise<() => void> {
  await fillCardForm(page, number)
  const letGo = site.hold('POST /api/payment-methods')
  await save(page)
  await page.getByRole('button', { name: en.card.submitting }).waitFor()
  return letGo
}

/** The lines of the form, the outermost at the margin. */
async function formTree(page: Page): Promise<string[]> {
  const lines = await axTree(page)
  const start = lines.findIndex((line) => line.trim().startsWith('form'))
  const margin = lines[start]?.search(/\S/) ?? 0
  return lines.slice(start).map((line) => line.slice(margin))
}

describe('the browser tells assistive technology', () => {
  test('every field by its label, and what is needed', async () => {
    const { page } = await visit()
    expect(await formTree(page)).toEqual([
      'form',
      '  textbox "Card number" required',
      '  textbox "Expiry date" required',
      '  textbox "Security code" required',
      '  textbox "Name on card" required',
      '  group "Billing address"',
      '    combobox "Country"',
      '    textbox "Address line 1" required',
      '    textbox "Address line 2 (optional)"',
      '    textbox "City" required',
      '    textbox "State" required',
      '    textbox "Postal code" required',
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
    expect(await formTree(page)).toEqual([
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
      '    textbox "State" invalid=true required (State is missing.)',
      '    textbox "Postal code" invalid=true required (Postal code is missing.)',
      '  button "Save card"',
      `  paragraph live=polite "${en.card.errors['card-incomplete']}"`,
    ])
  })

  test('that it is busy while the card is sent, and what came of it', async () => {
    const { page } = await visit()
    const letGo = await send(page)
    expect(await formTree(page)).toEqual([
      'form busy=1',
      '  textbox "Card number" readonly required',
      '  textbox "Expiry date" readonly required',
      '  textbox "Security code" readonly required',
      '  textbox "Name on card" readonly required',
      '  group "Billing address"',
      '    combobox "Country"',
      '    textbox "Address line 1" readonly required',
      '    textbox "Address line 2 (optional)" readonly',
      '    textbox "City" readonly required',
      '    textbox "State" readonly required',
      '    textbox "Postal code" readonly required',
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
    const tree = await formTree(page)
    expect(tree.slice(2, 5)).toEqual([
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
    expect(lines).toContain(
      `button "Revoke secret 456789ab" disabled (${en.secrets.refusals['last-secret']})`,
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

const themes = {
  light: (page: Page) => wear(page, 'light'),
  dark: (page: Page) => wear(page, 'dark'),
  'forced colours': (page: Page) => page.emulateMedia({ forcedColors: 'active' }),
}

async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate((each) => (document.documentElement.dataset['cardmintTheme'] = each), theme)
}

describe.each(Object.entries(themes))('in %s', (theme, dress) => {
  const good = { faintTexts: [], faintBorders: [], smallTargets: [], clipped: [] }

  test('every state of the form can be read, seen and hit', async () => {
    const { page } = await visit('?brands=visa,cartes-bancaires')
    await dress(page)
    expect.soft(await looksOf(page), 'empty').toMatchObject(good)
    await save(page)
    expect.soft(await looksOf(page), 'invalid').toMatchObject(good)
    await page.getByLabel(fields.name).fill('4242424242424242')
    await page.getByLabel(fields.city).focus()
    await page.locator('[data-slot=move-number]').waitFor()
    expect.soft(await looksOf(page), 'a number in another field').toMatchObject(good)
    const letGo = await send(page, '4000000000000002')
    expect.soft(await looksOf(page), 'sent').toMatchObject(good)
    letGo()
    await page.locator('[data-slot=error-note]').waitFor()
    const refused = await looksOf(page)
    expect.soft(refused, 'refused').toMatchObject(good)
    // ten fields, two brands, a button; a label, a name for each of them, and what the error says
    expect(refused.targets).toBe(13)
    expect(refused.texts).toBeGreaterThan(15)
  })

  test('what the browser filled can be read, and is told apart where colours are free', async () => {
    const { page } = await visit()
    await dress(page)
    await fillCardForm(page)
    const plain = await page.getByLabel(fields.number).screenshot()
    await forceAutofill(page)
    expect(await looksOf(page)).toMatchObject(good)
    const contrast = await page.getByLabel(fields.number).evaluate(contrastWhenFilled)
    expect(contrast).toBeGreaterThan(4.5)
    const filled = await page.getByLabel(fields.number).screenshot()
    expect(filled.equals(plain)).toBe(theme === 'forced colours')
  })

  test('every stop of the keyboard has a ring around it', async () => {
    const { page } = await visit()
    await dress(page)
    const order = [...Object.values(fields).slice(0, 4), fields.country, fields.line1, fields.line2]
    for (const label of [...order, fields.city, fields.state, fields.postalCode]) {
      await page.keyboard.press('Tab')
      expect(await page.getByLabel(label, { exact: true }).evaluate(isFocused), label).toBe(true)
      expect.soft(await focusRing(page), label).toBeGreaterThan(3)
    }
    await page.keyboard.press('Tab')
    expect(await page.getByRole('button', { name: en.card.submit }).evaluate(isFocused)).toBe(true)
    expect(await focusRing(page)).toBeGreaterThan(3)
  })

  test('the secrets and both dialogs can be read, seen and hit', async () => {
    const { page } = await visit(`?secrets=${apiKey}`)
    await dress(page)
    await openCreate(page)
    expect.soft(await looksOf(page), 'create').toMatchObject(good)
    await page.getByLabel(en.secrets.saved).check()
    await page.getByRole('button', { name: en.secrets.activate }).click()
    await page.getByText(en.secrets.used(2, 2)).waitFor()
    expect.soft(await looksOf(page), 'table').toMatchObject(good)
    await page
      .getByRole('button', { name: /^Revoke secret/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    expect.soft(await looksOf(page), 'revoke').toMatchObject(good)
  })
})

describe('text at 200 %', () => {
  test.each(['', '?locale=de', `?secrets=${apiKey}`])(
    'fits a page of 640 pixels: %s',
    async (search) => {
      const { page } = await visit(search, { viewport: { width: 640, height: 900 } })
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      if (search.includes('secrets')) await page.getByText(en.secrets.used(1, 2)).waitFor()
      else await page.getByRole('button', { name: /^(Save card|Karte speichern)$/ }).click()
      expect(await looksOf(page)).toMatchObject({ clipped: [] })
      expect(await page.locator('h1').evaluate((each) => getComputedStyle(each).fontSize)).toBe(
        '64px',
      )
    },
  )

  test('leaves the digits of the longest mark free', async () => {
    const { page } = await visit('', { viewport: { width: 640, height: 900 } })
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    const number = page.getByLabel(fields.number)
    await number.fill('378282246310005')
    const mark = await page.locator('[data-slot=brand]').boundingBox()
    const end = await number.evaluate((input: HTMLInputElement) => {
      const style = getComputedStyle(input)
      const pen = document.createElement('canvas').getContext('2d')
      if (!pen) return Infinity
      pen.font = style.font
      const start = input.getBoundingClientRect().left + parseFloat(style.paddingLeft)
      return start + pen.measureText(input.value).width
    })
    expect(end).toBeLessThan(mark?.x ?? 0)
  })
})

test('nobody who asked for less motion sees any, in a form that is sent and a list that is loaded', async () => {
  const running = (page: Page) =>
    page.evaluate(() => document.getAnimations().map((each) => each.constructor.name))
  for (const [reducedMotion, moving] of [
    ['reduce', 0],
    ['no-preference', 2],
  ] as const) {
    const form = await visit('', { reducedMotion })
    const letGo = await send(form.page)
    expect(await running(form.page)).toEqual([])
    letGo()
    const letGoOfList = site.hold(`GET /api/accounts/${apiKey}/secrets`)
    const { page } = await visit(`?secrets=${apiKey}`, { reducedMotion })
    expect(await running(page)).toHaveLength(moving)
    letGoOfList()
  }
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
  const [card] = site.sandbox.inspect().plastiq.paymentMethods
  expect(card).toMatchObject({ data: { last4: '4242', billingAddress: { country: 'CA' } } })
})

test('what is faint, small or cut off would be seen', async () => {
  const { page } = await visit()
  await page.evaluate(() => {
    const rules = [
      '[data-slot=card-fields] { --cardmint-text: #999; --cardmint-border: #ddd; --cardmint-focus: #eee }',
      '[data-slot=card-fields] :is(button, input, select) { min-block-size: 0; block-size: 20px; padding: 0 }',
      '[data-slot=field] > label { inline-size: 2em; overflow: hidden; white-space: nowrap }',
    ]
    const sheet = new CSSStyleSheet()
    for (const rule of rules) sheet.insertRule(rule)
    document.adoptedStyleSheets.push(sheet)
  })
  const looks = await looksOf(page)
  expect(looks.faintTexts.length).toBeGreaterThan(10)
  expect(looks.faintBorders.length).toBeGreaterThan(9)
  expect(looks.smallTargets).toHaveLength(looks.targets)
  expect(looks.clipped.length).toBeGreaterThan(9)
  await page.keyboard.press('Tab')
  expect(await focusRing(page)).toBeLessThan(3)
})

const isFocused = (element: Element) => element === document.activeElement

/** As the browser marks what it filled; its own menu is another program's. */
async function forceAutofill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root: tree } = await session.send('DOM.getDocument')
  const query = { nodeId: tree.nodeId, selector: 'input, select' }
  const { nodeIds } = await session.send('DOM.querySelectorAll', query)
  const forcedPseudoClasses = ['autofill']
  for (const nodeId of nodeIds) {
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses })
  }
}

/** Of the text with the shadow that lies over the browser's own colour. Runs in the page. */
function contrastWhenFilled(input: Element): number {
  const style = getComputedStyle(input)
  const pen = document.createElement('canvas').getContext('2d')
  const luminance = (color: string) => {
    if (!pen) return 0
    pen.fillStyle = color
    pen.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((byte) => {
      const share = byte / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [shadow] = /^(?:color|rgba?)\([^)]*\)/.exec(style.boxShadow) ?? [style.backgroundColor]
  const text = style.boxShadow === 'none' ? style.color : style.webkitTextFillColor
  const [low = 0, high = 0] = [luminance(shadow), luminance(text)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
