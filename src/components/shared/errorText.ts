import type { CardmintErrorCode } from '../../client/errors/CardmintError.ts'
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
export function errorText(
  code: CardmintErrorCode,
  own: OwnErrors,
  errors: Messages['errors'],
): string {
  const general: OwnErrors = errors
  return own[code] ?? general[code] ?? errors[same[code] ?? 'other']
}
