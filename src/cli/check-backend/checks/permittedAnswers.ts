import * as v from 'valibot'
import { clientSecretResponseSchema } from '../../../contracts/plastiq.ts'
import { API_SECRET_LIMIT } from '../../../contracts/limits.ts'
import { apiSecretSchema } from '../../../contracts/vonage.ts'
import { needsOfKey } from './callers.ts'
import { outline, refuses, unless, type Group } from '../check.ts'
import type { Answer, Probe } from '../probe.ts'
import { foreignKey, list, mint, one } from '../requests.ts'

const listSchema = v.object({ _embedded: v.object({ secrets: v.array(apiSecretSchema) }) })

/** What the answers to a caller with permission hold. */
export const permittedAnswers: readonly Group[] = [
  {
    title: 'Client secrets',
    checks: [
      {
        title: 'two in a row are two different secrets',
        needs: ['--header', '--payer'],
        advice:
          'Answer 200 with { clientSecret } and nothing else, minted for this very call: it is single-use, so never cache one.',
        async run(probe) {
          const all = [await probe.ask(mint(probe)), await probe.ask(mint(probe))]
          const secrets = all.map((answer) => secretOf(probe, answer))
          const expected = 'status 200 and a clientSecret, twice, not the same'
          if (secrets.includes(undefined)) {
            return { expected, got: all.map(outline).join('; ') }
          }
          return unless(secrets[0] !== secrets[1], expected, 'the same secret twice')
        },
      },
    ],
  },
  {
    title: 'API secrets',
    checks: [
      {
        title: 'the list has one or two secrets, each with an id of its own and no value',
        needs: needsOfKey,
        advice:
          'Answer 200 with { _embedded: { secrets: [{ id, created_at, in_use? }] } }, built from these fields and no others.',
        async run(probe) {
          const answer = await probe.ask(list(probe))
          const ids = idsOf(answer)
          const { min, max } = API_SECRET_LIMIT
          const expected = `status 200 and ${min} or ${max} secrets without a value`
          if (!ids) return { expected, got: `${outline(answer)}, not the documented list` }
          const isRight = new Set(ids).size === ids.length && ids.length >= min && ids.length <= max
          if (!isRight) return { expected, got: `${ids.length} secrets, ids ${ids.join(', ')}` }
          return unless(!/"secret"\s*:/.test(answer.text), expected, 'a field "secret"')
        },
      },
      {
        title: 'each secret of the list can be read by its id',
        needs: needsOfKey,
        advice: 'Answer 200 with the same fields as in the list.',
        async run(probe) {
          for (const id of idsOf(await probe.ask(list(probe))) ?? []) {
            const answer = await probe.ask(one(probe, 'GET', id))
            const parsed = v.safeParse(apiSecretSchema, answer.json)
            const isRight = answer.status === 200 && parsed.success && parsed.output.id === id
            if (!isRight) return { expected: `status 200 and the id ${id}`, got: outline(answer) }
          }
          return undefined
        },
      },
      refuses({
        title: 'an unknown id is not found',
        needs: needsOfKey,
        status: 404,
        fragment: 'invalid-id',
        advice: 'Pass on what the upstream says, with its status and type.',
        ask: (probe) => one(probe, 'GET'),
      }),
      refuses({
        title: 'nor is one that leads elsewhere',
        needs: needsOfKey,
        status: 404,
        // a proxy may have taken it as a path already
        fragment: ['invalid-id', 'not-found', 'invalid-api-key'],
        advice: 'Refuse ids that are no letters, digits, "-" and "_" before one gets into a path.',
        ask: (probe) => one(probe, 'GET', `../../${foreignKey}/secrets`),
      }),
      refuses({
        title: 'revoking an unknown id neither',
        needs: needsOfKey,
        status: 404,
        fragment: 'invalid-id',
        advice: 'Pass on what the upstream says, with its status and type.',
        ask: (probe) => one(probe, 'DELETE'),
      }),
    ],
  },
]

/** The ids of a list as documented; `undefined` for any other answer. */
export function idsOf({ status, json }: Answer): string[] | undefined {
  const parsed = v.safeParse(listSchema, json)
  if (status !== 200 || !parsed.success) return undefined
  return parsed.output._embedded.secrets.map(({ id }) => id)
}

/** Remembered, so that it is looked for in the other answers. */
function secretOf(probe: Probe, answer: Answer): string | undefined {
  const parsed = v.safeParse(clientSecretResponseSchema, answer.json)
  if (answer.status !== 200 || !parsed.success) return undefined
  probe.minted.set(answer, parsed.output.clientSecret)
  return parsed.output.clientSecret
}
