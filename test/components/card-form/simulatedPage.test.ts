// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CardTokenizer } from '../../../src/components/card-form/CardTokenizer.tsx'
import { useCardFields } from '../../../src/hooks/useCardFields.ts'
import { fillCard, testCards } from '../../../src/testing/index.ts'
import { createStack, StackProvider } from '../../support/stack.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function renderForm() {
  const stack = createStack()
  const form = createElement(CardTokenizer, { payerId: stack.payerId, onToken: () => {} })
  render(form, { wrapper: ({ children }) => StackProvider({ stack, children }) })
}

const number = () => screen.getByLabelText<HTMLInputElement>('Card number')

test('jsdom, which has no editing commands, formats what is typed', async () => {
  expect('execCommand' in document).toBe(false)
  renderForm()
  await fillCard(screen, testCards.brands.visa)
  expect(number().value).toBe('4242 4242 4242 4242')
})

test('fillCard types within act where a test asks for it, so React warns of nothing', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const warned = vi.spyOn(console, 'error').mockReturnValue()
  renderForm()
  warned.mockClear()
  await fillCard(screen, testCards.brands.visa)
  expect(warned.mock.calls).toEqual([])
})

test('jsdom, which doesn’t tell that a form is read, keeps a card through an action of the form', async () => {
  const action = vi.fn<() => void>()
  function HostForm() {
    const { getFieldProps } = useCardFields()
    return createElement(
      'form',
      { action },
      createElement('input', { 'aria-label': 'Card number', ...getFieldProps('number') }),
      createElement('input', { 'aria-label': 'Coupon' }),
      createElement('button', null, 'Pay'),
    )
  }
  render(createElement(HostForm))
  const coupon = screen.getByLabelText<HTMLInputElement>('Coupon')
  number().value = '4242'
  coupon.value = 'X'
  screen.getByRole('button').click()
  await waitFor(() => expect(coupon.value).toBe(''))
  expect(action).toHaveBeenCalledOnce()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(number().value).toBe('4242')
})
