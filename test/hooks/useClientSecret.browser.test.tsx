import { act, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { useClientSecret } from '../../src/hooks/useClientSecret.ts'
import type { KeepFresh } from '../../src/queries/clientSecretQueryOptions.ts'
import { createStack } from '../support/stack.tsx'
import { mintsOf, quiet, renderInStack } from './support.tsx'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

/** What a browser does when somebody goes to another tab, and comes back. */
function setVisibility(state: DocumentVisibilityState) {
  const hiding = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  onTestFinished(() => hiding.mockRestore())
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}

test('StrictMode’s double effect makes one mint', async () => {
  const { stack, result } = renderInStack(() => useClientSecret({ payerId }))
  await waitFor(() => expect(result.current.data?.status).toBe('alive'))
  await quiet()
  expect(mintsOf(stack)).toBe(1)
})

test('data is a lease, never the secret', async () => {
  const { result } = renderInStack(() => useClientSecret({ payerId }))
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
  expect(result.current.data?.status).toBe('alive')
  expect(JSON.stringify(result.current.data)).toBe('{"clientSecret":"redacted"}')
})

test('reading data alone does not render again when only the fetching goes on or off', async () => {
  const renders = { ofData: 0, ofFetching: 0 }
  const { stack, result } = renderInStack(
    () => {
      renders.ofData++
      return useClientSecret({ payerId }).data
    },
    { strict: false },
  )
  renderInStack(
    () => {
      renders.ofFetching++
      return useClientSecret({ payerId }).fetchStatus
    },
    { stack, strict: false },
  )
  await waitFor(() => expect(result.current?.status).toBe('alive'))
  await quiet()
  const before = { ...renders }
  const release = stack.cable.hold('POST')
  // a living secret stays, so that only one that is spent is minted anew
  result.current?.claim(payerId)
  act(() => void stack.queryClient.refetchQueries())
  await waitFor(() => expect(renders.ofFetching).toBeGreaterThan(before.ofFetching))
  expect(renders.ofData).toBe(before.ofData)
  release()
  await waitFor(() => expect(renders.ofData).toBe(before.ofData + 1))
})

test('a result that is taken over whole brings claim along', async () => {
  const { result } = renderInStack(() => ({ ...useClientSecret({ payerId }) }))
  await waitFor(() => expect(result.current.status).toBe('success'))
  expect(await act(() => result.current.claim())).toMatch(/./)
})

test('claim hands the secret out and keeps its identity', async () => {
  const { result, stack, rerender } = renderInStack(() =>
    useClientSecret({ payerId, keepFresh: 'intent' }),
  )
  await waitFor(() => expect(result.current.data?.status).toBe('alive'))
  const { claim } = result.current
  expect(await act(() => claim())).toMatch(/./)
  expect(mintsOf(stack)).toBe(1)
  await waitFor(() => expect(result.current.data?.status).toBe('claimed'))
  rerender()
  expect(result.current.claim).toBe(claim)
})

test('two components share one secret, and their claims at one click are different', async () => {
  const { result, stack } = renderInStack(() => [
    useClientSecret({ payerId, keepFresh: 'intent' }),
    useClientSecret({ payerId, keepFresh: 'intent' }),
  ])
  await waitFor(() => expect(result.current[0]?.data?.status).toBe('alive'))
  expect(result.current[0]?.data).toBe(result.current[1]?.data)
  expect(mintsOf(stack)).toBe(1)
  const secrets = await act(() => Promise.all(result.current.map(({ claim }) => claim())))
  expect(new Set(secrets).size).toBe(2)
  expect(mintsOf(stack)).toBe(2)
})

test('visible: after a claim the next one is there', async () => {
  const { result, stack } = renderInStack(() => useClientSecret({ payerId }))
  await waitFor(() => expect(result.current.data?.status).toBe('alive'))
  await act(() => result.current.claim())
  await waitFor(() => expect(result.current.data?.status).toBe('alive'))
  expect(mintsOf(stack)).toBe(2)
})

test.each<KeepFresh>(['never', 'intent'])(
  '%s: nothing is minted before it is wanted',
  async (keepFresh) => {
    const useIntent = ({ intent }: { intent: boolean }) =>
      useClientSecret({ payerId, keepFresh, intent })
    const { result, stack, rerender } = renderInStack(useIntent, {
      initialProps: { intent: false },
    })
    await quiet()
    expect([mintsOf(stack), result.current.fetchStatus]).toEqual([0, 'idle'])
    rerender({ intent: true })
    await quiet()
    expect(mintsOf(stack)).toBe(keepFresh === 'intent' ? 1 : 0)
    expect(await act(() => result.current.claim())).toMatch(/./)
    expect(mintsOf(stack)).toBe(1)
  },
)

test('behind a hidden page nothing is minted; when it is shown, one is', async () => {
  setVisibility('hidden')
  const { result, stack } = renderInStack(() => useClientSecret({ payerId }))
  await quiet()
  expect(mintsOf(stack)).toBe(0)
  act(() => setVisibility('visible'))
  await waitFor(() => expect(result.current.data?.status).toBe('alive'))
  await quiet()
  expect(mintsOf(stack)).toBe(1)
})

test('a component that goes while its mint is under way neither stops nor repeats it', async () => {
  const stack = createStack()
  const release = stack.cable.hold('POST')
  const gone = renderInStack(() => useClientSecret({ payerId }), { stack })
  await waitFor(() => expect(mintsOf(stack)).toBe(1))
  gone.unmount()
  const { result } = renderInStack(() => useClientSecret({ payerId }), { stack })
  release()
  await waitFor(() => expect(result.current.data?.status).toBe('alive'))
  await quiet()
  expect(mintsOf(stack)).toBe(1)
})

test('when the last component is gone nothing is kept', async () => {
  const { result, stack, unmount } = renderInStack(() => useClientSecret({ payerId }))
  await waitFor(() => expect(result.current.data?.status).toBe('alive'))
  unmount()
  await waitFor(() => expect(stack.queryClient.getQueryCache().getAll()).toEqual([]))
})

test('the host may switch it off, and claim all the same', async () => {
  const { result, stack } = renderInStack(() =>
    useClientSecret({ payerId, query: { enabled: false } }),
  )
  await quiet()
  expect(mintsOf(stack)).toBe(0)
  expect(await act(() => result.current.claim())).toMatch(/./)
})

test('the host cannot switch on what has no payer', async () => {
  const { stack } = renderInStack(() => useClientSecret({ payerId: '', query: { enabled: true } }))
  await quiet()
  expect(stack.cable.requests).toEqual([])
})

test('what the kit fixes stays fixed, whatever an untyped host passes', async () => {
  const forbidden = { gcTime: Infinity, structuralSharing: true, queryKey: ['theirs'], retry: 9 }
  const { result, stack } = renderInStack(() =>
    useClientSecret({ payerId, query: { meta: { ours: 1 }, ...forbidden } }),
  )
  await waitFor(() => expect(result.current.data?.status).toBe('alive'))
  const [query] = stack.queryClient.getQueryCache().getAll()
  expect(query?.queryKey).toEqual(['cardmint', 'client-secret', { payerId }])
  expect(query?.options).toMatchObject({ gcTime: 0, structuralSharing: false, meta: { ours: 1 } })
})

test('a refusal is in error, with its code', async () => {
  const stack = createStack({ grant: null })
  const { result } = renderInStack(() => useClientSecret({ payerId }), { stack })
  await waitFor(() => expect(result.current.error?.code).toBe('unauthorized'))
  expect(result.current.data).toBeUndefined()
  const claimed = result.current.claim()
  await expect(claimed).rejects.toMatchObject({ code: 'unauthorized' })
})
