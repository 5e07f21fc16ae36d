import { isRecord } from '../contracts/isRecord.ts'
import type { Checked, Ready } from './account.ts'
import { KnownCredentials } from './knownCredentials.ts'
import { inTime } from './timeLimit.ts'
import {
  defaults,
  type AllowOrigin,
  type CustomerBackendOptions,
  type PlastiqAccount,
  type VonageAccount,
} from './options.ts'
import {
  checkHosts,
  checkOrigins,
  checkPlastiq,
  checkVonage,
  checkFunction,
  SetupError,
} from './checkOptions.ts'

/** The longest delay that timers of common runtimes can hold; a longer one would fire at once. */
const MAX_TIMEOUT_MS = 2_147_483_647

/** Answers the account of a payer or an API key; throws where the host's function does, or answers none. */
type Resolve<Account extends PlastiqAccount | VonageAccount> = (
  owner: string,
) => Ready<Account> | Promise<Ready<Account>>

/** The options once checked, with defaults filled in. */
export interface Settings {
  readonly plastiq: Resolve<PlastiqAccount>
  readonly vonage: Resolve<VonageAccount>
  /** Values that no answer may contain. */
  readonly known: KnownCredentials
  readonly authorize: CustomerBackendOptions['authorize']
  readonly allowedOrigins: ReadonlySet<string> | AllowOrigin
  /** `undefined`: any host. */
  readonly allowedHosts: ReadonlySet<string> | undefined
  /** Empty, or with a leading and without a trailing slash. */
  readonly basePath: string
  readonly timeoutMs: number
  readonly fetch: typeof globalThis.fetch
  /** How many proxies are believed; 0 for none. */
  readonly trustedHops: number
  readonly clientIp: CustomerBackendOptions['clientIp']
  readonly rateLimit: CustomerBackendOptions['rateLimit']
  readonly onEvent: CustomerBackendOptions['onEvent']
  readonly onAudit: CustomerBackendOptions['onAudit']
}

/** Checks everything before the first request, so that a wrong set-up fails at start and says why. */
export function readSettings(options: CustomerBackendOptions): Settings {
  if (!isRecord(options)) {
    throw new SetupError(
      'createCustomerBackend needs one object of options. It got something else.',
    )
  }
  const { authorize, clientIp, onAudit, onEvent, fetch, rateLimit } = options
  checkFunction('authorize', authorize, 'Nothing is allowed without it: give a function.')
  if (clientIp !== undefined)
    checkFunction('clientIp', clientIp, 'Give a function or leave it out.')
  if (onEvent !== undefined) checkFunction('onEvent', onEvent, 'Give a function or leave it out.')
  if (onAudit !== undefined) checkFunction('onAudit', onAudit, 'Give a function or leave it out.')
  if (fetch !== undefined) checkFunction('fetch', fetch, 'Give a function or leave it out.')
  if (rateLimit !== undefined) {
    const consume = isRecord(rateLimit) ? rateLimit.consume : undefined
    checkFunction('rateLimit.consume', consume, 'Give a limiter or leave it out.')
  }
  const known = new KnownCredentials()
  const timeoutMs = readTimeout(options.timeoutMs ?? defaults.timeoutMs)
  return {
    known,
    plastiq: resolverOf(options.plastiq, checkPlastiq, { known, timeoutMs }),
    vonage: resolverOf(options.vonage, checkVonage, { known, timeoutMs }),
    authorize,
    allowedOrigins:
      typeof options.allowedOrigins === 'function'
        ? options.allowedOrigins
        : checkOrigins(options.allowedOrigins),
    allowedHosts: checkHosts(options.allowedHosts),
    basePath: readBasePath(options.basePath ?? defaults.basePath),
    timeoutMs,
    // Looked up at each call: a runtime may patch the global, and some need it called on the global.
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    trustedHops: readTrustedHops(options.trustProxy ?? defaults.trustProxy),
    clientIp,
    rateLimit,
    onEvent,
    onAudit,
  }
}

function resolverOf<Account extends PlastiqAccount | VonageAccount>(
  given: Account | ((owner: string) => Account | Promise<Account>),
  check: (account: Account) => Checked<Account>,
  { known, timeoutMs }: Pick<Settings, 'known' | 'timeoutMs'>,
): Resolve<Account> {
  if (typeof given === 'function') {
    return async (owner) => {
      const account = check(await inTime(timeoutMs, given(owner)))
      return { ...account, forbidden: known.use(secretsOf(account)) }
    }
  }
  const account = check(given)
  const ready = { ...account, forbidden: known.keep(secretsOf(account)) }
  return () => ready
}

function secretsOf(account: Checked<PlastiqAccount | VonageAccount>): string[] {
  const { credentials } = account
  return 'apiSecret' in account ? [credentials, account.apiSecret] : [credentials]
}

function readBasePath(basePath: string): string {
  if (basePath === '/') return ''
  if (typeof basePath === 'string' && /^(\/(?!\.\.?(?:\/|$))[\w.~-]+)*$/.test(basePath))
    return basePath
  throw new SetupError(
    'createCustomerBackend: `basePath` must be empty or a plain path such as "/api", without a slash at its end.',
  )
}

function readTimeout(timeoutMs: number): number {
  if (Number.isFinite(timeoutMs) && timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS) return timeoutMs
  throw new SetupError(
    'createCustomerBackend: `timeoutMs` must be a number of milliseconds above 0, such as 8000.',
  )
}

function readTrustedHops(trustProxy: boolean | number): number {
  const hops = Number(trustProxy)
  const isKnown = typeof trustProxy === 'boolean' || typeof trustProxy === 'number'
  if (isKnown && Number.isInteger(hops) && hops >= 0) return hops
  throw new SetupError(
    'createCustomerBackend: `trustProxy` must be true, false or the number of proxies of yours in front.',
  )
}
