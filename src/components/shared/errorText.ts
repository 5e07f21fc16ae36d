import type { CardmintError, CardmintErrorCode } from '../../client/errors/CardmintError.ts'
import type { Messages } from '../../messages/en.ts'

/** Words for some codes, as `card.errors` and `secrets.errors` are. */
export type OwnErrors = Partial<Record<CardmintErrorCode, string>>

/** Codes that mean the same to a person at the page. */
const same: Partial<Record<CardmintErrorCode, keyof Messages['errors']>> = {
  aborted: 'network',
  'headers-failed': 'unauthorized',
  'invalid-response': 'server-error',
}

/** The text for a code: the component's own, or else the general one. */
export function codeText(
  code: CardmintErrorCode,
  own: OwnErrors,
  errors: Messages['errors'],
): string {
  const general: OwnErrors = errors
  return own[code] ?? general[code] ?? errors[same[code] ?? 'other']
}

/** Codes whose words say to try again, and what to say where a write may have happened. */
const unproved: Partial<Record<CardmintErrorCode, keyof Messages['errors']>> = {
  'client-secret-refused': 'network',
  'rate-limited': 'server-error',
  unavailable: 'server-error',
}

type Failure = Pick<CardmintError, 'code' | 'outcome'>

/** The text for an error. */
export function errorText(
  { code, outcome }: Failure,
  own: OwnErrors,
  errors: Messages['errors'],
): string {
  const instead = outcome === 'unknown' && unproved[code]
  return instead ? errors[instead] : codeText(code, own, errors)
}

/** The same for screen readers, which hear in one piece what `ErrorNote` shows. */
export function heardError(
  error: Failure,
  own: OwnErrors,
  { errors, unknownOutcome }: Pick<Messages, 'errors' | 'unknownOutcome'>,
): string {
  const text = errorText(error, own, errors)
  return error.outcome === 'unknown' ? `${text} ${unknownOutcome}` : text
}
