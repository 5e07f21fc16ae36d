import { isRecord } from '../contracts/isRecord.ts'
import { isLoopback } from '../contracts/loopback.ts'
import { plainHost } from './ownHosts.ts'
import type { Checked } from './account.ts'
import { isId } from './isId.ts'
import { defaults, type PlastiqAccount, type VonageAccount } from './options.ts'

/** Characters allowed in a bearer header: visible ASCII. */
const HEADER_TOKEN = /^[\x21-\x7e]+$/

/** A wrong set-up. Its sentence says which option and never holds a value, as that may be a secret. */
export class SetupError extends TypeError {
  override readonly name = 'TypeError'
}

export function checkFunction(name: string, value: unknown, advice: string): void {
  if (typeof value === 'function') return
  throw new SetupError(`createCustomerBackend: \`${name}\` must be a function. ${advice}`)
}

export function checkPlastiq(account: PlastiqAccount): Checked<PlastiqAccount> {
  if (!isRecord(account)) {
    throw new SetupError(
      'createCustomerBackend: `plastiq` must be an object { apiKey, baseUrl }, or a function that returns one.',
    )
  }
  const { apiKey, baseUrl } = account
  if (typeof apiKey !== 'string' || !HEADER_TOKEN.test(apiKey)) {
    throw new SetupError(
      'createCustomerBackend: `plastiq.apiKey` must be the partner API key, without spaces. Is its environment variable set?',
    )
  }
  return { apiKey, baseUrl: checkBaseUrl('plastiq', baseUrl), credentials: apiKey }
}

export function checkVonage(account: VonageAccount): Checked<VonageAccount> {
  if (!isRecord(account)) {
    throw new SetupError(
      'createCustomerBackend: `vonage` must be an object { apiKey, apiSecret, secretId }, or a function that returns one.',
    )
  }
  const { apiKey, apiSecret, baseUrl = defaults.vonageUrl, secretId } = account
  // Basic credentials are split at the first colon, so a key must not hold one.
  if (typeof apiKey !== 'string' || !/^[\x21-\x39\x3b-\x7e]+$/.test(apiKey)) {
    throw new SetupError(
      'createCustomerBackend: `vonage.apiKey` must be an account key, without spaces and colons. Is its environment variable set?',
    )
  }
  // Basic credentials have no control characters; a secret that was read from a file often ends in a line break.
  if (typeof apiSecret !== 'string' || !/^\P{Cc}+$/u.test(apiSecret)) {
    throw new SetupError(
      'createCustomerBackend: `vonage.apiSecret` must be a live secret of that key, without line breaks. Is its environment variable set?',
    )
  }
  if (typeof secretId !== 'string' || !isId(secretId) || isMistaken(secretId)) {
    throw new SetupError(
      'createCustomerBackend: `vonage.secretId` must be the id of the secret that `apiSecret` is the value of, so that nobody revokes it through this backend. Is its environment variable set? If you don\'t know the id, pass "unknown".',
    )
  }
  const credentials = basicCredentials(apiKey, apiSecret)
  return { apiKey, apiSecret, secretId, baseUrl: checkBaseUrl('vonage', baseUrl), credentials }
}

/** The text of a value that is not set, or one of the two words in another case: taken for an id, it would protect nothing. */
function isMistaken(secretId: string): boolean {
  const isWord = /^(?:unknown|unprotected|undefined|null|nan|none|true|false)$/i.test(secretId)
  return isWord && secretId !== 'unknown' && secretId !== 'unprotected'
}

/** Joined as UTF-8, as the specification's example does. */
function basicCredentials(apiKey: string, apiSecret: string): string {
  const bytes = new TextEncoder().encode(`${apiKey}:${apiSecret}`)
  return btoa(String.fromCharCode(...bytes))
}

/** The address without a slash at its end. */
function checkBaseUrl(owner: 'plastiq' | 'vonage', baseUrl: unknown): string {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  const isPlain = url && !url.username && !url.password && !url.search && !url.hash
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new SetupError(
      `createCustomerBackend: \`${owner}.baseUrl\` must be an absolute address without credentials and query, such as ${example[owner]}.`,
    )
  }
  if (url.protocol === 'http:' && !isLocal(url.hostname)) {
    throw new SetupError(
      `createCustomerBackend: \`${owner}.baseUrl\` is http, which would show the credentials to the network. Use https; http is for local hosts only.`,
    )
  }
  return url.href.replace(/\/+$/, '')
}

const example = {
  plastiq: 'https://connect.sandbox.plastiq.com/api',
  vonage: defaults.vonageUrl,
} as const

/** Loopback, a name without dots (a container's), or a name that is reserved for private use. */
function isLocal(hostname: string): boolean {
  const isReserved = /\.(test|internal|local)$/.test(hostname)
  return isLoopback(hostname) || isReserved || /^[^.[\]]+$/.test(hostname)
}

export function checkOrigins(origins: unknown): ReadonlySet<string> {
  if (!Array.isArray(origins)) {
    throw new SetupError(
      'createCustomerBackend: `allowedOrigins` must be an array, such as ["https://shop.example"], or a function; [] allows only pages of the same origin.',
    )
  }
  if (!origins.every(isOrigin)) {
    throw new SetupError(
      'createCustomerBackend: `allowedOrigins` must hold exact origins such as "https://shop.example": lower case, no path, no slash at the end, no "*" and no "null".',
    )
  }
  return new Set(origins)
}

/** The hosts as `Host` names them: lower case, a port only where it matters. */
export function checkHosts(hosts: unknown): ReadonlySet<string> | undefined {
  if (hosts === undefined) return undefined
  const isList = Array.isArray(hosts) && hosts.length > 0
  if (isList && hosts.every(isHost)) return new Set(hosts)
  throw new SetupError(
    'createCustomerBackend: `allowedHosts` must list hosts such as "shop.example" or "localhost:4010": lower case, no scheme, no path, no "*", and neither port 80 nor 443, which browsers leave out. Leave it out to answer under any host.',
  )
}

function isHost(host: unknown): host is string {
  if (typeof host !== 'string') return false
  return plainHost(host) === host && plainHost(host, 'https:') === host
}

/** Tells whether a text is an origin as browsers write it; `null` isn't one. */
export function isOrigin(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[a-z][a-z\d+.-]*:\/\/[^/?#@*\s]+$/.test(value)) return false
  // Apps in a shell have origins of their own scheme, whose URL has no origin to compare with.
  return /^https?:/.test(value) ? URL.canParse(value) && new URL(value).origin === value : true
}
