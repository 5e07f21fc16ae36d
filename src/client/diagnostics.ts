import type { CardmintErrorCode } from './errors/CardmintError.ts'
import { tell } from './throwLater.ts'

/** An event in the life of a client secret, so that you see their cost. It never holds the secret. */
export type Diagnostic =
  | { type: 'minted' }
  /** Minted while an earlier one was still held, so that one is always alive. */
  | { type: 'refreshed' }
  | { type: 'claimed'; waitedMs: number }
  /** `expired`: too old to use. `replaced`: by a refresh. `unmounted`: no component was left to use it. */
  | { type: 'wasted'; reason: 'expired' | 'replaced' | 'unmounted' }
  /** Refused by the upstream when it was used, or by the kit because the backend had answered it before. */
  | { type: 'refused'; code: CardmintErrorCode }

/** Called once for each event. What it throws is reported as an uncaught error and breaks nothing. */
export type OnDiagnostic = (event: Diagnostic) => void

/** Wraps the host's listener so that an error it throws breaks nothing. */
export function reporter(onDiagnostic: OnDiagnostic | undefined): OnDiagnostic {
  return (event) => tell(onDiagnostic, event)
}
