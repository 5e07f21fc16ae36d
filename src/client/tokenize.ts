import type { Card, PaymentMethod } from '../contracts/plastiq.ts'

/** What one attempt to tokenize a card is made of. */
export interface TokenizeRequest {
  /** Single-use; spent by this attempt, whatever comes of it. */
  clientSecret: string
  card: Card
  payerId: string
  signal?: AbortSignal | undefined
}

/** Sends a card to the vault and answers the stored payment method. Throws only `CardmintError`. */
export type Tokenize = (request: TokenizeRequest) => Promise<PaymentMethod>
