import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { cramped, crampedIn } from '../support/cramped.ts'
import { languages } from '../support/languages.ts'
import { looksOf } from '../support/looks.ts'
import { renderedSite } from '../support/renderedSite.ts'

const rendered = renderedSite(19, 'production')
const brands = 'visa,mastercard,american-express,cartes-bancaires,bancontact'

/** A form on a page of 320 px, with the row of brands under its number and a mark beside its label. */
async function visitNarrow(search: string, { size = 100, number = '378282246310005' } = {}) {
  const { page } = await rendered.visit(`?brands=${brands}${search}`, {
    viewport: { width: 320, height: 900 },
  })
  await page.evaluate((it) => (document.documentElement.style.fontSize = `${it}%`), size)
  await page.locator('[name=number]').pressSequentially(number)
  await page.locator('[data-slot=brand]').waitFor()
  return page
}

const some = ['US', 'GB', 'JP', 'HK', 'BR', 'IE', 'AE', 'IN', 'CO', 'KY', 'TW', 'SV']

test.each([100, 200])(
  'no part of a form lies over another at 320 px, text of %i %%',
  async (size) => {
    const { faults, boxes } = await crampedIn(await visitNarrow('&marks', { size }), some)
    expect(faults).toEqual([])
    expect(boxes).toBeGreaterThan(30 * some.length)
  },
)

describe.each([
  ['names', ''],
  ['pictures', '&marks'],
])('at 320 px, text of 200 %% and %s', (_, search) => {
  test.each(Object.keys(languages))('nothing lies over anything in %s', async (locale) => {
    const page = await visitNarrow(`&locale=${locale}${search}`, { size: 200 })
    await page.evaluate((it) => {
      document.documentElement.lang = it
      document.documentElement.dir = /^(ar|he)/.test(it) ? 'rtl' : 'ltr'
    }, locale)
    expect((await crampedIn(page, ['US', 'JP'])).faults).toEqual([])
  })
})

const dress = {
  dark: (page: Page) =>
    page.evaluate(() => void (document.documentElement.dataset['cardmintTheme'] = 'dark')),
  'forced colours': (page: Page) => page.emulateMedia({ forcedColors: 'active' }),
}

test.each(Object.entries(dress))('every mark can be read in %s', async (_, wear) => {
  const page = await visitNarrow('&marks')
  await wear(page)
  expect(await looksOf(page)).toMatchObject({ faintTexts: [], faintBorders: [], clipped: [] })
  const inks = await page
    .locator('svg')
    .evaluateAll((all) => all.map((it) => [getComputedStyle(it).fill, getComputedStyle(it).color]))
  expect(inks.length).toBe(6)
  for (const [fill, color] of inks) expect(fill).toBe(color)
})

test('what lies over something, sticks out or is cut off would be found', async () => {
  const page = await visitNarrow('')
  expect((await cramped(page)).faults).toEqual([])
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.insertRule('[data-slot=brand] { position: absolute; left: 0 }')
    sheet.insertRule('[data-field=name] input { margin-inline-start: 60px }')
    sheet.insertRule('[name=expiry] { max-inline-size: 2em }')
    document.adoptedStyleSheets.push(sheet)
  })
  const { faults } = await cramped(page)
  expect(faults.join()).toMatch(/overlap/)
  expect(faults.join()).toMatch(/sticks out/)
  expect(faults.join()).toMatch(/is cut off/)
})
