import { useState } from 'react'
import type { ClientSecretLease } from '../../src/index.ts'

/** Both in milliseconds before the death of the secret. */
export interface Marks {
  refreshMs: number
  marginMs: number
}

/** Where a lease will be replaced and where it ends, as it says when it is new; kept when it is gone. */
export function useMarks(lease: ClientSecretLease | undefined): Marks | undefined {
  const [seen, setSeen] = useState<{ lease: ClientSecretLease; marks: Marks }>()
  if (lease && lease !== seen?.lease && lease.refreshInMs > 0) {
    const marks = {
      refreshMs: rounded(lease.expiresInMs - lease.refreshInMs),
      marginMs: rounded(lease.expiresInMs - lease.usableForMs),
    }
    setSeen({ lease, marks })
    return marks
  }
  return seen?.marks
}

/** The clocks go on between two questions. */
function rounded(ms: number): number {
  return Math.round(ms / 10) * 10
}
