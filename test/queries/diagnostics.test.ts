import { MutationObserver } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Diagnostic } from '../../src/client/diagnostics.ts'
import { claimClientSecret } from '../../src/queries/claimClientSecret.ts'
import { cardmintKeys } from '../../src/queries/keys.ts'
import { tokenizeCardMutationOptions } from '../../src/queries/tokenizeCardMutationOptions.ts'
import { visa } from '../sandbox/support.ts'
import { createStack } from '../support/stack.tsx'
import { until } from '../support/until.ts'
import { codeOf, mintsOf, observeSecret } from './support.ts'

const path = '/api/client-secrets'

/** A page whose clocks stand still but for `pass`, and what its client told. */
function tellingPage() {
  const told: Diagnostic[] = []
  const stack = createStack({ clientOptions: { onDiagnostic: (each) => void told.push(each) } })
  const { queryClient, client, payerId } = stack
  const queryKey = cardmintKeys.clientSecret({ payerId })
  // whole milliseconds, so that sums are exact
  let [monotonic, wall] = [Math.trunc(performance.now()), Date.now()]
  vi.spyOn(performance, 'now').mockImplementation(() => monotonic)
  vi.spyOn(Date, 'now').mockImplementation(() => wall)
  onTestFinished(() => void vi.restoreAllMocks())
  return {
    stack,
    /** What was told since it was asked last. */
    told: () => told.splice(0),
    claim: () => claimClientSecret(queryClient, client, { payerId }),
    refetch: () => queryClient.refetchQueries({ queryKey }),
    pass(ms: number) {
      monotonic += ms
      wall += ms
    },
    async hold() {
      const watching = observeSecret(stack, { keepFresh: 'intent' })
      await watching.settled()
      return watching
    },
    /** The component leaves, and the cache forgets. */
    async leave({ leave }: { leave: () => void }) {
      leave()
      await until(() => !queryClient.getQueryCache().find({ queryKey }))
    },
  }
}

const claimed = (waitedMs: number) => ({ type: 'claimed', waitedMs })
const wasted = (reason: string) => ({ type: 'wasted', reason })

test('a secret that is held is minted once, and a claim of it waits for nothing', async () => {
  const { hold, claim, told } = tellingPage()
  await hold()
  expect(told()).toEqual([{ type: 'minted' }])
  await claim()
  expect(told()).toEqual([claimed(0)])
})

test('a claim without one tells the milliseconds of its mint', async () => {
  const { stack, claim, pass, told } = tellingPage()
  const release = stack.cable.hold('POST')
  const claiming = claim()
  await until(() => mintsOf(stack) === 1)
  pass(250)
  release()
  await claiming
  expect(told()).toEqual([{ type: 'minted' }, claimed(250)])
})

test('a secret that is dead when it comes is wasted', async () => {
  const { stack, claim, pass, told } = tellingPage()
  const release = stack.cable.hold('POST')
  const code = codeOf(claim())
  await until(() => mintsOf(stack) === 1)
  pass(60_000)
  release()
  expect(await code).toBe('client-secret-late')
  expect(told()).toEqual([{ type: 'minted' }, wasted('expired')])
})

test.each([
  ['due for it', 48_000, 'replaced'],
  ['dead', 60_000, 'expired'],
])('a refresh of a secret that is %s wastes it', async (_, ms, reason) => {
  const { hold, pass, refetch, told } = tellingPage()
  await hold()
  told()
  pass(ms)
  await refetch()
  expect(told()).toEqual([{ type: 'refreshed' }, wasted(reason)])
})

test('after a claim the next one is minted, and nothing is wasted', async () => {
  const { hold, claim, refetch, told } = tellingPage()
  await hold()
  await claim()
  told()
  await refetch()
  expect(told()).toEqual([{ type: 'minted' }])
})

test('a secret that leaves with its component is wasted, once, however many there were before', async () => {
  const { hold, leave, pass, refetch, told } = tellingPage()
  const watching = await hold()
  pass(48_000)
  await refetch()
  told()
  await leave(watching)
  expect(told()).toEqual([wasted('unmounted')])
})

test('one that was dead by then is wasted as expired, and one that was claimed is not', async () => {
  const { hold, leave, claim, pass, told } = tellingPage()
  const first = await hold()
  pass(60_000)
  told()
  await leave(first)
  expect(told()).toEqual([wasted('expired')])
  const second = await hold()
  await claim()
  told()
  await leave(second)
  expect(told()).toEqual([])
})

test('what else changes in the cache or leaves it is no waste', async () => {
  const { stack, hold, told } = tellingPage()
  const { queryClient } = stack
  await hold()
  told()
  queryClient.setQueryData(['theirs'], { status: 'alive' })
  queryClient.removeQueries({ queryKey: ['theirs'] })
  expect(told()).toEqual([])
})

test('a secret that the vault refuses is told, and so is one that was answered before', async () => {
  const { stack, hold, told } = tellingPage()
  const { queryClient, client, payerId, sandbox } = stack
  await hold()
  // only the upstream knows that the minute is over
  sandbox.clock.advance(60_000)
  told()
  const options = tokenizeCardMutationOptions(client, { payerId })
  const send = () =>
    new MutationObserver(queryClient, options).mutate({ submit: (attempt) => attempt(() => visa) })
  await send()
  expect(told()).toEqual([
    claimed(0),
    { type: 'refused', code: 'client-secret-refused' },
    { type: 'minted' },
    claimed(0),
  ])
  sandbox.faults.add({ match: { path }, status: 200, body: { clientSecret: 'cs_the_same' } })
  await codeOf(send())
  told()
  expect(await codeOf(send())).toBe('client-secret-repeated')
  expect(told()).toEqual([{ type: 'refused', code: 'client-secret-repeated' }])
})
