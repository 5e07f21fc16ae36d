import baseKy from 'ky'
import { checkOptions } from './checkOptions.ts'
import { completeAddress, type CompleteAddress } from './card/completeAddress.ts'
import { reporter, type OnDiagnostic } from './diagnostics.ts'
import { adaptKy, type Ky } from './ky.ts'
import { rememberRepeats } from './card/repeats.ts'
import type { Endpoint } from './send.ts'
import type { Recapture, Tokenize } from './card/tokenize.ts'

export interface CreateClientOptions {
  /**
   * Where the customer's backend serves the five routes, for example `/api`. Calls from a server need an
   * absolute address: with a relative one they fail at once, as `invalid-argument`.
   */
  baseUrl: string
  /**
   * Where the browser posts the card, for example `https://connect.plastiq.com/api/payment-methods`.
   * Never an address of the customer's own page or backend, and https but for `localhost` and the like.
   */
  tokenizationUrl: string
  /** Used for every request; `globalThis.fetch` unless given. */
  fetch?: typeof globalThis.fetch
  /** Added to each request to the backend (never to the tokenization); a function is asked each time. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /**
   * Whether cookies go along to the backend, as in `fetch`: to one on another origin only with `'include'`. The
   * vault never gets any.
   *
   * @default That of `ky`, else `'same-origin'`.
   */
  credentials?: RequestCredentials
  /** For a whole answer, headers and body; 8 000 ms unless given. */
  timeoutMs?: number
  /**
   * Your own instance of ky (1.14 or newer, or 2), used for requests to the backend with its hooks, headers
   * and credentials. A retry that a hook forces by `ky.retry()` is made; nothing else is repeated. Addresses
   * are complete, so its `prefix`, `prefixUrl` and `baseUrl` don't apply. It never carries a card.
   */
  ky?: Ky
  /**
   * Replaces the way a card is exchanged for a payment method. How the browser spends a client secret
   * is not publicly documented: the default (client secret as bearer) is an assumption to confirm. What
   * it throws other than a `CardmintError` is dropped, as it may hold the card, and told as `network`.
   */
  tokenize?: Tokenize
  /**
   * Sends the security code of a stored card alone, for a form with `recapture`. There is no default: the
   * wire documents no call for it that a client secret would open. Guarded as `tokenize` is.
   */
  recapture?: Recapture
  /**
   * Makes a whole address of one that lacks a part, as the wire needs them all and many people have no postal code
   * or no state. What is sent for them is an assumption to confirm: by default the city stands for the state, the
   * state or else the country for the city, and `00000` for the postal code.
   */
  completeAddress?: CompleteAddress
  /** Told what becomes of each client secret, to see the cost: minted, claimed, wasted and why. */
  onDiagnostic?: OnDiagnostic
}

/** Where cards go, and how: by the host's own functions or, unless it gave them, by ours. */
export interface Vault extends Endpoint {
  url: string
  tokenize: Tokenize | undefined
  recapture: Recapture | undefined
  completeAddress: CompleteAddress
}

/** What every hook and factory of this kit talks through. Opaque: make it with `createClient`. */
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
 * Makes the client: one ky instance pointed at the customer's backend, plus the tokenization endpoint.
 * ky retries nothing by itself here (TanStack retries reads, writes are never repeated blindly).
 *
 * @throws CardmintError `invalid-argument` when an option cannot be right, such as an address that is none or
 * a `tokenizationUrl` of the backend itself.
 * @example
 * const client = createClient({
 *   baseUrl: '/api',
 *   tokenizationUrl: 'https://connect.sandbox.plastiq.com/api/payment-methods',
 * })
 */
export function createClient(options: CreateClientOptions): CardmintClient {
  const { baseUrl, tokenizationUrl: url, timeoutMs = 8000, fetch, tokenize, recapture } = options
  const { credentials } = options
  checkOptions(options)
  const backend = adaptKy(options.ky ?? baseKy, {
    cache: 'no-store',
    ...(credentials && { credentials }),
  })
  // no `no-store` here: with it Chromium asks the preflight again for every card, a round trip each
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
      ...(fetch && { fetch }),
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
