import { expect, test } from 'vitest'
import type { GivenCard } from '../../src/client/card/completeAddress.ts'
import { mintClientSecret } from '../../src/client/card/mintClientSecret.ts'
import { sendTypedCard } from '../../src/client/card/sendTypedCard.ts'
import type { RecapturedCode } from '../../src/client/card/tokenizeRequest.ts'
import type { CreateClientOptions } from '../../src/client/createClient.ts'
import type { Diagnostic } from '../../src/client/diagnostics.ts'
import { CardmintError } from '../../src/client/errors/CardmintError.ts'
import { visa } from '../sandbox/support.ts'
import { startHttpStack } from '../support/httpStack.ts'
import { failureOf } from './support.ts'

const path = '/api/payment-methods'
const code = { paymentMethodId: 'pm-1', securityCode: '7391' }
const stored = { id: 'pm-1', type: 'CARD', data: {} }

/** A person's attempt to send a card, whose secrets are minted one for each claim. */
async function startAttempt(options: Partial<CreateClientOptions> = {}) {
  const told: Diagnostic[] = []
  const onDiagnostic = (event: Diagnostic) => void told.push(event)
  const stack = await startHttpStack({}, { onDiagnostic, ...options })
  const { client, payerId, upstreamRequests } = stack
  /** What each claim was told of the secret before it, and how often the card was read by then. */
  const claims: [isRefused: boolean, reads: number][] = []
  let reads = 0
  const claim = async (isRefused: boolean) => {
    claims.push([isRefused, reads])
    const lease = await mintClientSecret(client, { payerId })
    return { clientSecret: lease.claim() ?? '', payerId }
  }
  return {
    ...stack,
    told,
    claims,
    send(typed: GivenCard | RecapturedCode = visa, preferredBrand?: string) {
      const readCard = () => {
        reads++
        return typed
      }
      return sendTypedCard(client, claim, readCard, preferredBrand)
    },
    /** What the vault was asked, by the status it answered. */
    attempts: () =>
      upstreamRequests.filter(({ route }) => route === path).map(({ status }) => status),
  }
}

test('a card is sent once, with one secret, and read after that was claimed', async () => {
  const { send, attempts, claims, told } = await startAttempt()
  expect(await send()).toMatchObject({ type: 'CARD', data: { last4: '4242' } })
  expect(attempts()).toEqual([200])
  expect(claims).toEqual([[false, 0]])
  expect(told).toEqual([])
})

test('an address that lacks parts is sent complete', async () => {
  const { send, attempts } = await startAttempt()
  const billingAddress = { line1: '1 Raffles Place', country: 'SG' }
  expect(await send({ ...visa, billingAddress })).toMatchObject({ type: 'CARD' })
  expect(attempts()).toEqual([200])
})

test('a refused secret is told, and the card read anew for the next one, which says why it is claimed', async () => {
  const { send, attempts, claims, told, sandbox } = await startAttempt()
  sandbox.faults.add({ match: { path }, status: 401, times: 1 })
  expect(await send()).toMatchObject({ type: 'CARD' })
  expect(attempts()).toEqual([401, 200])
  expect(claims).toEqual([
    [false, 0],
    [true, 1],
  ])
  expect(told).toEqual([{ type: 'refused', code: 'client-secret-refused' }])
})

test('a second refusal ends it', async () => {
  const { send, attempts, sandbox } = await startAttempt()
  sandbox.faults.add({ match: { path }, status: 401 })
  const { code: why, outcome } = await failureOf(send())
  expect([why, outcome]).toEqual(['client-secret-refused', 'rejected'])
  expect(attempts()).toEqual([401, 401])
})

test('a refusal after which the card may be stored is told, and nothing is sent again', async () => {
  const refused = new CardmintError('client-secret-refused', { status: 401, outcome: 'unknown' })
  const { send, claims, told } = await startAttempt({ tokenize: () => Promise.reject(refused) })
  expect(await failureOf(send())).toBe(refused)
  expect(claims).toEqual([[false, 0]])
  expect(told).toEqual([{ type: 'refused', code: 'client-secret-refused' }])
})

test('a refused card spends no second secret', async () => {
  const { send, claims, told } = await startAttempt()
  const error = await failureOf(send({ ...visa, accountNumber: '4000000000000002' }))
  expect([error.code, error.outcome]).toEqual(['card-refused', 'rejected'])
  expect(claims).toEqual([[false, 0]])
  expect(told).toEqual([])
})

test('what a claim throws is passed on as it is, whatever it is, and not asked for again', async () => {
  const { client } = await startHttpStack()
  const theirs = Object.assign(new Error('The page went away.'), { code: 'client-secret-refused' })
  let claims = 0
  const claim = () => {
    claims++
    return Promise.reject(theirs)
  }
  const readCard = () => expect.unreachable('There is no secret to send it with.')
  await expect(sendTypedCard(client, claim, readCard, undefined)).rejects.toBe(theirs)
  expect(claims).toBe(1)
})

test('the tokenize of a host gets the whole card, its payer and the brand that was chosen', async () => {
  const asked: object[] = []
  const { send, payerId, attempts } = await startAttempt({
    async tokenize(request) {
      asked.push(request)
      return stored
    },
  })
  const { city: _, ...billingAddress } = visa.billingAddress
  await send({ ...visa, billingAddress }, 'cartes-bancaires')
  const { state } = billingAddress
  expect(asked).toMatchObject([
    {
      card: { ...visa, billingAddress: { ...billingAddress, city: state } },
      payerId,
      preferredBrand: 'cartes-bancaires',
    },
  ])
  expect(attempts()).toEqual([])
})

test('a security code goes to the recapture of the host, with a secret of its own', async () => {
  const asked: object[] = []
  const { send, payerId } = await startAttempt({
    async recapture(request) {
      asked.push(request)
      return { ...stored, accountNumber: visa.accountNumber }
    },
  })
  // what a card never has is dropped here too
  expect(await send(code)).toEqual(stored)
  const clientSecret: unknown = expect.stringMatching(/^\S+$/)
  expect(asked).toEqual([{ ...code, payerId, clientSecret }])
})

test('a security code without a recapture goes nowhere, and the sentence says what is missing', async () => {
  const { send, attempts } = await startAttempt()
  const error = await failureOf(send(code))
  expect([error.code, error.outcome]).toEqual(['invalid-argument', 'rejected'])
  expect(error.message).toContain('pass a `recapture` function to createClient')
  expect(attempts()).toEqual([])
})
