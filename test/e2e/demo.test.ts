import { source as axeSource, type AxeResults } from 'axe-core'
import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { en } from '../../src/messages/en.ts'
import type { SandboxState } from '../../src/sandbox/index.ts'
import { launchChromium } from '../support/browser.mjs'
import { startDemo, type DemoProcess } from '../support/startDemo.ts'
import { originsThatGot, watchPage, type PageWatch } from '../support/watchPage.ts'

const visa = '4242424242424242'
const withoutFunds = '4000000000009995'

let demo: DemoProcess
let browser: Browser
let page: Page
let watch: PageWatch
let pageUrl: string
let sandboxUrl: string

beforeAll(async () => {
  demo = await startDemo()
  pageUrl = `http://localhost:${demo.ports.PORT}`
  sandboxUrl = `http://localhost:${demo.ports.SANDBOX_PORT}`
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await demo.kill()
})

beforeEach(async () => {
  await fetch(`${sandboxUrl}/_sandbox/reset`, { method: 'POST' })
  page = await browser.newPage({ locale: 'en-US' })
  watch = watchPage(page)
  await page.goto(pageUrl)
})

afterEach(() => page.close())

const field = (label: string) => page.getByLabel(label, { exact: true })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const region = (name: string) => page.getByRole('region', { name })
const save = () => button('Save card').click()

async function fillCard(number: string): Promise<void> {
  await field('Card number').fill(number)
  await field('Expiry date').fill('12 / 34')
  await field('Security code').fill('123')
  await field('Name on card').fill('Ada Lovelace')
  await field('Country').selectOption('United States')
  await field('Address line 1').fill('1 Main Street')
  await field('City').fill('Boston')
  await field('State').fill('MA')
  await field('Postal code').fill('02101')
}

/** The visible words, once they are there, without regard to how they are laid out. */
async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replaceAll(/\s+/g, ' ')
}

async function sandboxState(): Promise<SandboxState> {
  return (await fetch(`${sandboxUrl}/_sandbox/state`)).json()
}

/** Every refused request is one more line on the console, written by the browser itself. */
function ownErrors(): string[] {
  return watch.errors.filter((text) => !text.startsWith('Failed to load resource'))
}

describe('saving a card', () => {
  test('shows id, brand and last four, and the digits went to the sandbox alone', async () => {
    await fillCard('4242 4242 4242 4242')
    await save()
    const saved = await textOf(region('Payment method'))
    const [id] = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/.exec(saved) ?? []
    expect(saved).toContain('Visa')
    expect(saved).toContain('4242')

    const state = await sandboxState()
    expect(state.plastiq.paymentMethods).toEqual([
      expect.objectContaining({ id, status: 'ACTIVE' }),
    ])
    expect(originsThatGot(watch, visa)).toEqual([sandboxUrl])
    expect(await field('Card number').inputValue()).toBe('')
    expect(await field('Security code').inputValue()).toBe('')
    expect(watch.errors).toEqual([])
  })

  test('a card that is refused keeps what was typed, except the security code', async () => {
    await fillCard(withoutFunds)
    await save()
    await page.getByText(en.errors['card-refused']).first().waitFor()
    expect(await field('Card number').inputValue()).toBe('4000 0000 0000 9995')
    expect(await field('Name on card').inputValue()).toBe('Ada Lovelace')
    expect(await field('City').inputValue()).toBe('Boston')
    expect(await field('Security code').inputValue()).toBe('')

    await field('Card number').fill(visa)
    await field('Security code').fill('123')
    await save()
    expect(await textOf(region('Payment method'))).toContain('Visa')
    expect(originsThatGot(watch, withoutFunds)).toEqual([sandboxUrl])
    expect(ownErrors()).toEqual([])
  })

  test('names invalid fields one by one and puts the focus on the first', async () => {
    await fillCard('4242 4242 4242 4241')
    await field('Expiry date').fill('01 / 20')
    await field('City').fill('')
    await save()
    await page.getByText(en.card.fieldErrors.invalid('Card number')).waitFor()
    await page.getByText(en.card.fieldErrors.past()).waitFor()
    await page.getByText(en.card.fieldErrors.required('City')).waitFor()
    expect(await page.locator('[data-slot="field-error"]').count()).toBe(3)
    expect(await field('Card number').evaluate((input) => input === document.activeElement)).toBe(
      true,
    )
    expect(originsThatGot(watch, '4242424242424241')).toEqual([])
  })

  test('says so where nobody can know whether the card was stored', async () => {
    await page.route('**/api/payment-methods', async (route) => {
      // the card is stored, and its answer is lost on the way
      await route.fetch()
      await route.abort('connectionreset')
    })
    await fillCard(visa)
    await save()
    await page.getByText(en.unknownOutcome).waitFor()
    expect(await field('Name on card').inputValue()).toBe('Ada Lovelace')
    expect(await region('Payment method').count()).toBe(0)
    expect((await sandboxState()).plastiq.paymentMethods).toHaveLength(1)
  })

  test('a dead backend leaves the form usable, and it works when the backend is back', async () => {
    await page.route('**/api/**', (route) => route.abort('connectionrefused'))
    await page.goto(pageUrl)
    await page.getByText('No client secret can be had now.').waitFor()
    await fillCard(visa)
    await save()
    await page.getByText(en.errors.network).first().waitFor()
    expect(await field('Card number').inputValue()).toBe('4242 4242 4242 4242')
    expect(originsThatGot(watch, visa)).toEqual([])

    await page.unroute('**/api/**')
    await field('Security code').fill('123')
    await save()
    expect(await textOf(region('Payment method'))).toContain('Visa')
    expect(ownErrors()).toEqual([])
  })
})

