import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import {
  CardTokenizer,
  type CardFieldsHandle,
  type CardFieldsState,
  type CardTokenizerProps,
} from '../../../src/index.ts'
import { renderWithStack, type RenderOptions } from '../../support/renderWithStack.tsx'
import { fillAddress, fillCard, labels } from './fill.ts'

const address = {
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}

function renderForm(props: Partial<CardTokenizerProps> = {}, options: RenderOptions = {}) {
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
  const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
  const ui = (
    <CardTokenizer {...{ payerId, onToken, onError }} billingAddress={address} {...props} />
  )
  return { onToken, onError, ...renderWithStack(ui, options) }
}

const field = (name: keyof typeof labels) => screen.getByLabelText<HTMLInputElement>(labels[name])
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))
const countOf = (route: string, requests: readonly { route: string }[]) =>
  requests.filter((it) => it.route.endsWith(route)).length

describe('saving a card', () => {
  test('the card and a US address go to the vault with one client secret, and the inputs are emptied', async () => {
    const { onToken, stack } = renderForm({ billingAddress: undefined, defaultCountry: 'US' })
    await fillCard()
    await fillAddress()
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(onToken.mock.calls[0]?.[0]).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      data: { last4: '4242', brand: 'Visa', billingAddress: { ...address, country: 'US' } },
    })
    expect(countOf('/client-secrets', stack.upstreamRequests)).toBe(1)
    for (const name of ['number', 'expiry', 'securityCode', 'name', 'line1'] as const) {
      expect(field(name).value).toBe('')
    }
    expect(screen.getByLabelText<HTMLSelectElement>('Country').value).toBe('US')
    expect(
      screen.getByText('Saved Visa ending in 4242.', { selector: '[data-slot=saved]' }),
    ).toBeVisible()
  })

  test('the secret is there before the click: it is minted when one field is left', async () => {
    const { stack } = renderForm()
    await userEvent.type(field('number'), '4242424242424242')
    await userEvent.type(field('expiry'), '1230')
    expect(countOf('/client-secrets', stack.upstreamRequests)).toBe(0)
    await userEvent.type(field('securityCode'), '123')
    await waitFor(() => expect(countOf('/client-secrets', stack.upstreamRequests)).toBe(1))
    await userEvent.type(field('name'), 'Ada Lovelace')
    await save()
    await waitFor(() => expect(countOf('/payment-methods', stack.upstreamRequests)).toBe(1))
    expect(countOf('/client-secrets', stack.upstreamRequests)).toBe(1)
  })

  test('a double click is one submission', async () => {
    const { onToken, stack } = renderForm()
    await fillCard()
    await userEvent.dblClick(screen.getByRole('button', { name: 'Save card' }))
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(countOf('/payment-methods', stack.upstreamRequests)).toBe(1)
  })

  test('Enter in a field saves, and the whole form works by keyboard alone', async () => {
    const { onToken } = renderForm()
    await userEvent.tab()
    expect(field('number')).toHaveFocus()
    await userEvent.keyboard('4242424242424242')
    await userEvent.tab()
    await userEvent.keyboard('1230')
    await userEvent.tab()
    await userEvent.keyboard('123')
    await userEvent.tab()
    await userEvent.keyboard('Ada Lovelace{Enter}')
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  })

  test('values that came without events, as from a password manager, count', async () => {
    const { onToken } = renderForm()
    await fillCard()
    field('expiry').value = '12/2031'
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(onToken.mock.calls[0]?.[0].data.expirationYear).toBe('2031')
  })
})

