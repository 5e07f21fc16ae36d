import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { serveSite, type Site } from '../support/site.ts'
import { pagesRoot, see, type } from './cardPage.ts'
import { autofill } from './chromiumAutofill.ts'
import { describeEngine } from './describeEngine.ts'
import type { EngineTab } from './drivers/types.ts'
import { choosePopup, saveAddress, saveCard } from './firefoxAutofill.ts'
import { chromium, firefox } from './kinds.ts'

const card = {
  number: '4242424242424242',
  name: 'Ada Lovelace',
  expiryMonth: '12',
  expiryYear: '2034',
}

let site: Site
beforeAll(async () => {
  site = await serveSite({ root: pagesRoot, mode: 'production' })
})
afterAll(() => site.close())
beforeEach(() => site.reset())

/** Names and values of the fields that the kit found to be right. */
const right = (tab: EngineTab) =>
  tab.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [name]')
    const valid = [...fields].filter(({ dataset }) => dataset['status'] === 'valid')
    return Object.fromEntries(valid.map(({ name, value }) => [name, value]))
  })

const painted = (tab: EngineTab) =>
  tab.evaluate(() => [...document.querySelectorAll(':autofill')].map((each) => each.id).length)

const said = (tab: EngineTab) => tab.evaluate(() => document.body.innerText)

describeEngine(chromium, (engine) => {
  test('the whole card and the address come from its own autofill, and are sent as they stand', async () => {
    const { tab } = engine()
    await tab.open(`${site.url}/?form&holders=0`)
    await autofill(engine(), 'input[name="number"]', { card: { ...card, cvc: '123' } })
    await expect
      .poll(() => right(tab))
      .toMatchObject({
        number: '4242 4242 4242 4242',
        expiry: '12 / 34',
        securityCode: '123',
        name: 'Ada Lovelace',
      })
    expect(await painted(tab)).toBe(4)

    await autofill(engine(), 'input[name="line1"]', {
      address: {
        fields: [
          { name: 'ADDRESS_HOME_LINE1', value: '1 Main Street' },
          { name: 'ADDRESS_HOME_CITY', value: 'Boston' },
          { name: 'ADDRESS_HOME_STATE', value: 'MA' },
          { name: 'ADDRESS_HOME_ZIP', value: '02101' },
          { name: 'ADDRESS_HOME_COUNTRY', value: 'US' },
        ],
      },
    })
    await expect
      .poll(() => right(tab))
      .toMatchObject({
        line1: '1 Main Street',
        city: 'Boston',
        state: 'MA',
        postalCode: '02101',
        country: 'US',
      })
    await tab.click('input[name="postalCode"]')
    await tab.press('Enter')
    await expect.poll(() => said(tab)).toContain(en.card.saved('Visa', '4242'))
  })

  test.each(['MA', 'Massachusetts'])('a state is chosen in its list by %s', async (state) => {
    const { tab } = engine()
    await tab.open(`${site.url}/?form&holders=0`)
    await autofill(engine(), 'input[name="line1"]', {
      address: {
        fields: [
          { name: 'ADDRESS_HOME_LINE1', value: '1 Main Street' },
          { name: 'ADDRESS_HOME_CITY', value: 'Boston' },
          { name: 'ADDRESS_HOME_STATE', value: state },
          { name: 'ADDRESS_HOME_ZIP', value: '02101' },
          { name: 'ADDRESS_HOME_COUNTRY', value: 'US' },
        ],
      },
    })
    await expect.poll(() => right(tab)).toMatchObject({ city: 'Boston', state: 'MA' })
    expect(await tab.evaluate(() => document.querySelectorAll('select[name=state]').length)).toBe(1)
  })

  test('what was wrong before is not said of what it fills in', async () => {
    const { tab } = engine()
    const errors = () => tab.evaluate(() => document.querySelectorAll('[aria-invalid=true]').length)
    await tab.open(`${site.url}/?form&holders=0`)
    await tab.click('input[name="number"]')
    await type(tab, '4242424242424241')
    await tab.press('Tab')
    await expect.poll(errors).toBe(1)
    await tab.press('Shift+Tab', 'Control+a', 'Delete')
    await autofill(engine(), 'input[name="number"]', { card: { ...card, cvc: '123' } })
    await expect.poll(() => right(tab)).toMatchObject({ number: '4242 4242 4242 4242' })
    expect(await errors()).toBe(0)
  })
})

describeEngine(firefox, (engine) => {
  test('a card that it saved comes from its own menu, and is sent as it stands', async () => {
    const { tab } = engine()
    await saveCard(engine(), card)
    await tab.open(`${site.url}/?form&holders=0`)
    await choosePopup(engine(), 'input[name="number"]')
    await expect
      .poll(() => right(tab))
      .toMatchObject({
        number: '4242 4242 4242 4242',
        expiry: '12 / 34',
        name: 'Ada Lovelace',
      })
    expect(await painted(tab)).toBe(3)
    // it saves no security code, so this is asked for
    expect((await see(tab, 'securityCode')).value).toBe('')

    await tab.click('input[name="securityCode"]')
    await type(tab, '123')
    await tab.click('input[name="line1"]')
    for (const text of ['1 Main Street', '', 'Boston', 'MA', '02101']) {
      await type(tab, text)
      await tab.press('Tab')
    }
    await tab.press('Shift+Tab', 'Enter')
    const isSaved = async () => {
      await expect.poll(() => said(tab)).toContain(en.card.saved('Visa', '4242'))
    }
    // on a busy machine a menu of Firefox's own may have taken that Enter for itself
    await isSaved().catch(async () => {
      await tab.press('Enter')
      await isSaved()
    })
  })

  test.each(['MA', 'Massachusetts'])('a state is chosen in its list by %s', async (state) => {
    const { tab } = engine()
    await saveAddress(engine(), state)
    await tab.open(`${site.url}/?form&holders=0`)
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('select[name=state]').length))
      .toBe(1)
    await choosePopup(engine(), 'input[name="line1"]')
    await expect
      .poll(() => right(tab))
      .toMatchObject({ line1: '1 Main Street', city: 'Boston', state: 'MA', postalCode: '02101' })
  })
})
