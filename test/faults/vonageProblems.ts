import type { MatrixRow } from './table.ts'

const address = 'https://developer.vonage.com/api-errors/account'

/** The documented problems of the secrets API, status and fragment, each with the code of the page. */
const documented: readonly [status: number, type: string, code: string][] = [
  [400, 'secret-management#validation', 'secret-invalid'],
  [422, 'secret-management#validation', 'secret-invalid'],
  [403, 'secret-management#add-excess-secret', 'secret-limit'],
  [403, 'secret-management#maximum-secrets-allowed', 'secret-limit'],
  [403, 'secret-management#delete-last-secret', 'last-secret'],
  [403, 'subaccounts#validation', 'conflict'],
  [404, 'secret-management#invalid-api-key', 'api-key-not-found'],
  [404, 'secret-management#invalid-id', 'secret-not-found'],
  [401, 'secret-management#unauthorized', 'upstream-unauthorized'],
  [429, 'secret-management#rate-limited', 'rate-limited'],
]

const calls = ['listApiSecrets', 'getApiSecret', 'createApiSecret', 'revokeApiSecret'] as const

/** Whatever call they answer: the fragment tells, not the route. */
export const vonageProblems: Readonly<Record<string, MatrixRow>> = Object.fromEntries(
  documented.map(([status, type, code]) => [
    `${status} ${type}`,
    {
      calls,
      expected: () => `${code}, rejected`,
      fault: {
        sandbox: {
          status,
          body: {
            type: `${address}/${type}`,
            title: 'Words',
            detail: 'Words.',
            instance: 'a1b2c3d4',
          },
        },
      },
    },
  ]),
)
