import { readdirSync } from 'node:fs'
import type { Browser, FrameLocator, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { card as german } from '../../src/messages/de.ts'
import * as en from '../../src/messages/en.ts'
import type { Fault } from '../../src/sandbox/index.ts'
import { chromiumArgs, launchChromium } from '../support/browser.mjs'
import { fillCardForm } from '../support/fillCardForm.ts'
import { startWorld, type World } from './world.ts'

/**
 * What a person does with the card form, by real keys, and what the page is told: in the page and in the frame, from
 * one list. Each file of component tests is here by its journeys, or with the reason why the frame does without.
 */
const files: Readonly<Record<string, string>> = {
  CardTokenizer: 'is typed, is judged, is saved, handle',
  autofill: 'is filled by the browser',
  brands: 'accepts only some brands; brands of a host’s own are an option of the frame’s document',
  coBadge: 'lets people choose the brand of a co-badged card',
  conformance: 'none: the rules of cards are the same module, without a document',
  countries: 'has the fields of the country that is chosen',
  expiry: 'is typed; the rules of dates are the same module',
  longPaste: 'takes a pasted number',
  marks: 'none: pictures of a host are elements of its page, which cannot cross',
  misplacedNumber: 'moves a number that was typed into another field',
  prefill: 'begins with what the host knows',
  recapture: 'asks for the security code of a stored card alone',
  renders: 'none: it counts renders of the page, and the frame causes none by typing',
  simulatedPage: 'none: jsdom has no documents of other origins',
  singleFlight: 'is sent once, however often it is submitted',
  undo: 'takes back an edit, and does it again',
}

test('each file of component tests has its journeys here, or a reason', () => {
  const folder = new URL('../components/card-form/', import.meta.url)
  const found = readdirSync(folder).flatMap(
    (name) => /^(\w+)\.(browser\.)?test\./.exec(name)?.[1] ?? [],
  )
  expect(Object.keys(files).toSorted()).toEqual(found.toSorted())
})

const { fields } = en.card
const number = '4242424242424242'
let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld()
  browser = await launchChromium({ args: [...chromiumArgs, '--site-per-process'] })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

type Transport = 'page' | 'frame'

/** A page with the form, and what it was told. */
async function newTab(transport: Transport) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page: Page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const form: Page | FrameLocator = transport === 'frame' ? page.frameLocator('iframe') : page
  const events = (type: string) =>
    page.evaluate(
      (wanted) =>
        window.host.events.filter((each) => each.type === wanted).map(({ value }) => value),
      type,
    )
  return {
    page,
    form,
    events,
    last: async (type: string) => (await events(type)).at(-1),
    async open(more: Record<string, string> = {}) {
      world.site.reset()
      await page.goto(world.page({ ...more, ...(transport === 'frame' && { frame: world.frame }) }))
      await form.locator('[data-slot="card-fields"]').waitFor()
      if (transport === 'frame') await page.locator('[data-state="ready"]').waitFor()
    },
    /** Renders with these props, and waits for what they do. */
    set: (props: object) => page.evaluate((more) => window.host.set(more), props),
    input: (label: string) => form.getByLabel(label, { exact: true }),
    save: () => form.getByRole('button', { name: en.card.submit, exact: true }).click(),
    says: (text: string) => form.getByText(text).first().waitFor(),
    focused: () =>
      form.locator('body').evaluate(() => {
        const { activeElement } = document
        return activeElement?.getAttribute('name') ?? activeElement?.textContent
      }),
    press: async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    },
  }
}
type Tab = Awaited<ReturnType<typeof newTab>>

