import type { Card, PaymentMethod } from '../../contracts/plastiq.ts'

interface Attempt {
  /** Single-use; spent by this attempt, whatever comes of it. */
  clientSecret: string
  /** The payer for whom the client secret was minted. */
  payerId: string
  /** Aborts the attempt. */
  signal?: AbortSignal | undefined
}

/** One attempt to tokenize a card. */
export interface TokenizeRequest extends Attempt {
  /** The complete card. Send it at once, and keep it nowhere. */
  card: Card
  /**
   * Which brand of a co-badged card the cardholder chose, as a `CardBrand`; undefined if they did not. The
   * wire documents no place for it, so the default tokenization does not send it.
   */
  preferredBrand?: string | undefined
}

/** Sends a card to the vault and resolves with the stored payment method. Throw only `CardmintError`. */
export type Tokenize = (request: TokenizeRequest) => Promise<PaymentMethod>

/** The security code of a stored card, typed again. */
export interface RecapturedCode {
  /** The id of the stored card. */
  paymentMethodId: string
  /** The digits as typed. Send them at once, and keep them nowhere. */
  securityCode: string
}

/** One attempt to send the security code of a stored card. */
export interface RecaptureRequest extends Attempt, RecapturedCode {}

/** Sends a security code to the vault and resolves with its payment method. Throw only `CardmintError`. */
export type Recapture = (request: RecaptureRequest) => Promise<PaymentMethod>