describe('what is wrong', () => {
  test('each bad field is named, tied to its words, and the first one has the focus', async () => {
    const { stack, onToken } = renderForm()
    await userEvent.type(field('number'), '4242424242424241')
    await userEvent.type(field('expiry'), '1220')
    await save()
    await waitFor(() => expect(field('number')).toHaveFocus())
    expect(field('number')).toHaveAccessibleDescription("Card number doesn't look valid. Check it.")
    expect(field('expiry')).toHaveAccessibleDescription('This card has expired.')
    expect(field('securityCode')).toHaveAccessibleDescription('Security code is missing.')
    expect(field('name')).toHaveAccessibleDescription('Name on card is missing.')
    for (const name of ['number', 'expiry', 'securityCode', 'name'] as const)
      expect(field(name)).toBeInvalid()
    expect(onToken).not.toHaveBeenCalled()
    expect(stack.upstreamRequests).toEqual([])
  })

  test('a field says nothing before it is left, and takes its words back once it is right', async () => {
    renderForm()
    await userEvent.type(field('number'), '4242')
    expect(field('number')).not.toBeInvalid()
    await userEvent.tab()
    expect(field('number')).toHaveAccessibleDescription('Card number is incomplete.')
    await userEvent.type(field('number'), '424242424242')
    expect(field('number')).not.toBeInvalid()
  })

  test('a field says what is wrong after its menu was opened, which takes the release of the pointer', async () => {
    renderForm()
    const number = field('number')
    await userEvent.fill(number, '4242424242424241')
    // of this very browser
    const { send } = cdp() as { send: (method: string, params: object) => Promise<unknown> }
    const [frame, place] = [window.frameElement, number].map((it) => it?.getBoundingClientRect())
    const at = {
      x: 9 + (frame?.x ?? 0) + (place?.x ?? 0),
      y: 9 + (frame?.y ?? 0) + (place?.y ?? 0),
    }
    const button = { ...at, button: 'right', clickCount: 1 }
    const opened = vi.fn<() => void>()
    number.addEventListener('contextmenu', opened)
    await send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' })
    expect(opened).toHaveBeenCalledOnce()
    await userEvent.tab()
    await waitFor(() => expect(number).toBeInvalid())
    await send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' })
  })

  test('a field that was emptied and left says nothing while it is typed anew', async () => {
    renderForm()
    await userEvent.type(field('number'), '4242')
    await userEvent.tab()
    await userEvent.clear(field('number'))
    await userEvent.tab()
    await userEvent.type(field('number'), '4242')
    expect(field('number')).not.toBeInvalid()
  })

  test('a refused card keeps what was typed except the security code, and says why', async () => {
    const { onError, stack } = renderForm()
    await fillCard({ number: '4000000000000002' })
    await save()
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    const error = onError.mock.calls[0]?.[0]
    expect(error).toMatchObject({ code: 'card-refused', status: 400, outcome: 'rejected' })
    expect(field('number').value).toBe('4000 0000 0000 0002')
    expect(field('name').value).toBe('Ada Lovelace')
    expect(field('securityCode').value).toBe('')
    const note = document.querySelector<HTMLElement>('[data-slot=error-note]')
    expect(note).toHaveTextContent('This card was refused.')
    expect(note).toHaveTextContent(error?.traceId ?? 'no trace id')

    await userEvent.clear(field('number'))
    await userEvent.type(field('number'), '4242424242424242')
    await userEvent.type(field('securityCode'), '123')
    await save()
    await waitFor(() => expect(countOf('/payment-methods', stack.upstreamRequests)).toBe(2))
    expect(countOf('/client-secrets', stack.upstreamRequests)).toBe(2)
  })

  test('offline nothing is sent, so the security code stays and the next try works', async () => {
    const { onError, onToken, stack } = renderForm()
    await fillCard()
    await waitFor(() => expect(countOf('/client-secrets', stack.upstreamRequests)).toBe(1))
    const plugIn = stack.sandbox.faults.add({ drop: true })
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    onTestFinished(() => onLine.mockRestore())
    await save()
    await waitFor(() => expect(onError).toHaveBeenCalled())
    onLine.mockRestore()
    plugIn()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'offline', outcome: 'rejected' })
    expect(field('securityCode').value).toBe('123')
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  })

  test('a dead backend leaves the form as it was, and the next try works', async () => {
    const { onError, onToken, stack } = renderForm()
    const mend = stack.cable.cut()
    await fillCard()
    await save()
    await waitFor(() => expect(onError).toHaveBeenCalled())
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'network' })
    expect(field('securityCode').value).toBe('123')
    expect(screen.getByRole('button', { name: 'Save card' })).toBeEnabled()
    mend()
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  })

  test('an answer that was lost on its way is told as unknown, and nothing is sent again', async () => {
    const { onError, stack } = renderForm()
    stack.sandbox.faults.add({
      match: { path: /payment-methods/ },
      drop: true,
      afterProcessing: true,
    })
    await fillCard()
    await save()
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'network', outcome: 'unknown' })
    expect(countOf('/payment-methods', stack.upstreamRequests)).toBe(1)
    expect(document.querySelector('[data-slot=error-note]')).toHaveTextContent(
      "We couldn't confirm whether",
    )
  })

  test('a client secret that died on its way is replaced once, silently', async () => {
    // this page has more modules than the browser's list has places, and from a full one nothing is told
    performance.clearResourceTimings()
    const { onToken, stack } = renderForm()
    await fillCard()
    await waitFor(() => expect(countOf('/client-secrets', stack.upstreamRequests)).toBe(1))
    stack.sandbox.clock.advance(61_000)
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(countOf('/client-secrets', stack.upstreamRequests)).toBe(2)
  })
})

