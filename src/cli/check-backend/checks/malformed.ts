import { clientSecretsPath } from '../../../contracts/routes.ts'
import { needsOfKey } from './callers.ts'
import { refuses, type Check, type Group, type Need } from '../check.ts'
import type { Ask, Probe } from '../probe.ts'
import { CANARY, create, list, mint, noSecret, one } from '../requests.ts'

const wrongVerb = (title: string, path: (probe: Probe) => string): Check =>
  refuses({
    title: `PUT ${title} is no verb of it`,
    needs: ['--header'],
    status: 405,
    fragment: 'wrong-verb',
    advice: 'Answer 405, with the verbs of the route in the Allow header.',
    ask: (probe) => ({ method: 'PUT', path: path(probe) }),
  })

/** The same four mistakes on both routes that take a body. None of the bodies can do anything. */
function bodies(
  title: string,
  needs: readonly Need[],
  valid: (probe: Probe) => Ask & { body: string },
) {
  const check = (
    what: string,
    status: number,
    fragment: string,
    advice: string,
    change: (body: string) => Partial<Ask>,
  ): Check =>
    refuses({
      title: `${title} refuses ${what}`,
      needs,
      status,
      fragment,
      advice,
      ask: (probe) => {
        const ask = valid(probe)
        return { ...ask, ...change(ask.body) }
      },
    })
  return [
    check(
      'a body that is not application/json',
      415,
      'content-type-header',
      'Look at Content-Type first: a foreign page can send text/plain without a preflight.',
      () => ({ headers: { 'Content-Type': 'text/plain' } }),
    ),
    check(
      'a body that is no JSON',
      400,
      'invalid-json',
      'Answer 400 without quoting the body: it may hold a secret.',
      () => ({ body: `{"secret": "${CANARY}` }),
    ),
    check(
      'a body without its field',
      400,
      'invalid-request',
      'Answer 400 with invalid_parameters that name the field and never its value.',
      () => ({ body: JSON.stringify({ note: CANARY }) }),
    ),
    check(
      'a body of 64 KiB',
      413,
      'body-too-large',
      'Bound the body while it is read; no valid one is longer than 400 bytes.',
      () => ({ body: JSON.stringify({ secret: 42, padding: 'x'.repeat(65_536) }) }),
    ),
  ]
}

/** Requests that the wire doesn't define. */
export const malformed: readonly Group[] = [
  {
    title: 'Routes and verbs',
    checks: [
      refuses({
        title: 'a route that is none',
        needs: ['--header'],
        status: 404,
        fragment: 'not-found',
        advice: 'Answer a problem document there too, not the page of the framework.',
        ask: () => ({ method: 'GET', path: 'cardmint-no-such-route' }),
      }),
      wrongVerb('/client-secrets', () => clientSecretsPath),
      wrongVerb('/accounts/{api_key}/secrets', (probe) => list(probe).path),
      wrongVerb('/accounts/{api_key}/secrets/{secret_id}', (probe) => one(probe, 'GET').path),
    ],
  },
  {
    title: 'Bodies',
    checks: [
      ...bodies('POST /client-secrets', ['--header', '--payer'], mint),
      ...bodies('POST /accounts/{api_key}/secrets', needsOfKey, (probe) => create(probe, noSecret)),
    ],
  },
]
