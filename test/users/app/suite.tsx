import { act, cleanup, render, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expectNoCardLeak, fillCard, findCardLeaks, testAddress, testCards } from 'cardmint/testing'
import { useState } from 'react'
import { createShop, signsIn, tokenizationUrl, Wallet } from './shop.tsx'

/** What Jest and Vitest have under the same names, as far as these tests use it. */
export interface Runner {
  test: (title: string, body: () => Promise<void>) => void
  expect: (actual: unknown) => {
    toBe(expected: unknown): void
    toEqual(expected: unknown): void
    toMatch(expected: RegExp): void
    toHaveLength(expected: number): void
  }
  afterEach: (body: () => void) => void
  /** Somebody who types and clicks, with keys of the runner's own where it has a browser. */
  person: (options?: { advanceTimers: Runner['advance'] }) => Person
  /** Time then goes by itself, and faster by `advance`. */
  useFakeTimers: () => void
  useRealTimers: () => void
  advance: (ms: number) => Promise<void>
}

type Person = Pick<UserEvent, 'clear' | 'click' | 'keyboard' | 'selectOptions' | 'tab' | 'type'> & {
  paste: (text: string) => Promise<unknown>
}

/** The tests of an app with a card form and secrets, for any runner and any page. */
export function walletTests(runner: Runner): void {
  const { test, expect, afterEach } = runner
  afterEach(cleanup)

  function open(user = runner.person()) {
    const shop = createShop()
    const saved: string[] = []
    render(<Wallet shop={shop} onSaved={(id) => saved.push(id)} />)
    const press = async (name: string | RegExp) =>
      user.click(await screen.findByRole('button', { name }))
    const secrets = () =>
      shop.sandbox.inspect().vonage.accounts[0]?.secrets.map(({ id }) => id) ?? []
    return { shop, user, saved, press, secrets }
  }

  const dialog = async () => within(await screen.findByRole('dialog'))

  test('a card is typed key by key and saved', async () => {
    const { user, saved, press, shop } = open()
    await fillCard(screen, { ...testCards.brands.mastercard, ...testAddress }, { user })
    expect(screen.getByLabelText<HTMLInputElement>('Card number').value).toBe('5555 5555 5555 4444')
    await press('Save card')
    await screen.findAllByText('Saved Mastercard ending in 4444.')
    const [method] = shop.sandbox.inspect().plastiq.paymentMethods
    expect(saved).toEqual([method?.id])
    expect(screen.getByLabelText<HTMLInputElement>('Card number').value).toBe('')
  })

  test('keys are typed one by one, taken back, pasted and selected', async () => {
    const { user } = open()
    const number = screen.getByLabelText<HTMLInputElement>('Card number')
    await user.type(number, '42424242')
    expect(number.value).toBe('4242 4242')
    await user.keyboard('{Backspace}{Backspace}')
    expect(number.value).toBe('4242 42')
    await user.clear(number)
    await user.paste('378282246310005')
    expect(number.value).toBe('3782 822463 10005')
    await user.tab()
    await user.type(screen.getByLabelText('Expiry date'), '1230')
    expect(screen.getByLabelText<HTMLInputElement>('Expiry date').value).toBe('12 / 30')
  })

  test('a refused card stays in its fields, and the page says why', async () => {
    const { saved, press } = open()
    await fillCard(screen, { ...testCards.refused.PAYMENT_METHOD_DECLINED, ...testAddress })
    await press('Save card')
    await screen.findAllByText(/This card was refused/)
    expect(saved).toEqual([])
    expect(screen.getByLabelText<HTMLInputElement>('Card number').value).toBe('4000 0000 0000 9995')
  })

  test('an empty form is not sent, and each field says what it lacks', async () => {
    const { press } = open()
    await press('Save card')
    await screen.findAllByText('Card number is missing.')
    await screen.findAllByText('Security code is missing.')
  })

  test('a secret is created and activated', async () => {
    const { user, press, secrets, shop } = open()
    await press('Create secret')
    const { getByLabelText, getByRole } = await dialog()
    const { value } = getByLabelText<HTMLInputElement>('Secret value')
    await user.click(getByLabelText('I have saved this value'))
    await user.click(getByRole('button', { name: 'Activate secret' }))
    await screen.findByText('2 of 2 in use')
    expect(screen.queryByRole('dialog')).toBe(null)
    expect(secrets()).toHaveLength(2)
    expect(await signsIn(shop.sandbox, shop.account.apiKey, value)).toBe(true)
  })

  test('a secret that was saved and not activated is not dropped by one Escape', async () => {
    const { user, press } = open()
    await press('Create secret')
    await user.click((await dialog()).getByLabelText('I have saved this value'))
    await user.keyboard('{Escape}')
    await (await dialog()).findAllByText(/so what you saved would not work/)
    await user.click((await dialog()).getByRole('button', { name: 'Discard value' }))
    expect(screen.queryByRole('dialog')).toBe(null)
  })

  test('a secret is revoked ten seconds after it was confirmed, on fake timers', async () => {
    runner.useFakeTimers()
    try {
      const user = runner.person({ advanceTimers: runner.advance })
      const { shop, press, secrets } = open(user)
      const [first = ''] = secrets()
      await press('Create secret')
      await user.click((await dialog()).getByLabelText('I have saved this value'))
      await user.click((await dialog()).getByRole('button', { name: 'Activate secret' }))
      await screen.findByText('2 of 2 in use')
      await press(`Revoke secret ${shortId(first)}`)
      const { getByRole } = await dialog()
      await user.type(getByRole('textbox'), first.slice(-4))
      await user.click(getByRole('button', { name: 'Revoke' }))
      await (await dialog()).findAllByText(/Nothing has happened yet/)
      expect(secrets()).toHaveLength(2)
      await act(async () => runner.advance(10_000))
      await screen.findByText('1 of 2 in use')
      expect(secrets().includes(first)).toBe(false)
      expect(await signsIn(shop.sandbox, shop.account.apiKey, shop.account.apiSecret)).toBe(false)
    } finally {
      runner.useRealTimers()
    }
  })

  test('a secret is rotated: created, deployed, verified, and the old one revoked', async () => {
    runner.useFakeTimers()
    try {
      const user = runner.person({ advanceTimers: runner.advance })
      const { press, secrets } = open(user)
      const [old = ''] = secrets()
      await press('Rotate')
      await user.click((await dialog()).getByLabelText('I have saved this value'))
      await user.click((await dialog()).getByRole('button', { name: 'Activate secret' }))
      await user.click(await (await dialog()).findByRole('button', { name: 'Verify' }))
      await user.click(await (await dialog()).findByRole('button', { name: 'Continue' }))
      await user.type(await (await dialog()).findByRole('textbox'), old.slice(-4))
      await user.click((await dialog()).getByRole('button', { name: 'Revoke' }))
      await act(async () => runner.advance(10_000))
      await screen.findByText('1 of 2 in use')
      expect(secrets().includes(old)).toBe(false)
    } finally {
      runner.useRealTimers()
    }
  })

  test('a card leaks nowhere in the page', async () => {
    await expectNoCardLeak(
      async ({ fill }) => {
        const { press } = open()
        await fill()
        await press('Save card')
        await screen.findAllByText(/Saved American Express ending in/)
      },
      { tokenizationUrl },
    )
  })

  test('a card leaks where a field of the app copies it, and is found', async () => {
    function Copied() {
      const [number, setNumber] = useState('')
      return (
        <label>
          Card number
          <input
            autoComplete="cc-number"
            value={number}
            onChange={(e) => setNumber(e.target.value)}
          />
        </label>
      )
    }
    const leaks = await findCardLeaks(async ({ card }) => {
      render(<Copied />)
      await fillCard(screen, { number: card.number })
    })
    expect(leaks.map(({ place }) => place).includes('react')).toBe(true)
  })
}

const shortId = (id: string) => `${id.slice(-8)}`
