import * as v from 'valibot'
import { apiSecretCollectionSchema } from '../../../contracts/vonage.ts'
import { idsOf } from './permittedAnswers.ts'
import { outline, refuses, unless, type Check, type Group, type Need } from '../check.ts'
import { headersOf, type Ask, type Probe } from '../probe.ts'
import { create, list, noSecret, one } from '../requests.ts'

const needs: readonly Need[] = ['--reader', '--api-key']

const asReader = (probe: Probe, ask: Ask): Ask => ({
  ...ask,
  signedIn: false,
  headers: headersOf(probe.flags.reader),
})

/** Requests use an unknown id or an unusable body, so that nothing happens if they are let through. */
const forbidden = (title: string, ask: (probe: Probe) => Ask): Check =>
  refuses({
    title: `${title} is refused as not permitted`,
    needs,
    status: 403,
    fragment: 'not-permitted',
    advice:
      'Say 403 before the body and the id are looked at: 404 tells somebody who may not that there is nothing.',
    ask: (probe) => asReader(probe, ask(probe)),
  })

/** Checks a caller with limited permissions. */
export const permissions: Group = {
  title: 'A caller who may read and no more',
  checks: [
    {
      title: 'is answered the list, and with it that listing is all that is permitted',
      needs,
      advice:
        'Answer 200 with permissions: ["list"] beside _embedded, so that the page hides what it may not.',
      async run(probe) {
        const answer = await probe.ask(asReader(probe, list(probe)))
        const parsed = v.safeParse(apiSecretCollectionSchema, answer.json)
        const said = parsed.success ? parsed.output.permissions : undefined
        const expected = 'status 200, the documented list, and permissions: ["list"]'
        if (!idsOf(answer)) return { expected, got: outline(answer) }
        const got = said ? `permissions of ${said.length} words` : 'no permissions'
        return unless(said?.join() === 'list', expected, got)
      },
    },
    forbidden('creating a secret', (probe) => create(probe, noSecret)),
    forbidden('revoking one', (probe) => one(probe, 'DELETE')),
  ],
}