describe.each(['page', 'frame'] as const)('the card form in the %s', (transport) => {
  let tab: Tab
  beforeAll(async () => {
    tab = await newTab(transport)
  })
  afterAll(() => tab?.page.context().close())
  beforeEach(() => tab.open())

  test('is typed through with Tab, grouped as one types, and told to the page', async () => {
    const { page, press, input, focused, last } = tab
    await page.getByRole('button', { name: 'Before' }).focus()
    await press('Tab')
    await expect.poll(focused).toBe('number')
    await press(...number)
    await expect.poll(() => input(fields.number).inputValue()).toBe('4242 4242 4242 4242')
    const visited: (string | null | undefined)[] = []
    for (const text of ['12/34', '123', 'Ada Lovelace']) {
      await press('Tab')
      visited.push(await focused())
      await page.keyboard.type(text)
    }
    expect(visited).toEqual(['expiry', 'securityCode', 'name'])
    await press('Shift+Tab')
    expect(await focused()).toBe('securityCode')
    await expect
      .poll(() => last('change'))
      .toMatchObject({
        complete: false,
        empty: false,
        brand: 'visa',
        fields: { number: 'valid', expiry: 'valid', securityCode: 'valid', name: 'valid' },
        errors: {},
      })
    expect(await input(fields.expiry).inputValue()).toBe('12 / 34')
  })

  test('takes a pasted number', async () => {
    const { page, press, input } = tab
    await page.getByRole('button', { name: 'Before' }).focus()
    await page.evaluate(() => navigator.clipboard.writeText(' 4242-4242-4242-4242\n'))
    await press('Tab')
    await expect.poll(tab.focused).toBe('number')
    await press('Control+v')
    await expect.poll(() => input(fields.number).inputValue()).toBe('4242 4242 4242 4242')
  })

  test('takes back an edit, and does it again', async () => {
    const { press, input } = tab
    const value = () => input(fields.number).inputValue()
    await input(fields.number).focus()
    await press(...'42424')
    await expect.poll(value).toBe('4242 4')
    await press('Control+z')
    await expect.poll(value).not.toBe('4242 4')
    await press('Control+Shift+z')
    await expect.poll(value).toBe('4242 4')
  })

  test('is filled by the browser, all fields at once', async () => {
    const { form, last } = tab
    await form.locator('[data-slot="card-fields"]').evaluate((element) => {
      const filled = {
        number: '4242424242424242',
        expiry: '12/2034',
        securityCode: '123',
        name: 'Ada',
      }
      for (const [name, value] of Object.entries(filled)) {
        const field = element.querySelector<HTMLInputElement>(`input[name="${name}"]`)
        if (!field) throw new Error(name)
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
          field,
          value,
        )
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new Event('change', { bubbles: true }))
      }
    })
    await expect
      .poll(() => last('change'))
      .toMatchObject({ fields: { number: 'valid', expiry: 'valid', name: 'valid' }, errors: {} })
  })

  test('is judged at the submit: words, focus and codes', async () => {
    const { press, input, focused, last, says } = tab
    await input(fields.name).fill('Ada')
    await press('Enter')
    await says(en.card.fieldErrors.required(fields.number))
    await expect.poll(focused).toBe('number')
    expect(await input(fields.number).getAttribute('aria-invalid')).toBe('true')
    await expect
      .poll(() => last('error'))
      .toMatchObject({ code: 'card-incomplete', outcome: 'rejected' })
    await expect
      .poll(() => last('change'))
      .toMatchObject({ errors: { number: 'required', expiry: 'required' } })
    expect(world.site.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('is saved by Enter, told once, and emptied', async () => {
    const { form, input, press, events, says } = tab
    await fillCardForm(form)
    await input(fields.name).focus()
    await press('Enter')
    await says(en.card.saved('Visa', '4242'))
    await expect.poll(() => events('token')).toMatchObject([{ data: { last4: '4242' } }])
    expect(await events('error')).toEqual([])
    expect(await input(fields.number).inputValue()).toBe('')
    expect(await input(fields.securityCode).inputValue()).toBe('')
  })

  test('is sent once, however often it is submitted', async () => {
    const { form, input, press, events } = tab
    const letGo = world.site.hold('POST /api/payment-methods')
    await fillCardForm(form)
    await input(fields.name).focus()
    await press('Enter', 'Enter', 'Enter')
    // without preflights
    const sent = () =>
      world.site.requests.filter(
        ({ method, route }) => method === 'POST' && route === '/api/payment-methods',
      ).length
    await expect.poll(sent).toBe(1)
    letGo()
    await expect.poll(() => events('token')).toHaveLength(1)
    expect(sent()).toBe(1)
  })

  test('has a handle that validates, focuses, clears and submits', async () => {
    const { page, form, input, focused, says, last } = tab
    const handle = <T>(run: (each: NonNullable<Window['host']['handle']>) => T) =>
      page.evaluate(`(${run})(window.host.handle)`) as Promise<Awaited<T>>
    expect(await handle((each) => each.validate())).toBe(false)
    await says(en.card.fieldErrors.required(fields.number))
    await handle((each) => each.focus('name'))
    await expect.poll(focused).toBe('name')
    await fillCardForm(form)
    await expect.poll(() => last('change')).toMatchObject({ complete: true, valid: true })
    await handle((each) => each.clear(['number']))
    await expect.poll(() => input(fields.number).inputValue()).toBe('')
    await input(fields.number).fill(number)
    expect(await handle((each) => each.submit())).toMatchObject({
      status: 'success',
      paymentMethod: { data: { last4: '4242' } },
    })
  })

  test('accepts only some brands', async () => {
    const { set, input, press, last } = tab
    await set({ acceptedBrands: ['mastercard'] })
    await expect
      .poll(() => last('change'))
      .toMatchObject({ acceptedBrands: [{ brand: 'mastercard' }] })
    await input(fields.number).fill(number)
    await press('Tab')
    await expect
      .poll(() => last('change'))
      .toMatchObject({ errors: { number: 'brand-not-accepted' } })
  })

  test('lets people choose the brand of a co-badged card', async () => {
    const { set, form, input, last } = tab
    await set({ acceptedBrands: ['visa', 'cartes-bancaires'] })
    await expect
      .poll(() => last('change'))
      .toMatchObject({ acceptedBrands: [{ brand: 'visa' }, { brand: 'cartes-bancaires' }] })
    await input(fields.number).fill('4970000000000008')
    await form.getByRole('radio').first().waitFor()
    const choices = form.getByRole('radio')
    expect(await choices.count()).toBeGreaterThan(1)
    await choices.last().check()
    await expect.poll(() => last('change')).toMatchObject({ preferredBrand: expect.any(String) })
  })

  test('has the fields of the country that is chosen', async () => {
    const { input, last } = tab
    await input(fields.country).selectOption('DE')
    await input(fields.state).waitFor({ state: 'detached' })
    await expect.poll(() => last('change')).toMatchObject({ country: 'DE' })
  })

  test('moves a number that was typed into another field', async () => {
    const { form, input } = tab
    await input(fields.name).fill(number)
    await input(fields.name).press('Tab')
    await form.getByRole('button', { name: en.card.moveNumber }).click()
    await expect.poll(() => input(fields.number).inputValue()).toBe('4242 4242 4242 4242')
    expect(await input(fields.name).inputValue()).toBe('')
  })

  test('begins with what the host knows, and asks for the security code of a stored card alone', async () => {
    const { set, form, input } = tab
    await set({ recapture: { paymentMethodId: 'pm-1', brand: 'VISA' }, maskCvc: true })
    await expect.poll(() => form.locator('input').count()).toBe(1)
    expect(await input(fields.securityCode).getAttribute('name')).toBe('securityCode')
    await set({ defaultValues: { name: 'Ada Lovelace', line1: '1 Main Street' } })
    await expect.poll(() => input(fields.name).inputValue()).toBe('Ada Lovelace')
    expect(await input(fields.line1).inputValue()).toBe('1 Main Street')
  })

  test('speaks German, and stands from right to left, if the page does', async () => {
    const { page, form, open } = tab
    await open({ locale: 'de' })
    const field = form.getByLabel(german.fields.number)
    await field.waitFor()
    await page.evaluate(() => void (document.body.dir = 'rtl'))
    const places = async () => [
      (await form.getByLabel(german.fields.expiry).boundingBox())?.x ?? 0,
      (await form.getByLabel(german.fields.securityCode).boundingBox())?.x ?? 0,
    ]
    await expect
      .poll(async () => {
        const [expiry = 0, code = 0] = await places()
        return expiry > code
      })
      .toBe(true)
    // digits stay in their order
    expect(await field.evaluate((each) => getComputedStyle(each).direction)).toBe('ltr')
  })
})

const path = '/api/payment-methods'
const outcomes: [name: string, code: string, fault: Fault | undefined][] = [
  ['a refused card', 'card-refused', undefined],
  [
    'a client secret that is refused twice',
    'client-secret-refused',
    { match: { path }, status: 401, times: 2 },
  ],
  ['a failure of the vault', 'server-error', { match: { path }, status: 500 }],
  ['nonsense of the vault', 'invalid-response', { match: { path }, status: 200, body: '{' }],
  ['a lost connection', 'network', { match: { path }, drop: true }],
  ['too many requests', 'rate-limited', { match: { path }, status: 429 }],
  [
    'a backend that gives no client secret',
    'server-error',
    { match: { path: '/api/client-secrets' }, status: 500 },
  ],
]

describe('what comes of a card that is not saved is the same in both', () => {
  let tabs: Record<Transport, Tab>
  beforeAll(async () => {
    tabs = { page: await newTab('page'), frame: await newTab('frame') }
  })

  test.each(outcomes)('%s', async (_name, code, fault) => {
    const ends = { page: {}, frame: {} }
    for (const transport of ['page', 'frame'] as const) {
      const { open, form, save, events, input } = tabs[transport]
      await open({ address: '1' })
      if (fault) world.site.sandbox.faults.add(fault)
      await input(fields.number).fill(fault ? number : '4000000000000002')
      await input(fields.expiry).fill('12/34')
      await input(fields.securityCode).fill('123')
      await input(fields.name).fill('Ada')
      await save()
      const note = form.locator('[data-slot="error-note"]')
      await note.waitFor()
      await expect.poll(() => events('error')).toHaveLength(1)
      const [error] = await events('error')
      ends[transport] = {
        ...Object(error),
        traceId: undefined,
        words: (await note.textContent())?.replace(/Trace [\w-]+$/, ''),
        code: await input(fields.securityCode).inputValue(),
        number: await input(fields.number).inputValue(),
        tokens: await events('token'),
        told: Object(error).code,
      }
    }
    expect(ends.frame).toEqual(ends.page)
    expect(ends.frame).toMatchObject({ told: code })
  })
})
