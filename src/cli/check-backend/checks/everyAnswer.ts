import * as v from 'valibot'
import { problemFragment } from '../../../contracts/problemFragment.ts'
import { problemSchema } from '../../../contracts/problem.ts'
import { TRACE_ID_HEADER } from '../../../contracts/headers.ts'
import { isUuidV4 } from '../../../contracts/isUuidV4.ts'
import { outline, unless, type Check, type Group } from '../check.ts'
import type { Answer, Probe } from '../probe.ts'
import { CANARY, list } from '../requests.ts'

/** Looks at every answer so far. */
function every(
  title: string,
  advice: string,
  expected: string,
  /** Returns the fault of an answer, if it has one. */
  wrong: (answer: Answer, probe: Probe) => string | undefined,
): Check {
  return {
    title,
    advice,
    needs: [],
    async run(probe) {
      const found = probe.answers.flatMap((answer) => {
        const got = wrong(answer, probe)
        return got === undefined ? [] : [`${got} (${answer.asked}, status ${answer.status})`]
      })
      const [first = '', ...more] = found
      const got = more.length > 0 ? `${first}, and ${more.length} more` : first
      return unless(found.length === 0, expected, got)
    },
  }
}

/** Checks that apply to every answer; they run last. */
export const everywhere: Group = {
  title: 'Every answer',
  checks: [
    {
      title: 'a trace id that is no UUID is replaced',
      needs: [],
      advice: 'Echo a UUID v4 only; anything else would let a page write into your logs.',
      async run(probe) {
        const answer = await probe.ask({ ...list(probe), headers: { [TRACE_ID_HEADER]: CANARY } })
        probe.answers.pop()
        const got = answer.headers.get(TRACE_ID_HEADER)
        return unless(isUuidV4(got), 'a UUID v4 in Trace-Id', String(got))
      },
    },
    every(
      'says Cache-Control: no-store',
      'Set it once, around all routes and refusals: a cached client secret is handed out twice.',
      'Cache-Control: no-store',
      ({ headers }) => {
        const got = headers.get('Cache-Control')
        return /(?:^|,)\s*no-store\s*(?:,|$)/i.test(got ?? '') ? undefined : String(got)
      },
    ),
    every(
      'echoes the trace id',
      'Echo the Trace-Id header of the request, also in refusals, and send it upstream and to your log.',
      'the Trace-Id that was sent',
      ({ headers, traceId }) => {
        const got = headers.get(TRACE_ID_HEADER)
        return got === traceId ? undefined : got === null ? 'none' : 'another'
      },
    ),
    every(
      'is a problem document where it is a refusal',
      'Answer application/problem+json with type (a word after #), title, detail, instance and the status once more.',
      'application/problem+json with type, title, detail, instance, and the same status',
      (answer) =>
        answer.status < 400 || isProblem(answer) || answer.asked.startsWith('OPTIONS')
          ? undefined
          : outline(answer),
    ),
    every(
      'shows no value of a secret, and nothing of what signed the caller in',
      'Build answers from fields that you know, and never quote a request or an upstream.',
      'nothing of the kind',
      (answer, probe) => (shows(answer, probe) ? 'it does' : undefined),
    ),
  ],
}

function isProblem({ status, headers, json }: Answer): boolean {
  const parsed = v.safeParse(problemSchema, json)
  if (!parsed.success) return false
  const { type, title, detail, instance, status: said } = parsed.output
  const isTyped = /^application\/problem\+json\s*(?:;|$)/i.test(headers.get('Content-Type') ?? '')
  return isTyped && said === status && !!(problemFragment(type) && title && detail && instance)
}

function shows(answer: Answer, { flags, sentValues, minted }: Probe): boolean {
  const own = minted.get(answer)
  const values = [
    CANARY,
    ...sentValues,
    // short ones are words that may stand anywhere
    ...[...flags.headers, ...flags.reader]
      .map(([, value]) => value)
      .filter((value) => value.length >= 8),
    ...[...minted.values()].filter((value) => value !== own),
  ]
  const said = JSON.stringify([...answer.headers, answer.text])
  const inHeaders = own !== undefined && JSON.stringify([...answer.headers]).includes(own)
  return inHeaders || values.some((value) => said.includes(value))
}
