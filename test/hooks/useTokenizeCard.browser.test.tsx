import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useTokenizeCard } from '../../src/hooks/useTokenizeCard.ts'
import type { CardEntry } from '../../src/queries/tokenizeCardMutationOptions.ts'
import { visa } from '../sandbox/support.ts'
import { createStack } from '../support/stack.tsx'
import { mintsOf, renderInStack } from './support.tsx'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const entry: CardEntry = { submit: (attempt) => attempt(() => visa) }

test('a card entry becomes a payment method, and the host is told', async () => {
  const told: Array<string | undefined> = []
  const { result, stack } = renderInStack(() =>
    useTokenizeCard({
      payerId,
      mutation: { onSuccess: ({ data }) => void told.push(data.last4) },
    }),
  )
  act(() => result.current.mutate(entry))
  await waitFor(() => expect(result.current.data?.data).toMatchObject({ last4: '4242' }))
  expect(told).toEqual(['4242'])
  expect(mintsOf(stack)).toBe(1)
})

test('a refusal is in error, with its code and outcome', async () => {
  const { result } = renderInStack(() => useTokenizeCard({ payerId }), {
    stack: createStack({ grant: null }),
  })
  act(() => result.current.mutate(entry))
  await waitFor(() =>
    expect(result.current.error).toMatchObject({ code: 'unauthorized', outcome: 'rejected' }),
  )
})

test('an untyped host cannot make a card linger or be sent again', async () => {
  const forbidden: object = { gcTime: Infinity, retry: 9, networkMode: 'online' }
  const { result, stack } = renderInStack(() => useTokenizeCard({ payerId, mutation: forbidden }))
  act(() => result.current.mutate(entry))
  const [mutation] = stack.queryClient.getMutationCache().getAll()
  expect(mutation?.options).toMatchObject({ gcTime: 0, retry: false, networkMode: 'always' })
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
})
