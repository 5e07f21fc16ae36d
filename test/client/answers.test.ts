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

const text = fc.constantFrom('', 'a', 'Visa', '2026-11-21T09:30:00Z')
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
    fc.record({ _embedded: orAny(secrets) }, { requiredKeys: [] }),
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