describe('the client secret', () => {
  test('is counted down while it lives, and another one comes after it was used', async () => {
    const life = page.getByText('This client secret lives for another')
    const first = await textOf(life)
    expect(first).toMatch(/another ([1-9]|[1-5]\d|60) s$/)
    await expect.poll(() => textOf(life), { timeout: 20_000 }).not.toBe(first)

    await fillCard(visa)
    await save()
    await region('Payment method').waitFor()
    const states = async () =>
      (await sandboxState()).plastiq.clientSecrets.list.map(({ state }) => state)
    await expect.poll(states, { timeout: 20_000 }).toEqual(['spent', 'live'])
    await life.waitFor()
  })
})

describe('API secrets', () => {
  const words = en.secrets
  const table = () => page.getByRole('table', { name: 'API secrets' })
  const disabled = (locator: Locator) => locator.getAttribute('aria-disabled')

  /** What a screen reader says of a control besides its name. */
  async function reasonOf(control: Locator): Promise<string> {
    const id = await control.getAttribute('aria-describedby')
    return page.locator(`[id="${id}"]`).innerText()
  }

  /** Whether a value opens an account, asked at the upstream itself. */
  async function opens(apiKey: string, secret: string): Promise<boolean> {
    const Authorization = `Basic ${btoa(`${apiKey}:${secret}`)}`
    const { status } = await fetch(`${sandboxUrl}/accounts/${apiKey}/secrets`, {
      headers: { Authorization },
    })
    return status === 200
  }

  test('a second one is created, a third and revoking the last are plainly impossible', async () => {
    await field('API key').selectOption('sub01234')
    await page.getByText(en.secrets.used(1, 2)).waitFor()
    const revoke = table().getByRole('button', { name: /^Revoke secret/ })
    expect(await disabled(revoke)).toBe('true')
    expect(await reasonOf(revoke)).toBe(words.refusals['last-secret'])

    await button('Create secret').click()
    const dialog = page.getByRole('dialog', { name: 'Create a secret' })
    const value = await dialog.getByLabel('Secret value').inputValue()
    const activate = dialog.getByRole('button', { name: 'Activate secret' })
    await activate.press('Enter')
    expect(await textOf(dialog)).toContain(words.saveFirst)
    expect(await opens('sub01234', value)).toBe(false)
    await dialog.getByLabel('I have saved this value').check()
    await activate.click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(en.secrets.used(2, 2)).waitFor()
    expect(await opens('sub01234', value)).toBe(true)
    expect(originsThatGot(watch, value)).toEqual([pageUrl])
    expect(await page.content()).not.toContain(value)

    expect(await disabled(button('Create secret'))).toBe('true')
    expect(await reasonOf(button('Create secret'))).toBe(words.refusals['secret-limit'])
    await button('Create secret').press('Enter')
    expect(await page.getByRole('dialog').count()).toBe(0)

    await revoke.first().click()
    const revoking = page.getByRole('dialog', { name: /^Revoke secret/ })
    const [, token = ''] = /Type (\w{4}) to confirm/.exec(await textOf(revoking)) ?? []
    await revoking.getByLabel(`Type ${token} to confirm`).fill(token)
    await revoking.getByRole('button', { name: 'Revoke' }).click()
    await revoking.waitFor({ state: 'detached' })
    await page.getByText(en.secrets.used(1, 2)).waitFor()
    expect(await opens('sub01234', 'Sandbox-Secret-4')).toBe(false)
    expect(await opens('sub01234', value)).toBe(true)

    expect(await disabled(revoke)).toBe('true')
    expect(await reasonOf(revoke)).toBe(words.refusals['last-secret'])
    expect(watch.errors).toEqual([])
  })

  test('the one that the backend signs in with cannot be revoked, and the page says why', async () => {
    await field('API key').selectOption('efgh5678')
    await page.getByText(en.secrets.used(2, 2)).waitFor()
    const used = page.getByRole('row', { name: /Used by this backend/ }).getByRole('button')
    expect(await disabled(used)).toBe('true')
    expect(await reasonOf(used)).toBe(words.refusals['secret-in-use'])
  })
})

