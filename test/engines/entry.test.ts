import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { serveSite, type Site } from '../support/site.ts'
import {
  caretTo,
  copy,
  empty,
  focused,
  pagesRoot,
  see,
  shown,
  tabThrough,
  type,
} from './cardPage.ts'
import { describeEngine } from './describeEngine.ts'
import type { EngineTab } from './drivers/types.ts'
import { kinds } from './kinds.ts'

let site: Site
beforeAll(async () => {
  site = await serveSite({ root: pagesRoot, mode: 'production' })
})
afterAll(() => site.close())

for (const kind of kinds) {
  describeEngine(kind, (engine) => {
    let tab: EngineTab
    beforeEach(async () => {
      tab = engine().tab
      site.reset()
      await tab.open(`${site.url}/?form&holders=0`)
      await tab.click('input[name="number"]')
    })

    const number = () => shown(tab, 'number')
    const digits = async () => (await see(tab, 'number')).value.replaceAll(' ', '')
    const expiry = () => shown(tab, 'expiry')

    test.each([
      ['4242424242424242', '4242 4242 4242 4242|'],
      ['378282246310005', '3782 822463 10005|'],
      ['30569309025904', '3056 930902 5904|'],
      ['6205500000000000004', '6205 5000 0000 0000 004|'],
    ])('groups %s as its brand prints it', async (typed, text) => {
      await type(tab, typed)
      await expect.poll(number).toBe(text)
    })

    test('keeps the caret beside its digit when one is put in or taken out before it', async () => {
      await type(tab, '424242424242')
      await caretTo(tab, 7)
      await expect.poll(number).toBe('4242 42|42 4242')
      await type(tab, '7')
      await expect.poll(number).toBe('4242 427|4 2424 2')
      await tab.press('Backspace', 'Backspace')
      await expect.poll(number).toBe('4242 4|424 242')
    })

    test('takes the digit behind a gap with Backspace, and before it with Delete', async () => {
      await type(tab, '4242567890')
      await caretTo(tab, 5)
      await tab.press('Backspace')
      await expect.poll(number).toBe('424|5 6789 0')
      await caretTo(tab, 4)
      await tab.press('Delete')
      await expect.poll(number).toBe('4245| 7890')
    })

    test('puts what is pasted in the place of the selection, and the caret behind it', async () => {
      await type(tab, '4242424242424')
      await copy(tab, ' 1-1 1\u00a01')
      await tab.click('input[name="number"]')
      await caretTo(tab, 5)
      await tab.press(
        'Shift+ArrowRight',
        'Shift+ArrowRight',
        'Shift+ArrowRight',
        'Shift+ArrowRight',
      )
      await tab.press('Control+v')
      await expect.poll(number).toBe('4242 1111| 4242 4')
    })

    test('does not cut an Amex that is pasted over a Diners', async () => {
      await copy(tab, '378282246310005')
      await tab.click('input[name="number"]')
      await type(tab, '30569309025904')
      await tab.press('Control+a', 'Control+v')
      await expect.poll(number).toBe('3782 822463 10005|')
    })

    test('takes back a key, and a paste over everything, with undo', async () => {
      await copy(tab, '378282246310005')
      await tab.click('input[name="number"]')
      await type(tab, '4242567890')
      await caretTo(tab, 7)
      await type(tab, '1')
      await expect.poll(number).toBe('4242 561|7 890')
      await tab.undo()
      await expect.poll(digits).toBe('4242567890')
      await tab.press('Control+a', 'Control+v')
      await expect.poll(number).toBe('3782 822463 10005|')
      await tab.undo()
      await expect.poll(digits).toBe('4242567890')
      for (let times = 0; times < 12 && (await digits()); times++) {
        await tab.undo()
        // never to a state that was not shown before
        expect((await see(tab, 'number')).value).toMatch(/^(\d{4} )*\d{0,4}$/)
        expect('4242567890').toContain(await digits())
      }
      expect(await digits()).toBe('')
    })

    test.each(['４２４２５', '٤٢٤٢٥', '۴۲۴۲۵', '४२४२५'])('takes %s for 4242 5', async (typed) => {
      await type(tab, typed)
      await expect.poll(number).toBe('4242 5|')
    })

    test('leaves a composition alone until it ends', async () => {
      await type(tab, '4242')
      const composing = await tab.compose('５６', async () => (await see(tab, 'number')).value)
      // before its end it shows what the input method shows, which no formatting would
      for (const { preedit, value } of composing) expect(value.endsWith(preedit)).toBe(true)
      await expect.poll(number).toBe('4242 56|')
    })

    test.each(['1234', '12/34', '12-2034', '2034-12', '12 / 34', '203412'])(
      'reads %s as December 2034',
      async (written) => {
        await tab.click('input[name="expiry"]')
        await type(tab, written)
        await expect.poll(async () => (await see(tab, 'expiry')).value).toMatch(/^12 \/ (20)?34$/)
      },
    )

    test('goes on to the year after 1/ and after each month from 2 to 9', async () => {
      await tab.click('input[name="expiry"]')
      await type(tab, '1/')
      await expect.poll(expiry).toBe('01 / |')
      for (const month of '23456789') {
        await empty(tab, 'expiry')
        await type(tab, month)
        await expect.poll(expiry).toBe(`0${month} / |`)
      }
    })

    test('is walked through with Tab, field by field and back', async () => {
      const fields = [
        'expiry',
        'securityCode',
        'name',
        'country',
        'line1',
        'line2',
        'city',
        'state',
      ]
      expect(await tabThrough(tab, 10)).toEqual([...fields, 'postalCode', 'submit'])
      await tab.press('Shift+Tab')
      expect(await focused(tab)).toBe('postalCode')
    })

    test('is submitted with Enter, without a mouse, and is empty afterwards', async () => {
      await type(tab, '4242424242424242')
      for (const text of ['1234', '123', 'Ada Lovelace', '', '1 Main Street', '', 'Boston', 'MA']) {
        await tab.press('Tab')
        await type(tab, text)
      }
      await tab.press('Tab')
      await type(tab, '02101')
      await tab.press('Enter')
      await expect.poll(() => text(tab)).toContain(en.card.saved('Visa', '4242'))
      expect(site.sandbox.inspect().plastiq.clientSecrets).toMatchObject({ minted: 1, spent: 1 })
      expect(await see(tab, 'number')).toMatchObject({ value: '' })
      expect(await see(tab, 'securityCode')).toMatchObject({ value: '' })
    })

    test('shows what is wrong at Enter, and focuses the first field of it', async () => {
      await type(tab, '4242424242424242')
      await tab.press('Tab', 'Tab', 'Enter')
      await expect.poll(() => focused(tab)).toBe('expiry')
      const error = await tab.evaluate(() => {
        const input = document.querySelector('input[name="expiry"]')
        const described = input?.getAttribute('aria-describedby') ?? ''
        return [
          input?.getAttribute('aria-invalid'),
          document.getElementById(described)?.textContent,
        ]
      })
      const labelWithFormat = `${en.card.fields.expiry} (${en.card.hints.expiry})`
      expect(error).toEqual(['true', en.card.fieldErrors.required(labelWithFormat)])
      expect(site.requests).toEqual([])
    })
  })
}

const text = (tab: EngineTab) => tab.evaluate(() => document.body.innerText)
