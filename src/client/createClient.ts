import baseKy from 'ky'
import { checkOptions } from './checkOptions.ts'
import { completeAddress, type CompleteAddress } from './card/completeAddress.ts'
import { reporter, type OnDiagnostic } from './diagnostics.ts'
import { adaptKy, type Ky } from './ky.ts'
import { rememberRepeats } from './card/repeats.ts'
import type { Endpoint } from './send.ts'
import { DEFAULT_TIMEOUT_MS } from './timeLimit.ts'
import type { Recapture, Tokenize } from './card/tokenizeRequest.ts'

/** Options of `createClient`. */
export interface CreateClientOptions {
  /**
   * Where your backend serves the five routes, for example `/api`. On a server it must be absolute: a relative one
   * fails at once, as `invalid-argument`.
   */
  baseUrl: string
  /**
   * Where the browser posts the card, for example `https://connect.plastiq.com/api/payment-methods`.
   * It must not be on your own page or backend, and must use https except on `localhost` and other loopback hosts.
   *
   * Leave it out if cards are entered in `FramedCardTokenizer` only: the frame's own document knows the vault. The other
   * card forms then throw.
   */
  tokenizationUrl?: string
  /**
   * Sends every request.
   *
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch | undefined
  /** Headers for each request to the backend, never for the tokenization. A function is called for each request. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined
  /**
   * Whether cookies are sent to the backend, as in `fetch`. A backend on another origin needs `'include'`. The vault
   * never gets cookies.
   *
   * @default 'same-origin', or the setting of your `ky`
   */
  credentials?: RequestCredentials | undefined
  /**
   * Milliseconds for a whole answer, headers and body.
   *
   * @default 8000
   */
  timeoutMs?: number | undefined
  /**
   * Your own instance of ky (1.14 or newer, or 2) for requests to the backend, with its hooks, headers and
   * credentials. Only a retry that a hook forces with `ky.retry()` is made. Its `prefix`, `prefixUrl` and `baseUrl`
   * don't apply, because addresses are complete. It never carries a card.
   */
  ky?: Ky | undefined
  /**
   * Replaces the way a card is exchanged for a payment method. How the browser spends a client secret is not
   * publicly documented: the default (client secret as bearer) is an assumption to confirm. Any error other than a
   * `CardmintError` becomes `network`, because it might hold the card.
   */
  tokenize?: Tokenize | undefined
  /**
   * Sends the security code of a stored card, for a form with `recapture`. There is no default, because no call that
   * a client secret would authorize is documented. Its errors are handled as those of `tokenize`.
   */
  recapture?: Recapture | undefined
  /**
   * Fills in missing parts of an address. The wire requires all of them, but many people have no postal code or no
   * state. The default is an assumption to confirm: the city for a missing state, the state or else the country for
   * a missing city, and `00000` for a missing postal code.
   */
  completeAddress?: CompleteAddress | undefined
  /** Called whenever a client secret is minted, claimed, wasted or refused, so that you see the cost. */
  onDiagnostic?: OnDiagnostic | undefined
}

/** The tokenization endpoint, with the host's own functions or the kit's. */
export interface Vault extends Endpoint {
  url: string
  tokenize: Tokenize | undefined
  recapture: Recapture | undefined
  completeAddress: CompleteAddress
}

/** The client that every hook and query factory talks through. Opaque: make it with `createClient`. */
export interface CardmintClient {
  /** @internal */
  readonly backend: Endpoint
  /** @internal */
  readonly vault: Vault
  /** @internal Says whether a client secret is answered for the first time. */
  readonly isNewClientSecret: (clientSecret: string) => boolean
  /** @internal */
  readonly report: OnDiagnostic
}

/**
 * Makes the client: one ky instance for your backend, and the tokenization endpoint.
 *
 * Make one per application, outside of components. It repeats nothing by itself: TanStack retries reads, and a
 * write is never repeated blindly.
 *
 * @param options Addresses, and how requests are sent.
 * @returns The client for `CardmintProvider` and for the factories of `cardmint/queries`.
 * @throws CardmintError `invalid-argument` when an option cannot work, such as a malformed address or a
 * `tokenizationUrl` that is on the backend itself.
 * @example
 * const client = createClient({
 *   baseUrl: '/api',
 *   tokenizationUrl: 'https://connect.sandbox.plastiq.com/api/payment-methods',
 * })
 */
export function createClient(options: CreateClientOptions): CardmintClient {
  const {
    baseUrl,
    tokenizationUrl: url = '',
    timeoutMs = DEFAULT_TIMEOUT_MS,
    fetch,
    tokenize,
    recapture,
  } = options
  const { credentials } = options
  checkOptions(options)
  const backend = adaptKy(options.ky ?? baseKy, {
    cache: 'no-store',
    ...(credentials && { credentials }),
  })
  // no `no-store` here: it makes Chromium repeat the preflight for every card, a round trip each
  const vault = adaptKy(baseKy, { credentials: 'omit', referrerPolicy: 'no-referrer' })
  return {
    backend: {
      timeoutMs,
      ...backend,
      ...(fetch && { fetch }),
      headers: options.headers,
      prefix: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`,
    },
    vault: {
      timeoutMs,
      ...vault,
      fetch,
      prefix: '',
      url,
      tokenize,
      recapture,
      completeAddress: options.completeAddress ?? completeAddress,
    },
    isNewClientSecret: rememberRepeats(),
    report: reporter(options.onDiagnostic),
  }
}
