import type { ResourceErrorCode } from './commonRefusal.ts'
import type { CardmintErrorCode } from './CardmintError.ts'

/**
 * Fragments of problems, whatever host stands before them. Where the 403 of the limit and older names disagree
 * between Vonage's sources, all of them are here.
 */
const byFragment: Readonly<Record<string, CardmintErrorCode>> = {
  validation: 'secret-invalid',
  'add-excess-secret': 'secret-limit',
  'maximum-secrets-allowed': 'secret-limit',
  'delete-last-secret': 'last-secret',
  'invalid-api-key': 'api-key-not-found',
  'invalid-id': 'secret-not-found',
  'secret-in-use': 'secret-in-use',
}

/** The meaning of refusals on the routes of API secrets. */
export const secretRefusal: ResourceErrorCode = ({ status, fragment, type }) => {
  // only a 404 means that it is gone: a 400 or 401 with `#invalid-id` may refuse the request, and the secret still works
  if (fragment.startsWith('invalid-') && status !== 404) return undefined
  // 403 `…/subaccounts#validation` ("Outdated account") shares its fragment with the value rules
  if (fragment === 'validation' && type.includes('subaccounts')) return 'conflict'
  return Object.hasOwn(byFragment, fragment) ? byFragment[fragment] : undefined
}
