import { screen, waitFor } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardFields, CardTokenizer } from '../../src/index.ts'
import { address, fillCard, payerId } from '../components/card-form/fill.ts'
import { renderWithStack } from '../support/renderWithStack.tsx'

const silent = ['onSubmit', 'onReset', 'onInput', 'onBeforeInput', 'onChange'] as const
const heard = ['onKeyDown', 'onFocus', 'onBlur', 'onClick', 'onPaste'] as const

/** A host's element that listens to all that React brings by; `inPortal` puts the form beside it. */
function renderInside(ui: ReactNode, { tag = 'form', inPortal = true } = {}) {
  const calls: string[] = []
  const listeners = [...silent, ...heard].map((name) => [name, () => void calls.push(name)])
  const portal = document.createElement('div')
  document.body.append(portal)
  const content = inPortal ? createPortal(ui, portal) : ui
  renderWithStack(createElement(tag, Object.fromEntries(listeners), content))
  return { calls, heardOf: (names: readonly string[]) => calls.filter((it) => names.includes(it)) }
}

const props = { payerId, billingAddress: address, onToken: () => {} }

test.each([
  ['through a portal', { tag: 'form', inPortal: true }],
  ['in its place', { tag: 'div', inPortal: false }],
])(
  'a host’s React tree hears keys and clicks of the form, and never its text: %s',
  async (_, how) => {
    const onToken = vi.fn<() => void>()
    const onSubmit = vi.fn<() => void>()
    const accepted = ['visa', 'cartes-bancaires'] as const
    const form = <CardTokenizer {...props} {...{ onToken, onSubmit }} acceptedBrands={accepted} />
    const { calls, heardOf } = renderInside(form, how)
    await userEvent.type(screen.getByLabelText('Card number'), '4242{Enter}')
    expect(onSubmit).toHaveBeenCalledOnce()
    await fillCard()
    await userEvent.click(screen.getByLabelText('Cartes Bancaires'))
    document.querySelector<HTMLFormElement>('[data-slot=card-fields]')?.reset()
    await fillCard()
    await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(onSubmit).toHaveBeenCalledTimes(2)
    expect(heardOf(silent)).toEqual([])
    expect(calls).toEqual(expect.arrayContaining(['onKeyDown', 'onFocus', 'onBlur', 'onClick']))
  },
)

test('React’s capture handlers around the form come before it, so they hear it, as the docs say', async () => {
  const calls = new Set<string>()
  const handlers = silent.map((name) => `${name}Capture`)
  const listeners = handlers.map((name) => [name, () => void calls.add(name)])
  const form = <CardTokenizer {...props} />
  renderWithStack(createElement('div', Object.fromEntries(listeners), form))
  await userEvent.type(screen.getByLabelText('Card number'), '4242{Enter}')
  document.querySelector('form')?.reset()
  expect([...calls].sort()).toEqual(handlers.toSorted())
})

test('an address is no more heard than a card', async () => {
  const { heardOf } = renderInside(<CardTokenizer {...props} billingAddress={undefined} />)
  await userEvent.type(screen.getByLabelText('City'), 'Boston')
  await userEvent.selectOptions(screen.getByLabelText('Country'), 'US')
  expect(heardOf(silent)).toEqual([])
})

test('listeners outside of React hear the form’s events as ever', async () => {
  const types = ['submit', 'reset', 'input', 'beforeinput', 'change'] as const
  const calls = new Set<string>()
  const listening = new AbortController()
  for (const type of types) addEventListener(type, () => void calls.add(type), listening)
  renderInside(<CardTokenizer {...props} />)
  await userEvent.type(screen.getByLabelText('Card number'), '4242{Enter}')
  document.querySelector<HTMLFormElement>('[data-slot=card-fields]')?.reset()
  listening.abort()
  expect([...calls].sort()).toEqual([...types].sort())
})

test('a host’s handlers on a part run, and its own controls inside of the form are heard around it', async () => {
  const onPart = { onChange: vi.fn<() => void>(), onInput: vi.fn<() => void>() }
  const onReset = vi.fn<() => void>()
  const onChoice = vi.fn<() => void>()
  const { calls, heardOf } = renderInside(
    <CardFields.Root {...props} acceptedBrands={['visa', 'cartes-bancaires']} onReset={onReset}>
      <CardFields.Number {...onPart} />
      <CardFields.BrandChoice onChange={onChoice} />
      <input aria-label="Coupon" />
      <button type="reset">Start again</button>
    </CardFields.Root>,
  )
  await userEvent.type(screen.getByLabelText('Card number'), '4242424242424242')
  await userEvent.click(screen.getByLabelText('Visa'))
  expect(onPart.onChange).toHaveBeenCalled()
  expect(onPart.onInput).toHaveBeenCalled()
  expect(onChoice).toHaveBeenCalledOnce()
  await userEvent.click(screen.getByRole('button', { name: 'Start again' }))
  expect(onReset).toHaveBeenCalledOnce()
  expect(heardOf(silent)).toEqual([])
  await userEvent.type(screen.getByLabelText('Coupon'), 'X')
  expect(heardOf(silent)).toEqual(expect.arrayContaining(['onInput', 'onChange']))
  expect(calls).toContain('onClick')
})

test('a host’s handlers that throw keep no card from being sent, and let nothing out to the tree around', async () => {
  const broken = new Error('an analytics script that was blocked')
  const throws = vi.fn<() => void>(() => {
    throw broken
  })
  const heardErrors: unknown[] = []
  const hear = (event: ErrorEvent) => {
    if (event.error !== broken) return
    heardErrors.push(event.error)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('error', hear, true)
  onTestFinished(() => removeEventListener('error', hear, true))
  const onToken = vi.fn<() => void>()
  const { heardOf } = renderInside(
    <CardTokenizer {...props} onToken={onToken} onSubmit={throws} onReset={throws} />,
  )
  document.querySelector<HTMLFormElement>('[data-slot=card-fields]')?.reset()
  await fillCard()
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  expect(throws).toHaveBeenCalledTimes(2)
  expect(heardErrors).toEqual([broken, broken])
  expect(heardOf(silent)).toEqual([])
})
