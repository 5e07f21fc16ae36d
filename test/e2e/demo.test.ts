import { source as axeSource, type AxeResults } from 'axe-core'
import { describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { fillCardForm } from '../support/fillCardForm.ts'
import { textOf, visitDemo } from '../support/visitDemo.ts'
import { originsThatGot } from '../support/watchPage.ts'

const visa = '4242424242424242'
const withoutFunds = '4000000000009995'

const demo = visitDemo()
const { field, button, region, words, sandboxState } = demo
const save = () => button('Save card').click()

const fillCard = (number: string) => fillCardForm(demo.page, number)

/** Something goes wrong with the next card that reaches the sandbox, over real HTTP. */
async function breakOnce(fault: Record<string, unknown>): Promise<void> {
  const match = { method: 'POST', path: '/api/payment-methods' }
  const { status } = await fetch(`${demo.sandboxUrl}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ match, times: 1, ...fault }),
  })
  expect(status).toBe(204)
}

/** How often the page sent a card. What the browser repeats by itself is not counted. */
function cardsSent(): number {
  const start = `POST\n${demo.sandboxUrl}/api/payment-methods\n`
  return demo.watch.sent.filter(({ text }) => text.startsWith(start)).length
}

/** Every refused request is one more line on the console, written by the browser itself. */
function ownErrors(): string[] {
  return demo.watch.errors.filter((text) => !text.startsWith('Failed to load resource'))
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
    expect(await originsThatGot(demo.watch, visa)).toEqual([demo.sandboxUrl])
    expect(await field('Card number').inputValue()).toBe('')
    expect(await field('Security code').inputValue()).toBe('')
    expect(demo.watch.errors).toEqual([])
  })

  test('works in the frame beside it too, whose digits go to the sandbox alone', async () => {
    const frame = demo.page.frameLocator('iframe')
    await fillCardForm(frame, visa)
    await frame.getByRole('button', { name: 'Save card' }).click()
    await frame.getByText(en.card.saved('Visa', '4242')).first().waitFor()
    await words('Stored as').waitFor()
    expect(await originsThatGot(demo.watch, visa)).toEqual([demo.sandboxUrl])
    expect((await sandboxState()).plastiq.paymentMethods).toHaveLength(1)
    expect(demo.watch.errors).toEqual([])
  })

  test('a card that is refused keeps what was typed, except the security code', async () => {
    await fillCard(withoutFunds)
    await save()
    await words(en.card.errors['card-refused']).waitFor()
    expect(await field('Card number').inputValue()).toBe('4000 0000 0000 9995')
    expect(await field('Name on card').inputValue()).toBe('Ada Lovelace')
    expect(await field('City').inputValue()).toBe('Boston')
    expect(await field('Security code').inputValue()).toBe('')

    await field('Card number').fill(visa)
    await field('Security code').fill('123')
    await save()
    expect(await textOf(region('Payment method'))).toContain('Visa')
    expect(await originsThatGot(demo.watch, withoutFunds)).toEqual([demo.sandboxUrl])
    expect(ownErrors()).toEqual([])
  })

  test('names invalid fields one by one and puts the focus on the first', async () => {
    await fillCard('4242 4242 4242 4241')
    await field('Expiry date').fill('01 / 20')
    await field('City').fill('')
    await save()
    await words(en.card.fieldErrors.invalid('Card number')).waitFor()
    await words(en.card.fieldErrors.past()).waitFor()
    await words(en.card.fieldErrors.required('City')).waitFor()
    expect(await demo.page.locator('[data-slot="field-error"]').count()).toBe(3)
    expect(await field('Card number').evaluate((input) => input === document.activeElement)).toBe(
      true,
    )
    expect(await originsThatGot(demo.watch, '4242424242424241')).toEqual([])
  })

  test('says so where nobody can know whether the card was stored', async () => {
    await demo.page.route('**/api/payment-methods', async (route) => {
      // the card is stored, and its answer is lost on the way
      await route.fetch()
      await route.abort('connectionreset')
    })
    await fillCard(visa)
    await save()
    await words(en.unknownOutcome).waitFor()
    expect(await field('Name on card').inputValue()).toBe('Ada Lovelace')
    expect(await region('Payment method').count()).toBe(0)
    expect((await sandboxState()).plastiq.paymentMethods).toHaveLength(1)
  })

  test('stores a card once where the connection dies, although the browser itself sends it again', async () => {
    await breakOnce({ drop: true, afterProcessing: true })
    await fillCard(visa)
    await save()
    await words(en.unknownOutcome).waitFor()
    const { paymentMethods, clientSecrets } = (await sandboxState()).plastiq
    expect(paymentMethods).toHaveLength(1)
    expect(clientSecrets.spent).toBe(1)
    expect(cardsSent()).toBe(1)
    expect(await field('Name on card').inputValue()).toBe('Ada Lovelace')
    expect(await region('Payment method').count()).toBe(0)
  })

  test('replaces a client secret that is refused, unseen, and saves the card', async () => {
    await breakOnce({ status: 401, body: {} })
    await fillCard(visa)
    await save()
    expect(await textOf(region('Payment method'))).toContain('Visa')
    expect(cardsSent()).toBe(2)
    const { paymentMethods, clientSecrets } = (await sandboxState()).plastiq
    expect(paymentMethods).toHaveLength(1)
    expect(clientSecrets.spent).toBe(1)
    expect(ownErrors()).toEqual([])
  })

  test('a dead backend leaves the form usable, and it works when the backend is back', async () => {
    await demo.page.route('**/api/**', (route) => route.abort('connectionrefused'))
    await demo.page.goto(demo.pageUrl)
    await words('No client secret can be had now.').waitFor()
    await fillCard(visa)
    await save()
    await words(en.errors.network).waitFor()
    expect(await field('Card number').inputValue()).toBe('4242 4242 4242 4242')
    expect(await originsThatGot(demo.watch, visa)).toEqual([])

    await demo.page.unroute('**/api/**')
    await field('Security code').fill('123')
    await save()
    expect(await textOf(region('Payment method'))).toContain('Visa')
    expect(ownErrors()).toEqual([])
  })
})

describe('the client secret', () => {
  test('is counted down while it lives, and another one comes after it was used', async () => {
    const life = words('This client secret lives for another')
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

describe('the page', () => {
  test.each(['Light', 'Dark'])('breaks no accessibility rule in the %s theme', async (theme) => {
    await words(en.secrets.used(1, 2)).waitFor()
    await words('This client secret lives for another').waitFor()
    await demo.page.getByRole('radio', { name: theme }).check()
    await words('Test cards').click()
    await save()
    await words(en.card.fieldErrors.required('Card number')).waitFor()
    expect(await brokenRules()).toEqual([])
  })

  test('needs no sideways scrolling on the narrowest phone', async () => {
    await demo.page.setViewportSize({ width: 320, height: 640 })
    await words(en.secrets.used(1, 2)).waitFor()
    await words('Test cards').click()
    const width = await demo.page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(320)
  })

  async function brokenRules(): Promise<string[]> {
    await demo.page.evaluate(axeSource)
    const violations = await demo.page.evaluate(() =>
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
      .filter({ has: demo.page.getByRole('heading', { name: purpose }) })
      .first()

  test('shows all three hops with status and trace id, and nothing of the card', async () => {
    const minted = demo.page.waitForResponse('**/api/client-secrets')
    await demo.page.reload()
    const traceId = (await (await minted).allHeaders())['trace-id'] ?? ''
    await fillCard(visa)
    await save()
    await region('Payment method').waitFor()

    const straight = await textOf(entry('Tokenize the card, straight from the page'))
    expect(straight).toMatch(/Page → calls Plastiq POST \/api\/payment-methods 200 \d+ ms/)
    const mint = log()
      .getByRole('listitem')
      .filter({ has: button(`Copy trace id ${traceId}`) })
    const hops = await textOf(mint.first())
    expect(hops).toContain('Page → calls Backend POST /client-secrets 200')
    expect(hops).toContain('Backend → calls Plastiq POST /client-secrets 200')
    const secrets = await textOf(entry('List the API secrets'))
    expect(secrets).toContain('Backend → calls Vonage GET /accounts/:api_key/secrets 200')

    const events = (await textOf(log())).replace(/\s/g, '')
    expect(events).not.toContain(visa)
    expect(events).not.toContain('abcd1234')
  })
})
