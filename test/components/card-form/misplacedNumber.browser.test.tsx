import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardTokenizer, type CardFieldsState } from '../../../src/index.ts'
import { copyText } from '../../support/copyText.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { fillCard, labels, payerId } from './fill.ts'

const field = (name: keyof typeof labels) => screen.getByLabelText<HTMLInputElement>(labels[name])
const offer = () => screen.queryByRole('button', { name: 'Move it there' })

function renderForm(defaultCountry = 'US') {
  const onChange = vi.fn<(state: CardFieldsState) => void>()
  const onToken = vi.fn<() => void>()
  const form = { payerId, onToken, onChange, defaultCountry }
  return { onChange, onToken, ...renderWithStack(<CardTokenizer {...form} />) }
}

test('a card number typed into the name is caught at its last digit, and moves by keyboard alone', async () => {
  const { onChange } = renderForm()
  await userEvent.click(field('name'))
  await userEvent.keyboard('424242424242424')
  expect(offer()).toBeNull()
  await userEvent.keyboard('2')
  expect(field('name')).toBeInvalid()
  expect(field('name')).toHaveAccessibleDescription(/^This looks like a card number\./)
  await waitFor(() =>
    expect(document.querySelector('[data-slot=live-region]')).toHaveTextContent(
      'This looks like a card number.',
    ),
  )
  await userEvent.tab()
  expect(offer()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(field('name').value).toBe('')
  expect(field('number').value).toBe('4242 4242 4242 4242')
  expect(field('number')).toHaveFocus()
  expect(offer()).toBeNull()
  expect(onChange.mock.lastCall?.[0]).toMatchObject({
    brand: 'visa',
    fields: { number: 'valid', name: 'empty' },
  })
})

test.each([
  ['name', 'Ada Lovelace 3782-822463-10005', 'Ada Lovelace', '3782 822463 10005'],
  ['line1', '12 Main St, 4242 4242 4242 4242', '12 Main St,', '4242 4242 4242 4242'],
  ['city', '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢', '', '4242 4242 4242 4242'],
  ['postalCode', '4242 4242 4242 4242', '', '4242 4242 4242 4242'],
  ['state', '5555\u00a05555\u00a05555\u00a04444 IL', 'IL', '5555 5555 5555 4444'],
] as const)('pasted into %s, "%s" leaves "%s"', async (name, text, rest, moved) => {
  // without a country the state is typed
  renderForm('')
  await copyText(text)
  await userEvent.click(field(name))
  await userEvent.paste()
  await userEvent.click(offer() ?? document.body)
  expect([field(name).value, field('number').value]).toEqual([rest, moved])
})

test('a number with a wrong digit moves too, so that it is put right where it belongs', async () => {
  renderForm()
  await userEvent.type(field('name'), '4242424242424241')
  await userEvent.tab()
  await userEvent.click(offer() ?? document.body)
  expect([field('name').value, field('number').value]).toEqual(['', '4242 4242 4242 4241'])
})

test('nothing with a card number in another field is sent', async () => {
  const { onToken, stack } = renderForm()
  await fillCard({ name: '5555 5555 5555 4444' })
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  await waitFor(() => expect(field('name')).toHaveFocus())
  expect(onToken).not.toHaveBeenCalled()
  expect(stack.upstreamRequests.filter(({ route }) => route.endsWith('/payment-methods'))).toEqual(
    [],
  )
})

test('a house number or an order number is no card number', async () => {
  renderForm()
  await userEvent.type(field('line1'), '12345678 Main St')
  await userEvent.type(field('name'), 'Ada 1234567890')
  expect(offer()).toBeNull()
})
