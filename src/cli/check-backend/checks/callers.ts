import { randomUUID } from 'node:crypto'
import { refuses, type Check, type Group, type Need } from '../check.ts'
import type { Ask, Probe } from '../probe.ts'
import { create, foreignKey, list, mint, noSecret, one } from '../requests.ts'

const eachRoute: ReadonlyArray<readonly [string, (probe: Probe) => Ask]> = [
  ['POST /client-secrets', mint],
  ['GET /accounts/{api_key}/secrets', list],
  ['POST /accounts/{api_key}/secrets', (probe) => create(probe, noSecret)],
  ['GET /accounts/{api_key}/secrets/{secret_id}', (probe) => one(probe, 'GET')],
  ['DELETE /accounts/{api_key}/secrets/{secret_id}', (probe) => one(probe, 'DELETE')],
]

const foreign = (title: string, ask: (probe: Probe) => Ask): Check =>
  refuses({
    title: `${title} of a key that is not the caller's`,
    needs: ['--header'],
    status: 404,
    fragment: 'invalid-api-key',
    advice:
      'Compare the key of the path with those that this caller may manage. A foreign key gets what an unknown one gets.',
    ask,
  })

/** Checks that callers reach only their own payer and API keys. */
export const callers: readonly Group[] = [
  {
    title: 'Without a session',
    checks: eachRoute.map(([title, ask]) =>
      refuses({
        title: `${title} is refused`,
        needs: [],
        status: 401,
        fragment: 'unauthenticated',
        advice: 'Ask who is calling before the body is read and before an upstream is called.',
        ask: (probe) => ({ ...ask(probe), signedIn: false }),
      }),
    ),
  },
  {
    title: 'What is not the caller’s',
    checks: [
      refuses({
        title: 'a client secret for a foreign payer',
        needs: ['--header'],
        status: 403,
        fragment: 'payer-not-allowed',
        advice:
          'Take the payer from the session; the one in the body is a wish to compare with it.',
        ask: (probe) => ({ ...mint(probe), body: JSON.stringify({ payer: { id: randomUUID() } }) }),
      }),
      foreign('the list', (probe) => list(probe, foreignKey)),
      foreign('a new secret', (probe) => create(probe, noSecret, foreignKey)),
      foreign('one secret', (probe) => one(probe, 'GET', undefined, foreignKey)),
      foreign('revoking one', (probe) => one(probe, 'DELETE', undefined, foreignKey)),
    ],
  },
]

export const needsOfKey: readonly Need[] = ['--header', '--api-key']
