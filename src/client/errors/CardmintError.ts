import { misuses, sentences } from './sentences.ts'

/** The closed set of reasons a Cardmint call can fail for. */
export type CardmintErrorCode = keyof typeof sentences

export interface CardmintErrorDetails {
  status?: number | undefined
  traceId?: string | undefined
  retryAfterMs?: number | undefined
  fieldErrors?: Readonly<Record<string, string>> | undefined
  outcome?: 'rejected' | 'unknown' | undefined
  /** What it is about, where the code leaves that open: an option, a hook. Never what a user typed. */
  about?: string | undefined
}

/**
 * The one error of this kit. It holds no request, no body, no headers and no cause, so it can be logged
 * as it is.
 *
 * @example
 * if (isCardmintError(error) && error.code === 'secret-limit') showRevokeHint()
 */
export class CardmintError extends Error {
  override readonly name = 'CardmintError'
  declare readonly code: CardmintErrorCode
  /** HTTP status, where there was an answer. */
  declare readonly status: number | undefined
  /** Sent with the request as `Trace-Id`; the one to give to support. */
  declare readonly traceId: string | undefined
  /** Milliseconds that the server asked to wait, capped at one hour. */
  declare readonly retryAfterMs: number | undefined
  /** Codes by field name; empty where no field is to blame. */
  declare readonly fieldErrors: Readonly<Record<string, string>>
  /**
   * `unknown`: a write may have happened. Read the state again before you offer a repeat. `rejected`: it has
   * not happened. Reads and mints are always `rejected`, as there is nothing to look up after them.
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

/** Bundlers take the table out of production builds, as they do with the warnings of React and TanStack. */
function sentenceOf(code: CardmintErrorCode, about = ''): string {
  // in one expression, as esbuild keeps what a dead statement names
  return process.env.NODE_ENV === 'production'
    ? 'Cardmint'
    : (misuses[about.replace(/( "|\.).*/, '')] ?? sentences[code]).replace('%s', () =>
        about.replace(/^[^"]*/, ''),
      )
}

/** True for a `CardmintError`, also one made by another copy of the package or in another frame. */
export function isCardmintError(error: unknown): error is CardmintError {
  return isError(error) && error.name === 'CardmintError' && 'code' in error
}

/** Another frame has an `Error` of its own, so `instanceof` would not know it. */
function isError(value: unknown): value is Error {
  return Object.prototype.toString.call(value) === '[object Error]'
}