describe('the page', () => {
  test.each(['Light', 'Dark'])('breaks no accessibility rule in the %s theme', async (theme) => {
    await page.getByText(en.secrets.used(1, 2)).waitFor()
    await page.getByText('This client secret lives for another').waitFor()
    await page.getByRole('radio', { name: theme }).check()
    await page.getByText('Test cards').click()
    await save()
    await page.getByText(en.card.fieldErrors.required('Card number')).waitFor()
    expect(await brokenRules()).toEqual([])
  })

  test('needs no sideways scrolling on the narrowest phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.getByText(en.secrets.used(1, 2)).waitFor()
    await page.getByText('Test cards').click()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(320)
  })

  async function brokenRules(): Promise<string[]> {
    await page.evaluate(axeSource)
    const violations = await page.evaluate(() =>
      // put there by the line above
      (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe
        .run()
        .then((results) => results.violations),
    )
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }
})

describe('the activity log', () => {
  const log = () => region('Activity')
  const entry = (purpose: string) =>
    log()
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: purpose }) })
      .first()

  test('shows all three hops with status and trace id, and nothing of the card', async () => {
    const minted = await page.waitForResponse((answer) =>
      answer.url().endsWith('/api/client-secrets'),
    )
    const traceId = (await minted.allHeaders())['trace-id'] ?? ''
    await fillCard(visa)
    await save()
    await region('Payment method').waitFor()

    const straight = await textOf(entry('Tokenize the card, straight from the page'))
    expect(straight).toMatch(/Page → calls Plastiq POST \/api\/payment-methods 200 \d+ ms/)
    const mint = log()
      .getByRole('listitem')
      .filter({ has: button(`Copy trace id ${traceId}`) })
    const words = await textOf(mint.first())
    expect(words).toContain('Page → calls Backend POST /client-secrets 200')
    expect(words).toContain('Backend → calls Plastiq POST /client-secrets 200')
    const secrets = await textOf(entry('List the API secrets'))
    expect(secrets).toContain('Backend → calls Vonage GET /accounts/:api_key/secrets 200')

    const events = (await textOf(log())).replace(/\s/g, '')
    expect(events).not.toContain(visa)
    expect(events).not.toContain('abcd1234')
  })
})
