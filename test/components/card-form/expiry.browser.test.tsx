import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardTokenizer, type CardTokenizerProps, type PaymentMethod } from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { address, fillCard, payerId, stored } from './fill.ts'

const expiry = () => screen.getByLabelText<HTMLInputElement>('Expiry date')

function renderForm(props: Partial<CardTokenizerProps>) {
  const tokenize = vi.fn<() => Promise<PaymentMethod>>(async () => stored)
  renderWithStack(
    <CardTokenizer
      {...{ payerId, onToken: vi.fn<() => void>(), billingAddress: address }}
      {...props}
    />,
    { clientOptions: { tokenize } },
  )
  return { tokenize }
}

const may2031 = () => Date.UTC(2031, 4, 15)

test('a card is expired by the clock that the host gives', async () => {
  renderForm({ now: may2031 })
  await userEvent.type(expiry(), '0431')
  await userEvent.tab()
  expect(expiry()).toHaveAccessibleDescription(/expired/)
  await userEvent.clear(expiry())
  await userEvent.type(expiry(), '0531')
  await userEvent.tab()
  expect(expiry()).toBeValid()
})

test('an expired card is sent within the months of grace, and not after them', async () => {
  const { tokenize } = renderForm({ now: may2031, graceMonths: 2 })
  await fillCard({ expiry: '0231' })
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  await waitFor(() => expect(expiry()).toHaveFocus())
  expect(expiry()).toHaveAccessibleDescription(/expired/)
  await userEvent.clear(expiry())
  await userEvent.type(expiry(), '0331')
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  await waitFor(() => expect(tokenize).toHaveBeenCalledOnce())
  expect(tokenize).toHaveBeenCalledWith(
    expect.objectContaining({
      card: expect.objectContaining({ expirationMonth: '03', expirationYear: '2031' }),
    }),
  )
})

test('a date whose day could be its month is the one that is not over', async () => {
  renderForm({ now: () => Date.UTC(2031, 9, 15) })
  await userEvent.type(expiry(), '03/11/2031')
  expect(expiry().value).toBe('11 / 2031')
})
