import { sentences } from './codes.ts'
import { isOtherCopys } from './packageCopies.ts'
import { misuses } from './misuses.ts'

/** Why a Cardmint call failed. The list is closed, so a `switch` over it can be exhaustive. */
export type CardmintErrorCode = keyof typeof sentences

/**
 * Details that the constructor of `CardmintError` takes; each except `about` becomes the property of the same name.
 */
export interface CardmintErrorDetails {
  status?: number | undefined
  traceId?: string | undefined
  retryAfterMs?: number | undefined
  fieldErrors?: Readonly<Record<string, string>> | undefined
  outcome?: 'rejected' | 'unknown' | undefined
  /** The option or hook that the code doesn't name. Never anything that a user typed. */
  about?: string | undefined
}

/**
 * The only error class of this kit. It holds no request, body, header or cause, so it is safe to log.
 *
 * @example
 * if (isCardmintError(error) && error.code === 'secret-limit') showRevokeHint()
 */
export class CardmintError extends Error {
  override readonly name = 'CardmintError'
  /** Why the call failed. */
  declare readonly code: CardmintErrorCode
  /** HTTP status, if there was an answer. */
  declare readonly status: number | undefined
  /** The `Trace-Id` that was sent with the request. Give it to support. */
  declare readonly traceId: string | undefined
  /** Milliseconds to wait before the next request, as the server asked; at most one hour. */
  declare readonly retryAfterMs: number | undefined
  /** Codes by field name; empty if no field caused the error. */
  declare readonly fieldErrors: Readonly<Record<string, string>>
  /**
   * `unknown`: the write may have happened. Read the state again before you offer a repeat. `rejected`: it did not
   * happen. Reads and mints are always `rejected`, because there is nothing to check after them.
   */
  declare readonly outcome: 'rejected' | 'unknown'

  constructor(code: CardmintErrorCode, details: CardmintErrorDetails = {}) {
    const { about, status, traceId, retryAfterMs, fieldErrors = {}, outcome = 'rejected' } = details
    const facts = [code, about, status && `status ${status}`, traceId && `trace ${traceId}`]
    super(`${sentenceOf(code, about)} (${facts.filter(Boolean).join(', ')})`)
    Object.assign(this, { code, status, traceId, retryAfterMs, fieldErrors, outcome })
  }
}

/** @param about What is wrong, as a key of `misuses` and, in quotes, what its sentence names. */
export function misuse(about: string): CardmintError {
  return new CardmintError('invalid-argument', { about })
}

/**
 * Bundlers take the table out of production builds, as they do with the warnings of React and TanStack. In a page
 * without a bundler there is no `process`, and the message has the code alone.
 */
function sentenceOf(code: CardmintErrorCode, about = ''): string {
  // in one expression, because esbuild keeps what a dead statement refers to
  try {
    return process.env.NODE_ENV === 'production'
      ? 'Cardmint'
      : (
          misuses[about.replace(/( "|\.).*/s, '')] ??
          misuses[code === 'provider-missing' && isOtherCopys() ? 'copies' : ''] ??
          sentences[code]
        ).replace('%s', () => about.replace(/[^"]*/, ''))
  } catch {
    return 'Cardmint'
  }
}

/**
 * Tells whether a value is a `CardmintError`, even one from another copy of the package or from another frame.
 * Never throws.
 *
 * @param error Any value, usually one that was caught.
 * @returns `true` for a `CardmintError`.
 * @example
 * try {
 *   await mutateAsync(card.entry)
 * } catch (error) {
 *   if (!isCardmintError(error)) throw error
 *   report(error.code, error.traceId)
 * }
 */
export function isCardmintError(error: unknown): error is CardmintError {
  return isError(error) && error.name === 'CardmintError' && 'code' in error
}

/** Another frame has an `Error` of its own, so `instanceof` would not know it. */
function isError(value: unknown): value is Error {
  return Object.prototype.toString.call(value) === '[object Error]'
}
