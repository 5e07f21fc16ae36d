import { CLIENT_SECRET_LIFETIME_MS } from '../../contracts/limits.ts'
import type { ClientSecretRecord } from '../store.ts'

/** Age counts from the issue; at 60 s to the millisecond the secret is dead. */
export function clientSecretState(
  record: ClientSecretRecord,
  now: number,
): 'live' | 'spent' | 'expired' {
  if (record.spentAt !== undefined) return 'spent'
  return now - record.issuedAt < CLIENT_SECRET_LIFETIME_MS ? 'live' : 'expired'
}
