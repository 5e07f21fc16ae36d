import { completeAddress } from '../client/card/completeAddress.ts'
import type { Vault } from '../client/createClient.ts'
import { DEFAULT_TIMEOUT_MS } from '../client/timeLimit.ts'
import type { CardFrameOptions } from './mountCardFrame.tsx'

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
    timeoutMs: DEFAULT_TIMEOUT_MS,
    url: options.tokenizationUrl ?? '',
    tokenize: options.tokenize,
    recapture: options.recapture,
    completeAddress: options.completeAddress ?? completeAddress,
  }
}
