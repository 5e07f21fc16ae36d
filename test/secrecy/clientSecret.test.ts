import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { claimClientSecret } from '../../src/queries/claimClientSecret.ts'
import { cardmintKeys } from '../../src/queries/keys.ts'
import { observeSecret } from '../queries/support.ts'
import { createStack, type Stack } from '../support/stack.tsx'
import { leaksOf, recordConsole, recordSecrets } from './support.ts'
import { until } from '../support/until.ts'

const claim = ({ queryClient, client, payerId }: Stack) =>
  claimClientSecret(queryClient, client, { payerId })

/** A page that holds a client secret, and all that it wrote and was told by its observer. */
async function holdingPage() {
  const stack = createStack()
  const written = recordConsole()
  const secrets = recordSecrets(stack)
  const seen: unknown[] = []
  const watching = observeSecret(stack, { keepFresh: 'intent' })
  const forget = watching.observer.subscribe((result) => void seen.push(result))
  const leave = () => {
    forget()
    watching.leave()
  }
  await watching.settled()
  return {
    ...watching,
    leave,
    stack,
    secrets,
    written,
    leaks: () => leaksOf(stack, secrets, written, seen),
  }
}

test('a secret that is held can be found nowhere', async () => {
  const { result, secrets, leaks } = await holdingPage()
  expect([secrets.length, result().data?.status]).toEqual([1, 'alive'])
  expect(leaks()).toEqual([])
})

test('a secret that is on its way can be found nowhere', async () => {
  const { stack, secrets, leaks } = await holdingPage()
  const match = { path: '/api/client-secrets' }
  stack.sandbox.faults.add({ match, latencyMs: 60, afterProcessing: true, times: 1 })
  await claim(stack)
  const refetch = stack.queryClient.refetchQueries()
  expect(leaks()).toEqual([])
  await refetch
  expect([secrets.length, leaks()]).toEqual([2, []])
})

test('a secret that was claimed is with its claimer alone', async () => {
  const { stack, secrets, leaks } = await holdingPage()
  expect(await claim(stack)).toBe(secrets[0])
  expect(leaks()).toEqual([])
})

test('a secret that was refused, as one that was answered before, can be found nowhere', async () => {
  const { stack, secrets, leaks, result } = await holdingPage()
  await claim(stack)
  const body = { clientSecret: secrets[0] }
  stack.sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 200, body })
  await stack.queryClient.refetchQueries()
  expect(result().error?.code).toBe('client-secret-repeated')
  expect(leaks()).toEqual([])
})

test('a secret whose component is gone can be found nowhere', async () => {
  const { stack, leave, leaks } = await holdingPage()
  leave()
  await until(() => stack.queryClient.getQueryCache().getAll().length === 0)
  expect(leaks()).toEqual([])
})

test('the kit writes nothing to the console', async () => {
  const { stack, written } = await holdingPage()
  await claim(stack)
  stack.sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 400 })
  await stack.queryClient.refetchQueries()
  await claim(stack).catch(() => {})
  expect(written).toEqual([])
})

test('what a server render or a persister carries over yields no secret on the other side', async () => {
  const { stack, secrets } = await holdingPage()
  const restored = new QueryClient()
  hydrate(restored, JSON.parse(JSON.stringify(dehydrate(stack.queryClient))))
  const key = cardmintKeys.clientSecret({ payerId: stack.payerId })
  expect(restored.getQueryData(key)).toEqual({ clientSecret: 'redacted' })
  const claimed = await claim({ ...stack, queryClient: restored })
  expect(claimed).not.toBe(secrets[0])
})

test('one cache poured into another in the same process still yields a secret once', async () => {
  const { stack } = await holdingPage()
  const other = new QueryClient()
  hydrate(other, dehydrate(stack.queryClient))
  const claimed = await Promise.all([claim(stack), claim({ ...stack, queryClient: other })])
  expect(new Set(claimed).size).toBe(2)
})
