import * as v from 'valibot'
import { problemFragment } from '../../contracts/problemFragment.ts'
import { problemSchema } from '../../contracts/problem.ts'
import type { Answer, Ask, Probe } from './probe.ts'

/** A failed check. It holds no value of a body, which may be a secret. */
export interface Finding {
  expected: string
  got: string
}

/** Which flag a check cannot do without. */
export type Need =
  | '--header'
  | '--reader'
  | '--payer'
  | '--api-key'
  | '--origin'
  | '--sandbox'
  | '--write'

export interface Check {
  title: string
  needs: readonly Need[]
  /** What to do if it fails. */
  advice: string
  /** `undefined` where all is well. */
  run(probe: Probe): Promise<Finding | undefined>
}

export interface Group {
  title: string
  checks: readonly Check[]
}

interface Expected {
  status: number | readonly number[]
  /** One of these has to stand after the `#` of the problem's `type`. */
  fragment: string | readonly string[]
}

type Refused = Omit<Check, 'run'> & Expected & { ask: (probe: Probe) => Ask }

/** A check that one request is refused, in the documented way. */
export function refuses({ ask, status, fragment, ...check }: Refused): Check {
  return {
    ...check,
    run: async (probe) => refusalFinding(await probe.ask(ask(probe)), { status, fragment }),
  }
}

export function refusalFinding(
  answer: Answer,
  { status, fragment }: Expected,
): Finding | undefined {
  const statuses = [status].flat()
  const fragments = [fragment].flat()
  if (statuses.includes(answer.status) && fragments.includes(fragmentOf(answer))) return undefined
  return {
    expected: `status ${statuses.join(' or ')}, a problem of type …#${fragments.join(' or …#')}`,
    got: outline(answer),
  }
}

/** Status and kind of an answer; nothing that it says. */
export function outline(answer: Answer): string {
  const fragment = fragmentOf(answer)
  if (/^[a-z-]{1,40}$/.test(fragment)) return `status ${answer.status}, …#${fragment}`
  const type = answer.headers.get('Content-Type') ?? 'no Content-Type'
  return `status ${answer.status}, ${type}, without a type of problem`
}

function fragmentOf({ json }: Answer): string {
  const parsed = v.safeParse(problemSchema, json)
  return parsed.success ? problemFragment(parsed.output.type) : ''
}

/** The finding, unless `isRight`. */
export function unless(isRight: boolean, expected: string, got: string): Finding | undefined {
  return isRight ? undefined : { expected, got }
}
