import { screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import {
  CardTokenizer,
  type CardFieldsHandle,
  type CardTokenizerProps,
} from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { testAddress } from '../../../src/testing/index.ts'
import { fillCard } from './fill.ts'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

test('every way to submit, all in one step, is one submission, told once, and busy from then to its end', async () => {
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const ref = createRef<CardFieldsHandle>()
  const props = { payerId, onToken, ref, billingAddress: testAddress }
  const { stack } = renderWithStack(<CardTokenizer {...props} />)
  await fillCard()
  const form = screen.getByRole('button').closest('form')
  const letGo = stack.cable.hold('POST')

  const results = [ref.current?.submit(), ref.current?.submit()]
  form?.requestSubmit()
  screen.getByRole('button').click()
  screen.getByRole('button').click()
  expect(form).toHaveAttribute('aria-busy', 'false')
  await waitFor(() => expect(form).toHaveAttribute('aria-busy', 'true'))
  form?.requestSubmit()

  letGo()
  const [one, two] = await Promise.all(results)
  expect(one).toMatchObject({ status: 'success' })
  expect(two).toBe(one)
  expect(onToken).toHaveBeenCalledOnce()
  await waitFor(() => expect(form).toHaveAttribute('aria-busy', 'false'))
  const sent = stack.upstreamRequests.filter(({ route }) => route.endsWith('/payment-methods'))
  expect(sent).toHaveLength(1)
})

test('after an answer the next submission is another one', async () => {
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const ref = createRef<CardFieldsHandle>()
  const props = { payerId, onToken, ref, billingAddress: testAddress }
  renderWithStack(<CardTokenizer {...props} />)
  expect(await ref.current?.submit()).toMatchObject({ error: { code: 'card-incomplete' } })
  for (const count of [1, 2]) {
    await fillCard()
    expect(await ref.current?.submit()).toMatchObject({ status: 'success' })
    expect(onToken).toHaveBeenCalledTimes(count)
  }
})