describe('the parts around it', () => {
  test('onChange tells state and never digits', async () => {
    const onChange = vi.fn<(state: CardFieldsState) => void>()
    renderForm({ onChange })
    await fillCard({ number: '378282246310005', securityCode: '1234' })
    const last = onChange.mock.lastCall?.[0]
    expect(last).toMatchObject({
      complete: true,
      empty: false,
      valid: true,
      brand: 'american-express',
      errors: {},
    })
    expect(JSON.stringify(onChange.mock.calls)).not.toMatch(/3782|1234/)
  })

  test('the handle focuses, validates, clears and submits, and its result cannot be success without a token', async () => {
    const ref = createRef<CardFieldsHandle>()
    renderForm({ ref } as Partial<CardTokenizerProps>)
    ref.current?.focus('expiry')
    expect(field('expiry')).toHaveFocus()
    expect(ref.current?.validate()).toBe(false)
    expect(await ref.current?.submit()).toMatchObject({
      status: 'error',
      error: { code: 'card-incomplete' },
    })
    await fillCard()
    const results = await Promise.all([ref.current?.submit(), ref.current?.submit()])
    expect(results[0]).toMatchObject({
      status: 'success',
      paymentMethod: { data: { last4: '4242' } },
    })
    expect(results[1]).toBe(results[0])
    await fillCard()
    ref.current?.clear()
    await waitFor(() => expect(field('number').value).toBe(''))
  })

  test('the brand is shown, and announced from a region that was there before', async () => {
    renderForm()
    const region = document.querySelector('[data-slot=live-region]')
    expect(region).toBeEmptyDOMElement()
    await userEvent.type(field('number'), '5555')
    expect(region).toHaveTextContent('Brand: Mastercard')
    expect(
      within(
        screen.getByLabelText('Card number').closest<HTMLElement>('[data-field]') ?? document.body,
      ).getByText('Mastercard'),
    ).toBeVisible()
  })

  test('the brand is announced once, a bad field when it is left, a failed submission in one sentence', async () => {
    renderForm()
    const region = document.querySelector('[data-slot=live-region]')
    const said: (string | null)[] = []
    const watcher = new MutationObserver(() => said.push(region?.textContent ?? null))
    watcher.observe(region ?? document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    })
    await userEvent.type(field('number'), '4242')
    await userEvent.tab()
    await userEvent.type(field('number'), '424242424242')
    await userEvent.type(field('expiry'), '12')
    await userEvent.tab()
    await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
    await waitFor(() => expect(field('expiry')).toHaveFocus())
    await waitFor(() => expect(said).toContain('Some fields need your attention.'))
    watcher.disconnect()
    expect(said).toEqual([
      'Brand: Visa',
      'Card number is incomplete.',
      'Expiry date (MM / YY) is incomplete.',
      'Some fields need your attention.',
    ])
  })

  test('unmounting and leaving the page empty the inputs', async () => {
    const { unmount } = renderForm()
    await fillCard()
    const number = field('number')
    fireEvent(window, new PageTransitionEvent('pagehide'))
    expect(number.value).toBe('')
    await userEvent.type(number, '4242')
    unmount()
    await waitFor(() => expect(number.value).toBe(''))
  })

  test('a form that is submitted before script runs goes nowhere', () => {
    renderForm()
    expect(document.querySelector('form')).toHaveAttribute('method', 'dialog')
  })
})
