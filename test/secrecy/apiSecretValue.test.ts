import { MutationObserver, onlineManager } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isCardmintError } from '../../src/client/errors/CardmintError.ts'
import { createApiSecretMutationOptions } from '../../src/queries/apiSecretMutationOptions.ts'
import { apiSecretsQueryOptions } from '../../src/queries/apiSecretsQueryOptions.ts'
import { presets } from '../../src/sandbox/index.ts'
import { observe } from '../queries/support.ts'
import { createStack, type Stack } from '../support/stack.tsx'
import { leaksOf, recordConsole } from './support.ts'
import { until } from '../support/until.ts'

const VALUE = 'Canary-Value-8c41'

/** A page with a list and a form, just before the value is sent. */
async function page(apiKey: string) {
  const stack = createStack()
  const written = recordConsole()
  const list = observe(stack, apiSecretsQueryOptions(stack.client, { apiKey }))
  await list.settled()
  const options = createApiSecretMutationOptions(stack.client, { apiKey })
  const mutation = new MutationObserver(stack.queryClient, options)
  const seen: unknown[] = []
  onTestFinished(mutation.subscribe((result) => void seen.push(result)))
  const outcome = async () => {
    const error: unknown = await mutation.mutate(() => VALUE).catch((each) => each)
    await list.settled()
    return isCardmintError(error) ? error.code : 'created'
  }
  const leaks = () => leaksOf(stack, [VALUE], written, seen, mutation.getCurrentResult())
  return { stack, mutation, outcome, leaks, written }
}

/** One secret, so that there is room for another. */
const ROOM = 'abcd1234'
/** Two secrets. */
const FULL = 'efgh5678'

const path = '/accounts/*'
const match = { method: 'POST', path }

test.each<[string, string, (stack: Stack) => void, string]>([
  ['it was created', ROOM, () => {}, 'created'],
  ['it was refused', FULL, () => {}, 'secret-limit'],
  ['the connection died before', ROOM, ({ cable }) => cable.cutBefore('POST'), 'network'],
  ['the answer was lost', ROOM, ({ cable }) => cable.cutAfter('POST'), 'network'],
  [
    'the upstream repeats it in its refusal',
    ROOM,
    ({ sandbox }) =>
      sandbox.faults.add({
        match,
        status: 400,
        body: {
          type: 'https://a.test#validation',
          title: VALUE,
          detail: `The value ${VALUE} is weak`,
          invalid_parameters: [{ name: 'secret', reason: VALUE }],
        },
      }),
    'secret-invalid',
  ],
  [
    'the upstream failed',
    ROOM,
    ({ sandbox }) => sandbox.faults.add(presets.internalError({ match })),
    'server-error',
  ],
])('a value can be found nowhere after %s', async (_, apiKey, prepare, expected) => {
  const { stack, outcome, leaks } = await page(apiKey)
  prepare(stack)
  expect(await outcome()).toBe(expected)
  expect(leaks()).toEqual([])
})

test('a value on its way can be found nowhere', async () => {
  const { stack, mutation, outcome, leaks } = await page(ROOM)
  const release = stack.cable.hold('POST')
  const created = outcome()
  await until(() => stack.cable.requests.some((each) => each.startsWith('POST')))
  expect([mutation.getCurrentResult().status, leaks()]).toEqual(['pending', []])
  release()
  expect(await created).toBe('created')
})

test('offline nothing waits with the value for the network: it is tried, and told', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  onlineManager.setOnline(false)
  onTestFinished(() => {
    vi.unstubAllGlobals()
    onlineManager.setOnline(true)
  })
  const stack = createStack()
  const written = recordConsole()
  const options = createApiSecretMutationOptions(stack.client, { apiKey: ROOM })
  const mutation = new MutationObserver(stack.queryClient, options)
  stack.cable.cut()
  const error: unknown = await mutation.mutate(() => VALUE).catch((each) => each)
  expect(error).toMatchObject({ code: 'offline', outcome: 'rejected' })
  expect(mutation.getCurrentResult()).toMatchObject({ status: 'error', isPaused: false })
  expect(leaksOf(stack, [VALUE], written, error, mutation.getCurrentResult())).toEqual([])
})

test('a form that goes while the value is on its way leaves nothing behind', async () => {
  const { stack, mutation, leaks } = await page(ROOM)
  const release = stack.cable.hold('POST')
  const created = mutation.mutate(() => VALUE)
  mutation.reset()
  expect(leaks()).toEqual([])
  release()
  await created
  await until(() => stack.queryClient.getMutationCache().getAll().length === 0)
  expect(leaks()).toEqual([])
})

test('the kit writes nothing to the console', async () => {
  const { outcome, written } = await page(FULL)
  await outcome()
  expect(written).toEqual([])
})
