import { expect, test } from 'vitest'
import type { SandboxVariants } from '../../../src/sandbox/index.ts'
import {
  call,
  frozenSandbox,
  primary,
  second,
  subaccount,
  vonageProblem,
  type Call,
} from '../support.ts'

const own = '/accounts/abcd1234/secrets'
const full = '/accounts/efgh5678/secrets'
const last = '/accounts/sub01234/secrets/9a8b7c6d-5e4f-4a3b-92c1-d0e1f2a3b4c5'
const third = { basic: second, json: { secret: 'Third-Secret-1' } }

const refusals: Array<
  [string, string, string, Call, Partial<SandboxVariants>, title: string, detail: string]
> = [
  ['no credentials', 'GET', own, {}, {}, 'Unauthorized', 'You did not provide correct credentials'],
  [
    'no credentials, in other words',
    'GET',
    own,
    {},
    { unauthorizedProblem: 'invalid-credentials' },
    'Invalid credentials supplied',
    'You did not provide correct credentials',
  ],
  [
    'no credentials, in those of the portal',
    'GET',
    own,
    {},
    { unauthorizedProblem: 'portal-root' },
    'Unauthorized',
    'Expected: "Authorization: Basic (Base64(UTF-8(apiKey:secret)))"',
  ],
  [
    'a weak value',
    'POST',
    own,
    { basic: primary, json: { secret: 'weak' } },
    {},
    'Bad Request',
    'The request failed due to secret validation errors',
  ],
  [
    'what is no JSON',
    'POST',
    own,
    { basic: primary, text: '{' },
    {},
    'Malformed JSON',
    'The body is not JSON',
  ],
  [
    'a third value',
    'POST',
    full,
    third,
    {},
    'Secret Addition Forbidden',
    'The account reached its maximum number of [2] secrets',
  ],
  [
    'a third value, in other words',
    'POST',
    full,
    third,
    { limitRefusal: 'maximum-secrets-allowed' },
    'Maxmimum number of secrets already met',
    "The account reached its maximum number of '2' secrets",
  ],
  [
    'a third value, without a type',
    'POST',
    full,
    third,
    { limitRefusal: 'bare-400' },
    'Bad Request',
    'The account has too many secrets',
  ],
  [
    'the last secret',
    'DELETE',
    last,
    { basic: subaccount },
    {},
    'Secret Deletion Forbidden',
    'The last secret cannot be deleted: an account always has at least 1 active secret',
  ],
]

test.each(refusals)(
  '%s is refused in the words of the upstream',
  async (_what, method, path, given, variants, title, detail) => {
    const response = await call(frozenSandbox({ variants }), method, path, given)
    expect(await vonageProblem(response)).toMatchObject({ title, detail })
  },
)

test.each([
  [404, 'Not Found', 'There is nothing at this path'],
  [405, 'Request method not allowed', 'This path does not take this method'],
  [406, 'Invalid Accept header', 'Answers are application/json'],
  [415, 'Invalid Content-Type header', 'The body has to be application/json'],
  [429, 'Rate Limited', 'Please wait, then retry'],
  [500, 'Internal Error', 'Please try again'],
  [503, 'Error', 'The upstream answered 503'],
])('a bare fault of %i says %s', async (status, title, detail) => {
  const sandbox = frozenSandbox()
  sandbox.faults.add({ status })
  const problem = await vonageProblem(await call(sandbox, 'GET', own, { basic: primary }))
  expect(problem).toMatchObject({ status, title, detail })
})
