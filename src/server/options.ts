import type { SecretPermission } from '../contracts/permissions.ts'
import type { OnAudit } from './audit.ts'
import type { OnEvent } from './events.ts'
import type { RateLimit } from './rateLimit.ts'

/** Credentials of the backend at Plastiq. */
export interface PlastiqAccount {
  /** The partner API key, sent as bearer. Sandbox and production keys are not interchangeable. */
  apiKey: string
  /**
   * `https://connect.sandbox.plastiq.com/api` or `https://connect.plastiq.com/api`. There is no default,
   * because the sources disagree about it.
   */
  baseUrl: string
}

/** Credentials of the backend at Vonage. */
export interface VonageAccount {
  /** The account's API key. Credentials of a primary account also manage the secrets of its subaccounts. */
  apiKey: string
  /** One of the live secrets of that key. */
  apiSecret: string
  /** @default 'https://api.nexmo.com' */
  baseUrl?: string | undefined
  /**
   * The id of the secret whose value is `apiSecret`; the API doesn't reveal it. That secret is listed with
   * `in_use: true` and cannot be revoked (409 `secret-in-use`). Change it together with `apiSecret`.
   *
   * `'unknown'` if you don't know it: then no secret of `apiKey` can be revoked through this backend.
   * `'unprotected'` removes that guard: somebody may revoke the secret in use, and every later call fails.
   * With either, the secrets of other keys, such as those of subaccounts, can be managed.
   */
  secretId: 'unknown' | 'unprotected' | (string & {})
}

/**
 * Returns the credentials for the API key whose secrets are requested. Use a function for a backend with several
 * accounts, or to rotate the backend's own secret without a restart. It is called for each call, and only for keys that
 * `authorize` granted. After a 401 it is called once more; if it then returns other credentials, the call is repeated.
 *
 * @param apiKey The API key of the route.
 * @returns The account. If it throws, or returns none, the caller gets 500 and the event says `vonage-failed`.
 */
export type ResolveVonageAccount = (apiKey: string) => VonageAccount | Promise<VonageAccount>

/**
 * Returns the credentials at Plastiq for the payer that `authorize` granted. Called as `ResolveVonageAccount` is.
 *
 * @param payerId The payer of the grant.
 * @returns The account. If it throws, or returns none, the caller gets 500 and the event says `plastiq-failed`.
 */
export type ResolvePlastiqAccount = (payerId: string) => PlastiqAccount | Promise<PlastiqAccount>

/** The permissions of one caller. Anything that it doesn't name is refused. */
export interface Grant {
  /** The payer this caller acts for; its id at Plastiq, a UUID. */
  payerId?: string | undefined
  /** The Vonage API keys whose secrets this caller may manage. */
  apiKeys?: readonly string[] | undefined
  /**
   * The actions this caller may take on the secrets of these keys; others are refused (403 `not-permitted`). Reading
   * needs `list`. The list is answered with them, so that a page can hide what is not allowed.
   *
   * @default Every action.
   */
  permissions?: readonly SecretPermission[] | undefined
  /** The caller's name for `onAudit`, such as a user id or an e-mail address. It goes nowhere else. */
  actor?: string | undefined
}

/** Facts that `authorize` gets besides the request. */
export interface AuthorizeContext {
  /** The `Trace-Id` of the answer and of every event, to connect your log with them. */
  readonly traceId: string
}

/**
 * Identifies the caller from the request (by a session cookie, a token) and returns its permissions; `null` for
 * somebody who is not signed in (401). If it throws, the caller gets 500 and the event says `authorize-threw`. It must
 * not read the body of the request (500, `body-already-read`); if it needs the body, it can read `request.clone()`.
 *
 * @example
 * authorize: async (request) => {
 *   const user = await userOf(request.headers.get('Cookie'))
 *   if (!user) return null
 *   return {
 *     actor: user.email,
 *     payerId: user.plastiqPayerId,
 *     apiKeys: [ACCOUNT_KEY],
 *     permissions: user.isAdmin ? ['list', 'create', 'revoke'] : ['list'],
 *   }
 * }
 */
export type Authorize = (
  request: Request,
  context: AuthorizeContext,
) => Grant | null | Promise<Grant | null>

