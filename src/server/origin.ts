import { isOrigin } from './checkOptions.ts'
import { isHostAllowed, ownHosts, plainHost } from './ownHosts.ts'
import { inTime } from './timeLimit.ts'
import { refusal } from './problems.ts'
import type { Settings } from './settings.ts'

/** The origin of the page that sent the request. Only `listed` needs CORS headers. */
export type OriginVerdict =
  | { readonly kind: 'own' }
  | { readonly kind: 'listed'; readonly origin: string }
  | { readonly kind: 'refused'; readonly compared?: OriginComparison }

/**
 * The values that were compared when a request was refused for its origin. A value that is not a host or an origin is
 * shown as `malformed`.
 */
export interface OriginComparison {
  /** `same-origin`: the page is neither of this host nor in `allowedOrigins`. `allowed-hosts`: the host is not in `allowedHosts`. */
  readonly rule: 'same-origin' | 'allowed-hosts'
  /** The page's `Origin`, if it had one. */
  readonly origin?: string | undefined
  /** The browser's `Sec-Fetch-Site`, if it had one. */
  readonly site?: string | undefined
  /** The host that the page was compared with: `Host`, or `X-Forwarded-Host` with `trustProxy`. */
  readonly host: string
}

type OriginSettings = Pick<
  Settings,
  'allowedOrigins' | 'allowedHosts' | 'trustedHops' | 'timeoutMs'
>

/**
 * Own: the browser says so in `Sec-Fetch-Site`, which no page can write. Where it says nothing (a server, an old
 * browser) or that a person asked, `Origin` has to name the host that was asked, or be left out. Hosts are
 * compared without the scheme, as TLS often ends at a proxy.
 */
export async function judgeOrigin(
  request: Request,
  settings: OriginSettings,
): Promise<OriginVerdict> {
  const { allowedHosts, allowedOrigins, trustedHops, timeoutMs } = settings
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site')
  const hosts = ownHosts(request, trustedHops)
  const refuse = (rule: OriginComparison['rule']): OriginVerdict => ({
    kind: 'refused',
    compared: compared(rule, origin, site, hosts[0]),
  })
  const isAllowedHost = (host: string) => !allowedHosts || isHostAllowed(host, allowedHosts)
  if (!isAllowedHost(hosts[0])) return refuse('allowed-hosts')
  if (origin !== null && typeof allowedOrigins !== 'function' && allowedOrigins.has(origin)) {
    return { kind: 'listed', origin }
  }
  if (isOwn(origin, site, hosts)) {
    const isAllowed = origin === null || isAllowedHost(splitOrigin(origin)?.host ?? '')
    return isAllowed ? { kind: 'own' } : refuse('allowed-hosts')
  }
  const isListed =
    typeof allowedOrigins === 'function' &&
    isOrigin(origin) &&
    (await ask(async () => inTime(timeoutMs, allowedOrigins(origin, request))))
  return isListed ? { kind: 'listed', origin } : refuse('same-origin')
}

function isOwn(origin: string | null, site: string | null, hosts: readonly string[]): boolean {
  if (site === 'same-origin') return true
  if (site !== null && site !== 'none') return false
  if (origin === null) return true
  const page = splitOrigin(origin)
  return page !== undefined && hosts.some((host) => plainHost(host, page.scheme) === page.host)
}

/** Undefined for `null`, and for what no page of a host has: an app in a shell may call its own `app://localhost`. */
function splitOrigin(origin: string): { scheme: string; host: string } | undefined {
  if (!URL.canParse(origin)) return undefined
  const { protocol: scheme, host } = new URL(origin)
  return host && /^https?:/.test(scheme) ? { scheme, host } : undefined
}

/** Only `true` allows; any other value is a mistake of the function. */
async function ask(allow: () => Promise<boolean>): Promise<boolean> {
  try {
    return (await allow()) === true
  } catch {
    throw refusal('internal-error', { reason: 'allowed-origins-failed' })
  }
}

const SITES = new Set(['same-origin', 'same-site', 'cross-site', 'none'])

/** These values come from the caller, so only well-formed ones get into a log. */
function compared(
  rule: OriginComparison['rule'],
  origin: string | null,
  site: string | null,
  host: string,
): OriginComparison {
  const isKnown = origin === 'null' || (isOrigin(origin) && origin.length <= 255)
  return {
    rule,
    host: host.length <= 255 ? (plainHost(host) ?? 'malformed') : 'malformed',
    ...(origin !== null && { origin: isKnown ? origin : 'malformed' }),
    ...(site !== null && { site: SITES.has(site) ? site : 'malformed' }),
  }
}
