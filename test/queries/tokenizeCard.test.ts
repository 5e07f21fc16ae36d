import { MutationObserver } from '@tanstack/react-query'
import { expect, onTestFinished, test } from 'vitest'
import { CardmintError, isCardmintError } from '../../src/client/errors/CardmintError.ts'
import {
  tokenizeCardMutationOptions,
  type CardEntry,
} from '../../src/queries/tokenizeCardMutationOptions.ts'
import { presets } from '../../src/sandbox/index.ts'
import { visa } from '../sandbox/support.ts'
import { leaksIn } from '../support/leaks.ts'
import { createStack, type Stack } from '../support/stack.tsx'
import { mintsOf, observeSecret } from './support.ts'
import { until } from '../support/until.ts'

/** A code of four digits stands out where one of three may be part of any number. */
const amex = { ...visa, accountNumber: '378282246310005', cvv: '7391' }
const path = '/api/payment-methods'

/** An entry of a host's own, which reads its card where it is kept. */
function entryOf(card: typeof visa = visa) {
  let reads = 0
  const readCard = () => {
    reads++
    return card
  }
  const entry: CardEntry = { submit: (attempt) => attempt(readCard) }
  return { entry, reads: () => reads }
}

function mutationOf({ queryClient, client, payerId }: Stack) {
  const options = tokenizeCardMutationOptions(client, { payerId })
  const observer = new MutationObserver(queryClient, options)
  onTestFinished(observer.subscribe(() => {}))
  return observer
}

/** What the vault was asked, by the status it answered. */
const attempts = ({ upstreamRequests }: Stack) =>
  upstreamRequests.filter((each) => each.route === path).map(({ status }) => status)

async function failureOf(promise: Promise<unknown>): Promise<CardmintError> {
  const error: unknown = await promise.catch((each) => each)
  if (isCardmintError(error)) return error
  throw new Error(`It did not fail with a CardmintError, but gave ${JSON.stringify(error)}`)
}

test('a card becomes a payment method with one mint and one attempt', async () => {
  const stack = createStack()
  const paymentMethod = await mutationOf(stack).mutate(entryOf().entry)
  expect(paymentMethod).toMatchObject({ type: 'CARD', data: { last4: '4242' } })
  expect(mintsOf(stack)).toBe(1)
  expect(attempts(stack)).toEqual([200])
})

test('a secret that is held already is used, so that the card needs one trip only', async () => {
  const stack = createStack()
  await observeSecret(stack, { keepFresh: 'intent' }).settled()
  await mutationOf(stack).mutate(entryOf().entry)
  expect(mintsOf(stack)).toBe(1)
})

test('a secret that the upstream refuses is replaced once, silently, and the card read anew', async () => {
  const stack = createStack()
  await observeSecret(stack, { keepFresh: 'intent' }).settled()
  // only the upstream knows that the minute is over
  stack.sandbox.clock.advance(60_000)
  const { entry, reads } = entryOf()
  await expect(mutationOf(stack).mutate(entry)).resolves.toMatchObject({ type: 'CARD' })
  expect(attempts(stack)).toEqual([401, 200])
  expect(mintsOf(stack)).toBe(2)
  expect(reads()).toBe(2)
})

test('a second refusal is told, and there is no third attempt', async () => {
  const stack = createStack()
  stack.sandbox.faults.add({ match: { path }, status: 401 })
  const error = await failureOf(mutationOf(stack).mutate(entryOf().entry))
  expect([error.code, error.outcome]).toEqual(['client-secret-refused', 'rejected'])
  expect(attempts(stack)).toEqual([401, 401])
  expect(mintsOf(stack)).toBe(2)
})

