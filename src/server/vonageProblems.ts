import * as v from 'valibot'
import { problemFragment } from '../contracts/problemFragment.ts'
import { problemSchema, type Problem } from '../contracts/problem.ts'
import { echoes, traceIdOf, type Forbidden } from './echo.ts'
import { ownType, refusal, Refusal } from './problems.ts'
import { invalidAnswer, type UpstreamAnswer } from './upstream.ts'
import { upstreamRefusal } from './upstreamRefusal.ts'

/**
 * The problems that are passed on to the caller, with their documented statuses and titles. The words are
 * ours and Vonage's documentation's, never the answer's: its `detail` quotes ids and may quote more.
 */
export const passedProblems = {
  validation: [[400, 422], 'Bad Request', 'The value breaks a rule, or it is in use already.'],
  'add-excess-secret': [
    [403, 400],
    'Secret Addition Forbidden',
    'This key has the maximum number of secrets, which is 2.',
  ],
  'maximum-secrets-allowed': [
    [403, 400],
    'Maximum number of secrets already met',
    'This key has the maximum number of secrets, which is 2.',
  ],
  'delete-last-secret': [
    [403],
    'Secret Deletion Forbidden',
    'At least one secret has to stay active.',
  ],
  'invalid-api-key': [[404], 'Invalid API Key', 'This API key does not exist or is not yours.'],
  'invalid-id': [[404], 'Invalid ID', 'This secret does not exist under this API key.'],
} as const satisfies Record<string, readonly [readonly number[], title: string, detail: string]>

type KnownFragment = keyof typeof passedProblems

function isKnown(fragment: string): fragment is KnownFragment {
  return Object.hasOwn(passedProblems, fragment)
}

/** Two problems share the fragment `validation`; this one is a clash of two changes at once. */
const OUTDATED = /\/subaccounts#validation$/

/** The refusal that an answer without success stands for. `secrets`: what it must not show. */
export function vonageRefusal(answer: UpstreamAnswer, secrets: Forbidden): Refusal {
  const parsed = v.safeParse(problemSchema, answer.json)
  const problem: Problem | undefined = parsed.success ? parsed.output : undefined
  const instance = traceIdOf(problem?.instance, secrets)
  const common = upstreamRefusal(answer, instance, secrets)
  if (common) return common
  if (!problem) return invalidAnswer(answer, instance)
  const { status } = answer
  const { type = '', invalid_parameters: parameters = [] } = problem
  const fragment = problemFragment(type)
  const passed = { fragment, status, instance, type: passableType(type, fragment, secrets) }
  if (status === 403 && OUTDATED.test(type)) {
    const detail = 'The account was changed at the same time. Read it again, then decide.'
    return new Refusal({ ...passed, title: 'Outdated account', detail })
  }
  const statuses: readonly number[] = isKnown(fragment) ? passedProblems[fragment][0] : []
  if (isKnown(fragment) && statuses.includes(status)) {
    const [, title, detail] = passedProblems[fragment]
    const isSecret = parameters.some(({ name }) => name === 'secret')
    const invalidParameters = isSecret ? [{ name: 'secret', reason: detail }] : undefined
    return new Refusal({ ...passed, title, detail, invalidParameters })
  }
  // Suspended, not provisioned or a wrong address: in each case the backend's account is at fault.
  return status === 403
    ? refusal('upstream-unauthorized', { instance, failure: 'status' })
    : invalidAnswer(answer, instance)
}

/** The limit in the newest documented form, for a 400 that only a second look can tell apart. */
export function limitRefusal(): Refusal {
  const fragment = 'add-excess-secret'
  const [[status], title, detail] = passedProblems[fragment]
  return new Refusal({ fragment, status, title, detail, type: ownType(fragment) })
}

/** Vonage's address of the problem as it is, if it is a plain one; else the fragment in our name. */
function passableType(type: string, fragment: string, secrets: Forbidden): string {
  const isPlain = /^https:\/\/[a-z\d.-]+(?:\/[a-z\d-]+)*\/?#[a-z-]+$/.test(type)
  return isPlain && type.length <= 200 && !echoes(type, secrets) ? type : ownType(fragment)
}
