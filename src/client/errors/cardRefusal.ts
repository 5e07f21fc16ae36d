import type { ResourceErrorCode } from './commonRefusal.ts'

/**
 * The meaning of refusals of a card. Matches families of Plastiq's codes, because the published list is cut off and may
 * have more of each.
 */
export const cardRefusal: ResourceErrorCode = ({ status, code = '' }) => {
  // nobody signs in to a vault, so a redirect doesn't lead to a sign-in page
  if (status < 400) return 'invalid-response'
  if (code === 'VALIDATION_ERROR') return 'card-invalid'
  return /PAYMENT_METHOD|PROCESSOR/.test(code) ? 'card-refused' : undefined
}
