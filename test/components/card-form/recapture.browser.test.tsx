import { screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  CardTokenizer,
  type CardFieldsHandle,
  type CardTokenizerProps,
  type RecaptureRequest,
} from '../../../src/index.ts'
import { renderWithStack, type RenderOptions } from '../../support/renderWithStack.tsx'
import { payerId, stored } from './fill.ts'

const recapture = { paymentMethodId: stored.id, brand: 'American Express' }

function renderForm(
  props: Partial<CardTokenizerProps> = {},
  clientOptions?: RenderOptions['clientOptions'],
) {
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
  const ref = createRef<CardFieldsHandle>()
  const form = { payerId, onToken, onError, recapture, ref, ...props }
  renderWithStack(<CardTokenizer {...form} />, { ...(clientOptions && { clientOptions }) })
  return { onToken, onError, ref }
}

const code = () => screen.getByLabelText<HTMLInputElement>('Security code')
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))

test('the code of a stored card is asked for alone, and goes to the host’s function with a secret', async () => {
  const requests: RecaptureRequest[] = []
  const { onToken } = renderForm(
    {},
    {
      recapture: async (request) => {
        requests.push(request)
        return stored
      },
    },
  )
  expect(screen.getAllByRole('textbox')).toEqual([code()])
  await userEvent.type(code(), '7391')
  await save()
  await waitFor(() => expect(onToken).toHaveBeenCalledExactlyOnceWith(stored))
  expect(requests).toEqual([
    {
      clientSecret: expect.any(String),
      payerId,
      paymentMethodId: stored.id,
      securityCode: '7391',
    },
  ])
  expect(code().value).toBe('')
})

test('its length is that of the brand that the server named', async () => {
  const { onError } = renderForm()
  await userEvent.type(code(), '123')
  await save()
  expect(code()).toHaveAccessibleDescription('Security code is incomplete.')
  await userEvent.type(code(), '45')
  expect(code().value).toBe('1234')
  expect(onError.mock.lastCall?.[0].code).toBe('card-incomplete')
})

test('a brand that nobody knows takes three digits or four', async () => {
  const { ref } = renderForm({ recapture: { paymentMethodId: stored.id, brand: 'House card' } })
  await userEvent.type(code(), '123')
  expect(ref.current?.validate()).toBe(true)
  await userEvent.type(code(), '4')
  expect(ref.current?.validate()).toBe(true)
})

test('without such a function nothing is sent, and that is no success', async () => {
  const { onToken, ref } = renderForm()
  await userEvent.type(code(), '7391')
  const result = await ref.current?.submit()
  expect(result).toMatchObject({ status: 'error', error: { code: 'invalid-argument' } })
  expect(result).not.toHaveProperty('paymentMethod')
  expect(onToken).not.toHaveBeenCalled()
})

test('what the function throws is dropped, as it may hold the code', async () => {
  const { ref } = renderForm(
    {},
    {
      recapture: ({ securityCode }) => Promise.reject(new Error(`no ${securityCode}`)),
    },
  )
  await userEvent.type(code(), '7391')
  const result = await ref.current?.submit()
  expect(result).toMatchObject({ status: 'error', error: { code: 'network', outcome: 'unknown' } })
  expect(JSON.stringify(result) + String(result?.status === 'error' && result.error)).not.toContain(
    '7391',
  )
})

test('maskCvc hides the code while it is typed, and it is formatted as ever', async () => {
  renderForm({ maskCvc: true, recapture: { paymentMethodId: stored.id, brand: 'Visa' } })
  expect(code().type).toBe('password')
  expect(code().autocomplete).toBe('cc-csc')
  await userEvent.type(code(), '12a34')
  expect(code().value).toBe('123')
})
