import { completeAddress } from '../client/card/completeAddress.ts'
import type { Vault } from '../client/createClient.ts'
import type { CardFrameOptions } from './mountCardFrame.tsx'

/** Milliseconds for a whole answer of the vault, as in `createClient`. */
const TIMEOUT_MS = 8000

/** The tokenization endpoint, reached without cookies, referrer and redirects. It is all that a card frame talks to. */
export function createVault(options: CardFrameOptions): Vault {
  return {
    http: (url, { fetch = globalThis.fetch, ...init }) =>
      fetch(url, {
        ...init,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
      }),
    fetch: undefined,
    prefix: '',
    timeoutMs: TIMEOUT_MS,
    url: options.tokenizationUrl ?? '',
    tokenize: options.tokenize,
    recapture: options.recapture,
    completeAddress: options.completeAddress ?? completeAddress,
  }
}