/**
 * Decides whether pages of another origin may call, for hosts whose names change, such as preview deployments. Only
 * `true` allows. Compare whole hosts: `origin.includes('shop.example')` also allows `https://shop.example.evil.test`.
 * If it throws, the caller gets 500 and the event says `allowed-origins-failed`.
 *
 * @param origin The origin as the browser sent it, such as `https://pr-7.shop.example`; never `null`.
 * @param request The whole request. Its body must not be read.
 * @returns Whether pages of this origin may call.
 * @example
 * allowedOrigins: (origin) => /^https:\/\/pr-\d+\.shop\.example$/.test(origin)
 */
export type AllowOrigin = (origin: string, request: Request) => boolean | Promise<boolean>

/** What holds where the host leaves an option out, as its `@default` says. */
export const defaults = {
  vonageUrl: 'https://api.nexmo.com',
  basePath: '/api',
  timeoutMs: 8000,
  trustProxy: false,
}

/** Options of `createCustomerBackend`. */
export interface CustomerBackendOptions {
  /** Credentials at Plastiq, or a function that returns them. */
  plastiq: PlastiqAccount | ResolvePlastiqAccount
  /** Credentials at Vonage, or a function that returns them. */
  vonage: VonageAccount | ResolveVonageAccount
  /** Returns the permissions of a caller. Without a grant every route is refused. */
  authorize: Authorize
  /**
   * Other origins whose pages may call with credentials, such as `https://shop.example` (no path), or a function that
   * decides. Pages of the backend's own origin may always call; `[]` allows only those. The browser tells whether a
   * page is of the own origin (`Sec-Fetch-Site`); if it doesn't, `Origin` must name the host in `Host` or, with
   * `trustProxy`, in `X-Forwarded-Host`.
   */
  allowedOrigins: readonly string[] | AllowOrigin
  /**
   * The hosts that this backend is reached under, such as `shop.example`; a port in the name must match too. A request
   * with another `Host` is refused (403), which prevents DNS rebinding. With `trustProxy`, `X-Forwarded-Host` counts.
   *
   * @default undefined Any host.
   */
  allowedHosts?: readonly string[] | undefined
  /**
   * The path before the five routes, as the browser sees it; `''` for none. Links in answers start with it. A framework
   * may take it off before it calls the handler.
   *
   * @default '/api'
   */
  basePath?: string | undefined
  /**
   * Milliseconds for one whole upstream answer, headers and body, for reading the body of a request (408), and for each
   * answer of a function of yours (500): a store that hangs must not keep calls open.
   *
   * @default 8000
   */
  timeoutMs?: number | undefined
  /**
   * Sends the upstream calls.
   *
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * The number of your own proxies in front of the backend; `true` means 1. The end user's address is then the one
   * that the outermost of them saw (`X-Forwarded-For`), and the host is the one in `X-Forwarded-Host`. With `false`
   * both headers are ignored, because any caller can write them.
   *
   * @default false
   */
  trustProxy?: boolean | number | undefined
  /**
   * Returns the end user's IP address if `trustProxy` is off, from your runtime. Without either, Plastiq gets no
   * `End-User-Ip`. Receives the same `Request` object that `fetch` got.
   */
  clientIp?: ((request: Request) => ClientIp | Promise<ClientIp>) | undefined
  /**
   * Limits calls by route and payer or API key. It is consulted before the body is read, so malformed calls count too.
   * It holds the only state of the backend, so share it between instances.
   *
   * @default undefined No limit.
   *
   * @example new RateLimiterRedis({ storeClient, points: 20, duration: 60 }) // of rate-limiter-flexible
   */
  rateLimit?: RateLimit | undefined
  /** Called with one redacted event for each request and each upstream call, for logs and metrics. */
  onEvent?: OnEvent | undefined
  /**
   * Called with one entry for each attempt of a granted caller to create or revoke a secret. Entries name ids, so keep
   * them apart from logs that everybody reads. It is awaited for at most `timeoutMs` before the answer leaves; if it
   * fails, the answer stands and the event says `audit-failed`.
   */
  onAudit?: OnAudit | undefined
}

/** An IP address; nothing where the runtime does not know it. */
type ClientIp = string | null | undefined
