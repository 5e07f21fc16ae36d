import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { fillCardForm } from '../support/fillCardForm.ts'
import { focusRing, looksOf } from '../support/looks.ts'
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
    const letGo = await sendCardForm(page, rendered.site, '4000000000000002')
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
    const { text } = await page.getByLabel(fields.number).evaluate(contrastsWhenFilled)
    expect(text).toBeGreaterThan(4.5)
    const filled = await page.getByLabel(fields.number).screenshot()
    expect(filled.equals(plain)).toBe(theme === 'forced colours')
  })

  test('every stop of the keyboard has a ring around it', async () => {
    const { page } = await visit()
    await dress(page)
    const order = [...Object.values(fields).slice(0, 4), fields.country, fields.line1, fields.line2]
    for (const label of [...order, fields.city, fields.state, en.card.addressWords.zip]) {
      await page.keyboard.press('Tab')
      expect(await page.getByLabel(label, { exact: true }).evaluate(isFocused)).toBe(true)
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

test('what the browser filled keeps the colours of a host', async () => {
  const { page } = await visit()
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.insertRule(':root { --cardmint-surface: #102030; --cardmint-text: #f0f8ff }')
    document.adoptedStyleSheets.push(sheet)
  })
  await fillCardForm(page)
  await forceAutofill(page)
  const { text, surface } = await page.getByLabel(fields.number).evaluate(contrastsWhenFilled)
  expect(text).toBeGreaterThan(4.5)
  expect(surface).toBeLessThan(1.5)
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

  test.each(['', '?locale=de'])(
    'leaves digits and label free of the longest mark: %s',
    async (search) => {
      const { page } = await visit(search, { viewport: { width: 640, height: 900 } })
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      const number = page.locator('[name=number]')
      await number.fill('378282246310005')
      const mark = await page.locator('[data-slot=brand]').boundingBox()
      if (!mark) throw new Error('The mark is not shown.')
      const texts = await number.evaluate((input: HTMLInputElement) => {
        const style = getComputedStyle(input)
        const pen = document.createElement('canvas').getContext('2d')
        const words = document.createRange()
        words.selectNodeContents(input.labels?.[0] ?? document.body)
        const label = words.getBoundingClientRect()
        const { left, top } = input.getBoundingClientRect()
        if (!pen) throw new Error('This browser measures no text.')
        pen.font = style.font
        const digits = left + parseFloat(style.paddingLeft) + pen.measureText(input.value).width
        return [
          { right: label.right, top: label.top },
          { right: digits, top },
        ]
      })
      for (const { right, top } of texts) {
        const isBeside = mark.x > right
        const isAbove = mark.y + mark.height <= top
        expect(isBeside || isAbove).toBe(true)
      }
    },
  )
})

test('nobody who asked for less motion sees any, in a form that is sent and a list that is loaded', async () => {
  const running = (page: Page) => page.evaluate(() => document.getAnimations().length)
  const reducedMotion = 'reduce'
  const form = await visit('', { reducedMotion })
  const letGo = await sendCardForm(form.page, rendered.site)
  expect(await running(form.page)).toBe(0)
  letGo()
  const letGoOfList = rendered.site.hold(`GET /api/accounts/${apiKey}/secrets`)
  const { page } = await visit(`?secrets=${apiKey}`, { reducedMotion })
  await page.locator('[data-slot=skeleton]').first().waitFor()
  expect(await running(page)).toBe(0)
  // and one would be seen
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.insertRule('@keyframes wait { to { opacity: 0.4 } }')
    sheet.insertRule('[data-slot=skeleton] { animation: wait 1s infinite }')
    document.adoptedStyleSheets.push(sheet)
  })
  expect(await running(page)).toBe(2)
  letGoOfList()
})

test('what is faint, small or cut off would be seen', async () => {
  const { page } = await visit()
  await page.evaluate(() => {
    const rules = [
      '[data-slot=card-fields] { --cardmint-text: #999; --cardmint-border: #ddd; --cardmint-focus: #eee }',
      '[data-slot=card-fields] :is(button, input, select):not(#none) { min-block-size: 0; block-size: 20px; padding: 0 }',
      '[data-slot=field] > label:not(#none) { inline-size: 1em; overflow: hidden; white-space: nowrap }',
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

/** Of its text, and of the page's own surface, with the shadow that lies over the browser's colour. */
function contrastsWhenFilled(input: Element): { text: number; surface: number } {
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
  const contrast = (one: string, other: string) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  const [shadow] = /^(?:color|rgba?)\([^)]*\)/.exec(style.boxShadow) ?? []
  const paper = shadow ?? style.backgroundColor
  return {
    text: contrast(paper, shadow ? style.webkitTextFillColor : style.color),
    surface: contrast(paper, style.getPropertyValue('--cardmint-surface').trim()),
  }
}
