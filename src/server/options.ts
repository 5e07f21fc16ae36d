import type { SecretPermission } from '../contracts/vonage.ts'
import type { OnAudit } from './audit.ts'
import type { OnEvent } from './events.ts'

/** What the backend authenticates with at Plastiq. */
export interface PlastiqAccount {
  /** The partner API key, sent as bearer. Sandbox and production keys are not interchangeable. */
  apiKey: string
  /**
   * `https://connect.sandbox.plastiq.com/api` or `https://connect.plastiq.com/api`. There is no default,
   * as the sources disagree on which of the two is one.
   */
  baseUrl: string
}

/** What the backend authenticates with at Vonage. */
export interface VonageAccount {
  /** An account key. A primary account's credentials manage the secrets of its subaccounts too. */
  apiKey: string
  /** One of the live secrets of that key. */
  apiSecret: string
  /** @default 'https://api.nexmo.com' */
  baseUrl?: string | undefined
  /**
   * Id of the secret that `apiSecret` is the value of: the API cannot tell it. That row is answered with
   * `in_use: true`, and revoking it is refused (409 `secret-in-use`). Change it together with `apiSecret`.
   *
   * `'unknown'` where you do not know it: then no secret of `apiKey` can be revoked through this backend.
   * `'unprotected'` takes that guard away: somebody may revoke the secret in use, and every later call fails.
   * Other keys, such as those of subaccounts, can be managed with either.
   */
  secretId: 'unknown' | 'unprotected' | (string & {})
}

/**
 * Credentials by the API key whose secrets are asked for. A function serves a backend with several accounts, or
 * one that rotates its own secret without a restart. It is asked for each call, and only for keys that `authorize`
 * granted; after a 401 once more, and the call is repeated if it answers other credentials.
 */
export type ResolveVonageAccount = (apiKey: string) => VonageAccount | Promise<VonageAccount>

/** The same for Plastiq, by the payer that `authorize` granted. */
export type ResolvePlastiqAccount = (payerId: string) => PlastiqAccount | Promise<PlastiqAccount>

/** What one caller may use. What is not named is not allowed. */
export interface Grant {
  /** The payer this caller acts for; its id at Plastiq, a UUID. */
  payerId?: string | undefined
  /** The Vonage API keys whose secrets this caller may manage. */
  apiKeys?: readonly string[] | undefined
  /**
   * What this caller may do with the secrets of these keys; the rest is refused (403 `not-permitted`). `list` is
   * needed to read at all. The list answers it too, so that a page can hide what is not allowed.
   *
   * @default ['list', 'create', 'revoke']
   */
  permissions?: readonly SecretPermission[] | undefined
  /** Who this is, for `onAudit`: a user id, an e-mail address. Goes nowhere else. */
  actor?: string | undefined
}

/** What `authorize` may need to know besides the request. */
export interface AuthorizeContext {
  /** The `Trace-Id` of the answer and of every event, to join a log of yours with ours. */
  readonly traceId: string
}

/**
 * Knows the caller from the request (a session cookie, a token) and says what it may use; `null` for
 * somebody who is not signed in (401). If it throws, the caller gets 500 and the event says
 * `authorize-threw`. It must not read the body (500, `body-already-read`): if it has to, it reads `request.clone()`.
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
 * Decides about a page of another origin, for hosts whose names change (preview deployments). Compare whole
 * hosts: `origin.includes('shop.example')` allows `https://shop.example.evil.test` too. Only `true` allows. If it
 * throws, the caller gets 500 and the event says `allowed-origins-failed`.
 *
 * @param origin As the browser wrote it, such as `https://pr-7.shop.example`; never `null`.
 *
 * @example
 * allowedOrigins: (origin) => /^https:\/\/pr-\d+\.shop\.example$/.test(origin)
 */
export type AllowOrigin = (origin: string, request: Request) => boolean | Promise<boolean>

/**
 * Counts calls, wherever it keeps its counts: any limiter of `rate-limiter-flexible` has this shape, so a
 * fleet shares its limits in Redis.
 */
export interface RateLimit {
  /**
   * Resolves where one more call is fine. Rejects with `{ msBeforeNext }`, in milliseconds, where it is
   * not: the caller gets 429 with `Retry-After`. Whatever else it rejects with is a limiter that failed,
   * and the call is refused (500, the event says `rate-limit-failed`). To let calls through while the store
   * is away, give the limiter an `insuranceLimiter`.
   *
   * @param key Method, route, and the payer or API key that was granted, such as
   * `POST /client-secrets 8f51c396-6e29-49a6-ba5a-1a31d5420158`.
   */
  consume(key: string): Promise<unknown>
}

/** Options of `createCustomerBackend`. */
export interface CustomerBackendOptions {
  plastiq: PlastiqAccount | ResolvePlastiqAccount
  vonage: VonageAccount | ResolveVonageAccount
  /** Says what this caller may use. Required: without a grant every route is refused. */
  authorize: Authorize
  /**
   * Origins of pages on other hosts that may call with credentials, as `https://shop.example` (no path), or a
   * function that decides. Pages of the backend's own origin may always; `[]` means only those. The own origin is
   * what the browser says it is (`Sec-Fetch-Site`); where it says nothing, `Origin` has to name the host in `Host`,
   * or, with `trustProxy`, in `X-Forwarded-Host`.
   */
  allowedOrigins: readonly string[] | AllowOrigin
  /**
   * The hosts that this backend answers under, such as `shop.example`; with a port only that port. A request for
   * another `Host` is refused (403), which closes DNS rebinding. With `trustProxy`, `X-Forwarded-Host` counts.
   *
   * @default undefined Any host.
   */
  allowedHosts?: readonly string[] | undefined
  /**
   * Path before the five routes, as the handler sees it; `''` for none.
   *
   * @default '/api'
   */
  basePath?: string | undefined
  /**
   * Milliseconds for one whole upstream answer, headers and body, and for the body of a request (408).
   *
   * @default 8000
   */
  timeoutMs?: number | undefined
  /**
   * Used for upstream calls.
   *
   * @default globalThis.fetch
   */
  fetch?: typeof globalThis.fetch | undefined
  /**
   * Whether `X-Forwarded-For` (for `End-User-Ip`) and `X-Forwarded-Host` may be believed, and how far: the number
   * of proxies of yours in front, so that the address is the one which the outermost of them saw. `true` means 1.
   * With `false` both headers are ignored, as any caller can write them.
   *
   * @default false
   */
  trustProxy?: boolean | number | undefined
  /**
   * The end user's IP address where `trustProxy` is off, from whatever your runtime knows. Without
   * either, Plastiq gets no `End-User-Ip`. It receives the same `Request` object that `fetch` did.
   */
  clientIp?: ((request: Request) => ClientIp | Promise<ClientIp>) | undefined
  /**
   * Limits calls by payer or API key and route; without it, nothing does here. Asked before a body is read, so that
   * bad ones count. It holds the only state there is, so share it where several instances run.
   *
   * @example new RateLimiterRedis({ storeClient, points: 20, duration: 60 }) // of rate-limiter-flexible
   */
  rateLimit?: RateLimit | undefined
  /** Gets one redacted event for each request and each upstream call, for logs and metrics. */
  onEvent?: OnEvent | undefined
  /**
   * Gets one entry for each attempt of a granted caller to create or revoke a secret: who, what, which, and what
   * came of it. It names ids, so keep it apart from logs that everybody reads. Awaited for at most `timeoutMs` before
   * the answer leaves; if it fails, the answer stands and the event says `audit-failed`.
   */
  onAudit?: OnAudit | undefined
}

type ClientIp = string | null | undefined