test.each([
  ['the answer is lost', presets.droppedAfterActing({ match: { path } }), 'network'],
  ['the connection dies', presets.dropped({ match: { path } }), 'network'],
  ['the upstream fails', presets.internalError({ match: { path } }), 'server-error'],
  ['a gateway fails', presets.badGateway({ match: { path } }), 'server-error'],
  ['the answer breaks off', presets.malformed({ match: { path } }), 'invalid-response'],
])('after %s nothing is sent again, and the outcome is unknown', async (_, fault, code) => {
  const stack = createStack()
  stack.sandbox.faults.add(fault)
  const { entry, reads } = entryOf()
  const error = await failureOf(mutationOf(stack).mutate(entry))
  expect([error.code, error.outcome]).toEqual([code, 'unknown'])
  expect(reads()).toBe(1)
  expect(mintsOf(stack)).toBe(1)
})

test('a client secret that was refused, perhaps after the card was stored, is not replaced by another', async () => {
  const attempted: string[] = []
  const stack = createStack({
    clientOptions: {
      async tokenize({ clientSecret }) {
        attempted.push(clientSecret)
        throw new CardmintError('client-secret-refused', { status: 401, outcome: 'unknown' })
      },
    },
  })
  const error = await failureOf(mutationOf(stack).mutate(entryOf().entry))
  expect([error.code, error.outcome]).toEqual(['client-secret-refused', 'unknown'])
  expect([attempted.length, mintsOf(stack)]).toEqual([1, 1])
})

test('a refused card is refused once', async () => {
  const stack = createStack()
  const { entry, reads } = entryOf({ ...visa, accountNumber: '4000000000000002' })
  const error = await failureOf(mutationOf(stack).mutate(entry))
  expect([error.code, error.outcome]).toEqual(['card-refused', 'rejected'])
  expect(reads()).toBe(1)
})

test('a security code alone is sent with a secret of its own, for the card that it belongs to', async () => {
  const asked: unknown[] = []
  const stack = createStack({
    clientOptions: {
      async recapture(request) {
        asked.push(request)
        return { id: request.paymentMethodId, type: 'CARD', data: {} }
      },
    },
  })
  const code = { paymentMethodId: 'pm-1', securityCode: '7391' }
  const entry: CardEntry = { submit: (attempt) => attempt(() => code) }
  await expect(mutationOf(stack).mutate(entry)).resolves.toMatchObject({ id: 'pm-1' })
  const clientSecret: unknown = expect.stringMatching(/./)
  expect(asked).toEqual([{ ...code, clientSecret, payerId: stack.payerId }])
})

test('after an attempt that failed the next one spends a secret of its own', async () => {
  const stack = createStack()
  const mutation = mutationOf(stack)
  stack.sandbox.faults.add(presets.internalError({ match: { path } }))
  await failureOf(mutation.mutate(entryOf().entry))
  await mutation.mutate(entryOf().entry)
  expect(mintsOf(stack)).toBe(2)
})

test('the card is read only when there is a secret to send it with', async () => {
  const stack = createStack({ grant: null })
  const { entry, reads } = entryOf()
  const error = await failureOf(mutationOf(stack).mutate(entry))
  expect(error.code).toBe('unauthorized')
  expect(reads()).toBe(0)
})

test('the digits are nowhere in the mutation while it runs, after it failed and after it succeeded', async () => {
  const stack = createStack()
  const { queryClient, sandbox } = stack
  const mutation = mutationOf(stack)
  const leaks = () => {
    const caches = [
      queryClient.getMutationCache(),
      queryClient.getQueryCache(),
      mutation.getCurrentResult(),
    ]
    return leaksIn(caches, [amex.accountNumber, amex.cvv])
  }
  sandbox.faults.add({ match: { path }, latencyMs: 60, times: 1 })
  // holds its card where no walk can see it, as inputs do
  const { entry } = entryOf(amex)
  const running = mutation.mutate(entry)
  await until(() => mintsOf(stack) === 1)
  expect([mutation.getCurrentResult().status, leaks()]).toEqual(['pending', []])
  await running
  expect([mutation.getCurrentResult().status, leaks()]).toEqual(['success', []])
  sandbox.faults.add({ match: { path }, status: 500 })
  await failureOf(mutation.mutate(entry))
  expect([mutation.getCurrentResult().status, leaks()]).toEqual(['error', []])
})
