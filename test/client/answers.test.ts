import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import * as apiSecretAnswers from '../../src/client/answers/apiSecret.ts'
import { clientSecretResponse } from '../../src/client/answers/clientSecret.ts'
import { paymentMethod } from '../../src/client/answers/paymentMethod.ts'
import { refusalFields } from '../../src/client/answers/refusal.ts'
import { lenient, type Read } from '../../src/client/read.ts'
import {
  clientSecretResponseSchema,
  paymentMethodSchema,
  plastiqErrorSchema,
} from '../../src/contracts/plastiq.ts'
import { problemSchema } from '../../src/contracts/problem.ts'
import { apiSecretCollectionSchema, apiSecretSchema } from '../../src/contracts/vonage.ts'

const text = fc.constantFrom('', 'a', 'Visa', '2026-11-21T09:30:00Z', '4242', '4242 4242 4242 4242')
/** A value that is right in some places and wrong in others. */
const any = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null, 7, true, [], {}, ['a'], [{}]) },
)
const some = (...names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, any])), { requiredKeys: [] })
const orAny = (right: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: any })

const secret = fc.record(
  { id: any, created_at: any, in_use: orAny(fc.boolean()), later: any },
  { requiredKeys: [] },
)
const secrets = fc.record({ secrets: orAny(fc.array(orAny(secret))) }, { requiredKeys: [] })
const data = fc
  .tuple(
    some('last4', 'brand', 'subType', 'expirationMonth', 'expirationYear', 'createdAt', 'cvv'),
    orAny(some('line1', 'line2', 'city', 'state', 'postalCode', 'country', 'planet')),
  )
  .map(([card, billingAddress]) => Object.assign(card, { billingAddress }))
const method = fc.record(
  {
    id: any,
    type: any,
    status: any,
    statusReasons: orAny(fc.array(orAny(some('code', 'message')))),
    data: orAny(data),
  },
  { requiredKeys: ['id', 'type', 'data'] },
)
const refusal = fc.record(
  {
    type: any,
    instance: any,
    code: any,
    traceId: any,
    invalid_parameters: orAny(fc.array(orAny(some('name', 'reason')))),
  },
  { requiredKeys: [] },
)

/** Both error shapes at once, as far as a page reads them. */
const bothErrors = v.pick(v.object({ ...problemSchema.entries, ...plastiqErrorSchema.entries }), [
  'type',
  'instance',
  'invalid_parameters',
  'code',
  'traceId',
])

test.each<[string, Read<unknown>, v.GenericSchema, fc.Arbitrary<unknown>]>([
  ['a client secret', clientSecretResponse, clientSecretResponseSchema, some('clientSecret')],
  ['an API secret', apiSecretAnswers.apiSecretResource, apiSecretSchema, secret],
  [
    'a list of API secrets',
    apiSecretAnswers.apiSecretCollection,
    apiSecretCollectionSchema,
    fc.record({ _embedded: orAny(secrets), error: any, _links: any }, { requiredKeys: [] }),
  ],
  ['a payment method', paymentMethod, paymentMethodSchema, method],
  ['a refusal', refusalFields, bothErrors, refusal],
])('%s is read as its schema reads it, right or wrong', (_, read, schema, right) => {
  const seen = { right: 0, wrong: 0 }
  fc.assert(
    fc.property(orAny(right), (body) => {
      const parsed = v.safeParse(schema, body)
      seen[parsed.success ? 'right' : 'wrong']++
      expect(lenient(read)(body)).toEqual(parsed.success ? parsed.output : undefined)
    }),
    { numRuns: 3000 },
  )
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(50)
})

const wholeNumbers = [
  '4242424242424242',
  '4242 4242 4242 4242',
  '4242-4242-4242-4242',
  '4242\u2013\u20094242 \u2013 4242\u200b4242',
  '４２４２４２４２４２４２４２４２',
]

test.each(wholeNumbers)('a vault that answers %s wherever it can is not believed', (number) => {
  const everywhere = Object.fromEntries(
    [
      'last4',
      'brand',
      'subType',
      'expirationMonth',
      'expirationYear',
      'createdAt',
      'cardHolderName',
    ].map((name) => [name, number]),
  )
  const answered = paymentMethod({
    id: 'a',
    type: number,
    status: number,
    accountNumber: number,
    statusReasons: [{ code: number, message: `Card ${number} was refused.` }],
    data: {
      ...everywhere,
      accountNumber: number,
      billingAddress: { line1: number, postalCode: number },
    },
  })
  expect(JSON.stringify(answered)).not.toContain(number)
  expect(JSON.stringify(answered).match(/\p{Nd}+/gu) ?? []).toEqual(
    number.startsWith('4') ? ['4', '4242'] : [],
  )
})

test.each([
  ['4242', '4242'],
  ['•••• 4242', '4242'],
  ['42424', '2424'],
  ['42', '42'],
])('of %s the last four digits are kept', (last4, kept) => {
  expect(paymentMethod({ id: 'a', type: 'CARD', data: { last4 } }).data.last4).toBe(kept)
})

test.each([
  [{}, {}],
  [{ permissions: ['list'] }, { permissions: ['list'] }],
  [{ permissions: null }, {}],
  [{ _links: { self: { href: '/secrets' } } }, {}],
])('%j is a list without secrets', (answer, list) => {
  expect(apiSecretAnswers.apiSecretCollection(answer)).toEqual(list)
})

test.each([
  { error: 'Sign in first.' },
  { secrets: [] },
  { permissions: 'list' },
  [{ permissions: ['list'] }],
])('%j is no list of secrets', (answer) => {
  expect(lenient(apiSecretAnswers.apiSecretCollection)(answer)).toBeUndefined()
})

test('what an answer lacks is not there at all, not even as `undefined`', () => {
  const smallest = { id: 'a', type: 'CARD', data: {} }
  expect(paymentMethod({ ...smallest, status: null })).toStrictEqual(smallest)
  expect(refusalFields({ code: 7 })).toStrictEqual({})
})

test('null is missing wherever a field is optional', () => {
  const nothing = { created_at: null, in_use: null }
  const listed = [{ id: 'a', ...nothing }]
  expect(apiSecretAnswers.apiSecretCollection({ _embedded: { secrets: listed } })).toEqual({
    _embedded: { secrets: [{ id: 'a' }] },
  })
  expect(apiSecretAnswers.apiSecretCollection({ _embedded: { secrets: null } })).toEqual({
    _embedded: {},
  })
  expect(apiSecretAnswers.apiSecretCollection({ _embedded: null })).toEqual({})
  const billingAddress = {
    line1: 'a',
    line2: null,
    city: null,
    state: null,
    postalCode: null,
    country: null,
  }
  const answered = { id: 'a', type: 'CARD', status: null, statusReasons: null }
  expect(
    paymentMethod({ ...answered, data: { last4: null, brand: null, billingAddress } }),
  ).toEqual({
    id: 'a',
    type: 'CARD',
    data: { billingAddress: { line1: 'a' } },
  })
})
