import type { CardmintErrorCode } from './errors/CardmintError.ts'

/** What happens to client secrets, so that an integrator sees their cost. Never the secret itself. */
export type Diagnostic =
  | { type: 'minted' }
  /** Minted while an earlier one was still held, so that one is always alive. */
  | { type: 'refreshed' }
  | { type: 'claimed'; waitedMs: number }
  /** `expired`: too old to be used. `replaced`: by a refresh. `unmounted`: nobody was left to use it. */
  | { type: 'wasted'; reason: 'expired' | 'replaced' | 'unmounted' }
  /** By the upstream when it was used, or by us because it had been answered before. */
  | { type: 'refused'; code: CardmintErrorCode }

export type OnDiagnostic = (event: Diagnostic) => void

/** The host's listener, made harmless: what it throws is its own affair. */
export function reporter(onDiagnostic: OnDiagnostic | undefined): OnDiagnostic {
  return (event) => {
    try {
      onDiagnostic?.(event)
    } catch (error) {
      // reported as an uncaught error, without breaking a claim
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
