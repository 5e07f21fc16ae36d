import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useApiSecret } from '../../src/hooks/useApiSecret.ts'
import { useApiSecrets } from '../../src/hooks/useApiSecrets.ts'
import { useCreateApiSecret } from '../../src/hooks/useCreateApiSecret.ts'
import { useRevokeSecret } from '../../src/hooks/useRevokeSecret.ts'
import { createStack } from '../support/stack.tsx'
import { quiet, renderInStack } from './support.tsx'

/** One secret. */
const ONE = 'abcd1234'
/** Two secrets. */
const TWO = 'efgh5678'

test('a list is read once in StrictMode, oldest first', async () => {
  const { result, stack } = renderInStack(() => useApiSecrets({ apiKey: TWO }))
  await waitFor(() => expect(result.current.data).toHaveLength(2))
  expect(stack.cable.requests).toEqual([`GET /api/accounts/${TWO}/secrets`])
  const dates = result.current.data?.map(({ createdAt = '' }) => createdAt) ?? []
  expect(dates).toEqual(dates.toSorted())
})

test('the host’s select makes the data, and its other options count', async () => {
  const { result } = renderInStack(() =>
    useApiSecrets({
      apiKey: TWO,
      query: { select: (secrets) => secrets.length, placeholderData: [], meta: { ours: 1 } },
    }),
  )
  expect(result.current.data).toBe(0)
  await waitFor(() => expect(result.current.data).toBe(2))
})

test('reading data alone does not render again for the fetching', async () => {
  let renders = 0
  const { result, stack } = renderInStack(
    () => {
      renders++
      return useApiSecrets({ apiKey: ONE }).data
    },
    { strict: false },
  )
  await waitFor(() => expect(result.current).toHaveLength(1))
  const before = renders
  await act(() => stack.queryClient.refetchQueries())
  await quiet()
  expect(stack.cable.requests).toHaveLength(2)
  expect(renders).toBe(before)
})

test('enabled: false is respected, and no key means no request', async () => {
  const { result, stack } = renderInStack(() => [
    useApiSecrets({ apiKey: ONE, query: { enabled: false } }),
    useApiSecrets({ apiKey: '', query: { enabled: true } }),
    useApiSecret({ apiKey: ONE, secretId: '', query: { enabled: true } }),
  ])
  await quiet()
  expect(result.current.map(({ status, fetchStatus }) => `${status} ${fetchStatus}`)).toEqual(
    Array(3).fill('pending idle'),
  )
  expect(stack.cable.requests).toEqual([])
})

test('an untyped host cannot change what is asked, nor where it is kept', async () => {
  const forbidden: object = { queryKey: ['theirs'], queryFn: async () => [] }
  const { result, stack } = renderInStack(() => useApiSecrets({ apiKey: ONE, query: forbidden }))
  await waitFor(() => expect(result.current.data).toHaveLength(1))
  const [query] = stack.queryClient.getQueryCache().getAll()
  expect(query?.queryKey).toEqual(['cardmint', 'api-secrets', { apiKey: ONE }])
})

test('one secret by its id, or why not', async () => {
  const stack = createStack()
  const list = renderInStack(() => useApiSecrets({ apiKey: ONE }), { stack })
  await waitFor(() => expect(list.result.current.data).toHaveLength(1))
  const secretId = list.result.current.data?.[0]?.id ?? ''
  const { result } = renderInStack(
    () => [
      useApiSecret({ apiKey: ONE, secretId }),
      useApiSecret({ apiKey: ONE, secretId: 'ad6dc56f-07b5-46e1-a527-85530e625800' }),
    ],
    { stack },
  )
  await waitFor(() => expect(result.current[0]?.data?.id).toBe(secretId))
  await waitFor(() => expect(result.current[1]?.error?.code).toBe('secret-not-found'))
})

test('creating and revoking change the list on the page, and the host is told', async () => {
  const told: string[] = []
  const { result } = renderInStack(() => ({
    list: useApiSecrets({ apiKey: ONE }),
    create: useCreateApiSecret({
      apiKey: ONE,
      mutation: { onSuccess: ({ id }) => void told.push(`created ${id}`) },
    }),
    revoke: useRevokeSecret({
      apiKey: ONE,
      mutation: { onSettled: (_, _error, { secretId }) => void told.push(`revoked ${secretId}`) },
    }),
  }))
  await waitFor(() => expect(result.current.list.data).toHaveLength(1))
  act(() => result.current.create.mutate(() => 'Brand-New-Value-1'))
  await waitFor(() => expect(result.current.list.data).toHaveLength(2))
  await waitFor(() => expect(result.current.create.isSuccess).toBe(true))
  const secretId = result.current.create.data?.id ?? ''
  act(() => result.current.revoke.mutate({ secretId }))
  await waitFor(() => expect(result.current.list.data).toHaveLength(1))
  await waitFor(() => expect(told).toEqual([`created ${secretId}`, `revoked ${secretId}`]))
})

test('a refusal is in error, with its code', async () => {
  const { result } = renderInStack(() => useCreateApiSecret({ apiKey: TWO }))
  act(() => result.current.mutate(() => 'Brand-New-Value-1'))
  await waitFor(() => expect(result.current.error?.code).toBe('secret-limit'))
})

test('an untyped host cannot make writes linger or repeat', async () => {
  const forbidden: object = { gcTime: Infinity, retry: 9, networkMode: 'online' }
  const { result, stack } = renderInStack(() => ({
    create: useCreateApiSecret({ apiKey: TWO, mutation: forbidden }),
    revoke: useRevokeSecret({ apiKey: ONE, mutation: forbidden }),
  }))
  act(() => result.current.create.mutate(() => 'Brand-New-Value-1'))
  act(() => result.current.revoke.mutate({ secretId: 'ad6dc56f-07b5-46e1-a527-85530e625800' }))
  const mutations = stack.queryClient.getMutationCache().getAll()
  expect(mutations).toHaveLength(2)
  for (const { options } of mutations) {
    expect(options).toMatchObject({ gcTime: 0, retry: false, networkMode: 'always' })
  }
  await waitFor(() => expect(result.current.create.isError).toBe(true))
})
