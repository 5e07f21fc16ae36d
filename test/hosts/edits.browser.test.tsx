import { screen, waitFor } from '@testing-library/react'
import { createRef, type ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import {
  CardFields,
  CardTokenizer,
  useCardFields,
  type CardFieldsHandle,
  type CardTokenizerProps,
} from '../../src/index.ts'
import { address, fillAddress, fillCard, labels, payerId } from '../components/card-form/fill.ts'
import { quiet } from '../hooks/support.tsx'
import { renderWithStack } from '../support/renderWithStack.tsx'

const field = (name: keyof typeof labels) => screen.getByLabelText<HTMLInputElement>(labels[name])
const props = { payerId, onToken: () => {}, billingAddress: address }
const amex = '378282246310005'

/** An input method composes this text and commits it. */
async function compose(text: string) {
  // of this very browser
  const session = cdp() as { send: (method: string, params: object) => Promise<unknown> }
  for (let length = 1; length <= text.length; length++) {
    const composed = { text: text.slice(0, length), selectionStart: length, selectionEnd: length }
    await session.send('Input.imeSetComposition', composed)
  }
  await session.send('Input.insertText', { text })
}

/** As the browser does after a drop, or when a spelling is replaced. */
async function insert(input: HTMLInputElement, text: string, inputType: string) {
  const event = { bubbles: true, cancelable: true, data: text, inputType }
  input.dispatchEvent(new InputEvent('beforeinput', event))
  input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end')
  input.dispatchEvent(new InputEvent('input', { ...event, cancelable: false }))
}

test.each(['clears a field', 'changes its address to a wrong one'])(
  'a card is not sent if the host %s while its secret is minted',
  async (what) => {
    const onToken = vi.fn<CardTokenizerProps['onToken']>()
    const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
    const ref = createRef<CardFieldsHandle>()
    const form = (billingAddress: typeof address) => (
      <CardTokenizer {...{ payerId, onToken, onError, billingAddress, ref }} />
    )
    const { stack, rerender } = renderWithStack(form(address))
    // from the start, as a secret is minted before the click
    const letGo = stack.cable.hold('POST')
    await fillCard()
    await userEvent.keyboard('{Enter}')
    if (what === 'clears a field') ref.current?.clear(['securityCode'])
    else rerender(form({ ...address, postalCode: '1' }))
    letGo()
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    expect(onToken).not.toHaveBeenCalled()
    expect(stack.sandbox.inspect().plastiq.paymentMethods).toEqual([])
  },
)

test('nothing that is done while a card is sent reaches a field or the vault', async () => {
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const { stack } = renderWithStack(
    <CardTokenizer payerId={payerId} onToken={onToken} defaultCountry="US" />,
  )
  // from the start, as a secret is minted before the click
  const letGo = stack.cable.hold('POST')
  await fillCard()
  await fillAddress()
  await userEvent.click(field('name'))
  await userEvent.keyboard('{Enter}')
  for (const name of ['number', 'securityCode', 'name', 'city'] as const) {
    await userEvent.click(field(name))
    await userEvent.keyboard('7')
    await userEvent.keyboard('{Backspace}{Control>}z{/Control}')
    await userEvent.tab()
  }
  const country = screen.getByLabelText<HTMLSelectElement>('Country')
  country.focus()
  await userEvent.keyboard('C')
  expect(field('number').value).toBe('4242 4242 4242 4242')
  expect(field('securityCode').value).toBe('123')
  expect(country.value).toBe('US')
  letGo()
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  const [stored] = stack.sandbox.inspect().plastiq.paymentMethods
  expect(stored).toMatchObject({
    data: { last4: '4242', billingAddress: { city: 'Springfield', country: 'US' } },
  })
  // and it is usable again
  await userEvent.type(field('number'), '42424')
  expect(field('number').value).toBe('4242 4')
  await userEvent.selectOptions(country, 'CA')
})

test.each<[string, ReactElement]>([
  ['readOnly', <CardFields.Number key="1" readOnly />],
  ['disabled', <CardFields.Number key="1" disabled />],
  [
    'in a disabled fieldset',
    <fieldset key="1" disabled>
      <CardFields.Number />
    </fieldset>,
  ],
])(
  'a field that the host keeps as it is stays so, also after a submission: %s',
  async (_, number) => {
    renderWithStack(
      <CardFields.Root {...props}>
        {number}
        <CardFields.Submit />
      </CardFields.Root>,
    )
    const input = field('number')
    input.value = '424242424242424'
    input.focus()
    await userEvent.keyboard('7')
    await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
    await userEvent.click(input, { force: true })
    await userEvent.keyboard('7')
    input.dispatchEvent(new FocusEvent('blur'))
    await quiet()
    expect(input.value).toBe('424242424242424')
  },
)

test('a field that the host makes readOnly while a card is sent stays so afterwards', async () => {
  const onToken = vi.fn<() => void>()
  const form = (readOnly: boolean) => (
    <CardFields.Root {...props} onToken={onToken}>
      <CardFields.Number readOnly={readOnly} />
      <CardFields.Expiry />
      <CardFields.SecurityCode />
      <CardFields.Name />
      <CardFields.Submit />
    </CardFields.Root>
  )
  const { rerender, stack } = renderWithStack(form(false))
  const letGo = stack.cable.hold('POST')
  await fillCard()
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  expect(field('number').readOnly).toBe(true)
  rerender(form(true))
  letGo()
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  await waitFor(() => expect(field('expiry').readOnly).toBe(false))
  expect(field('number').readOnly).toBe(true)
})

test('a field whose own readOnly the host takes back while a card is sent stays as it is', async () => {
  const onToken = vi.fn<() => void>()
  const form = (readOnly: boolean) => (
    <CardFields.Root {...props} onToken={onToken}>
      <CardFields.Number readOnly={readOnly} />
      <CardFields.Expiry />
      <CardFields.SecurityCode />
      <CardFields.Name readOnly={readOnly} />
      <CardFields.Submit />
    </CardFields.Root>
  )
  const { rerender, stack } = renderWithStack(form(false))
  const letGo = stack.cable.hold('POST')
  await fillCard()
  rerender(form(true))
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  rerender(form(false))
  await userEvent.type(field('number'), '7')
  await userEvent.type(field('name'), ' King{Backspace}')
  expect(field('number').value).toBe('4242 4242 4242 4242')
  expect(field('name').value).toBe('Ada Lovelace')
  letGo()
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  await userEvent.type(field('name'), 'Ada')
  expect(field('name').value).toBe('Ada')
})

test.each<[string, (input: HTMLElement) => EventTarget, boolean]>([
  ['on the window, first', () => window, true],
  ['on the field, after ours', (input) => input, false],
  ['on the document', () => document, false],
])(
  'an edit that a listener prevents is not made in another way: %s',
  async (_, target, capture) => {
    renderWithStack(<CardTokenizer {...props} />)
    await userEvent.type(field('number'), '4242')
    const listening = new AbortController()
    const prevent = (event: Event) => event.preventDefault()
    target(field('number')).addEventListener('beforeinput', prevent, {
      ...listening,
      capture,
      signal: listening.signal,
    })
    await userEvent.keyboard('4')
    await userEvent.keyboard('{Backspace}')
    listening.abort()
    expect(field('number').value).toBe('4242')
    await userEvent.keyboard('4')
    expect(field('number').value).toBe('4242 4')
  },
)

test.each(['keys', 'a click'])(
  'what an editing command of a script puts in after %s is put in form',
  async (how) => {
    renderWithStack(<CardTokenizer {...props} />)
    await userEvent.click(field('number'))
    if (how === 'keys') await userEvent.keyboard('42')
    const typed = how === 'keys' ? '42' : ''
    document.execCommand('insertText', false, '4242424242424242'.slice(typed.length))
    expect(field('number').value).toBe('4242 4242 4242 4242')
    document.execCommand('delete')
    expect(field('number').value).toBe('4242 4242 4242 424')
    await userEvent.click(field('expiry'))
    await userEvent.keyboard('1')
    document.execCommand('insertText', false, '2/2030')
    expect(field('expiry').value).toBe('12 / 2030')
  },
)

test('a full number has no room for another digit, whatever way it comes', async () => {
  renderWithStack(<CardTokenizer {...props} />)
  const input = field('number')
  await userEvent.click(input)
  await userEvent.keyboard(amex)
  await userEvent.keyboard('9')
  expect(input.value).toBe('3782 822463 10005')
  await compose('9')
  expect(input.value).toBe('3782 822463 10005')
  await compose('９')
  expect(input.value).toBe('3782 822463 10005')
  for (const inputType of ['insertFromDrop', 'insertReplacementText', 'insertText']) {
    await insert(input, '9', inputType)
    expect([inputType, input.value]).toEqual([inputType, '3782 822463 10005'])
  }
  await userEvent.click(field('securityCode'))
  await userEvent.keyboard('1234')
  await compose('9')
  expect(field('securityCode').value).toBe('1234')
})

test('an input method that erases and composes is left alone, and then put in form', async () => {
  renderWithStack(<CardTokenizer {...props} />)
  await userEvent.click(field('number'))
  await compose('４２４２４')
  expect(field('number').value).toBe('4242 4')
  await userEvent.keyboard('2')
  expect(field('number').value).toBe('4242 42')
})

test.each([
  ['number', 'number', '4242424242424242'],
  ['expiry', 'month', '2030-12'],
] as const)(
  'the %s in an input of the type %s stays as it was entered, and is read',
  async (name, type, value) => {
    function Field() {
      const card = useCardFields({ billingAddress: address })
      return (
        <form>
          <input type={type} aria-label="field" {...card.getFieldProps(name)} />
          <output>{card.state.fields[name]}</output>
        </form>
      )
    }
    renderWithStack(<Field />)
    await userEvent.fill(screen.getByLabelText('field'), value)
    await userEvent.tab()
    expect(screen.getByLabelText('field')).toHaveProperty('value', value)
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('valid'))
  },
)

test('a second click after the card was stored complains of nothing, until something is typed', async () => {
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
  renderWithStack(<CardTokenizer {...props} {...{ onToken, onError }} />)
  await fillCard()
  const button = screen.getByRole('button', { name: 'Save card' })
  await userEvent.click(button)
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  await userEvent.click(button)
  await quiet()
  expect(onError).not.toHaveBeenCalled()
  await userEvent.type(field('name'), 'Ada')
  await userEvent.click(button)
  await waitFor(() => expect(onError).toHaveBeenCalledOnce())
  expect(onToken).toHaveBeenCalledOnce()
})
