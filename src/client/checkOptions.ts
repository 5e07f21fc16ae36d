import { isLoopback } from '../contracts/loopback.ts'
import { parseUrl } from './url.ts'
import type { CreateClientOptions } from './createClient.ts'
import { misuse } from './errors/CardmintError.ts'

const functions = ['fetch', 'tokenize', 'recapture', 'completeAddress', 'onDiagnostic']
const modes = new Set<unknown>([undefined, 'omit', 'same-origin', 'include'])

/**
 * Finds options that are wrong wherever the client is made.
 *
 * @throws CardmintError `invalid-argument`, with a sentence for each mistake.
 */
export function checkOptions(options: CreateClientOptions): void {
  // an untyped caller may pass anything
  const given: Record<string, unknown> = { ...options }
  const { baseUrl, tokenizationUrl, tokenize, timeoutMs = 1, credentials, headers, ky } = given
  for (const name of functions) {
    if (given[name] !== undefined && !isFunction(given[name])) throw misuse(`no function "${name}"`)
  }
  const backend = checkAddress('baseUrl', baseUrl, /[\s\\#?]/)
  // it may be left out for a card frame; a key with the value `undefined` is a mistake, such as an unset variable
  if (!tokenize && 'tokenizationUrl' in given) checkVault(tokenizationUrl, backend)
  if (typeof timeoutMs !== 'number' || !(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw misuse('timeoutMs')
  }
  if (!modes.has(credentials)) throw misuse('credentials')
  if (!isFunction(headers) && !areHeaders(headers)) throw misuse('headers')
  // `retry` came with 1.14
  if (ky !== undefined && !(isFunction(ky) && 'extend' in ky && 'retry' in ky)) throw misuse('ky')
}

function checkAddress(name: string, value: unknown, unwanted: RegExp): URL {
  const isAddress = typeof value === 'string' && /^(https?:\/\/.|\/|\.)/i.test(value)
  const url = isAddress && (parseUrl(value) ?? parseUrl(value, 'http://localhost'))
  if (!url) throw misuse(name)
  if (unwanted.test(value) || url.username || url.password) throw misuse(`${name} parts`)
  return url
}

/** A card goes neither over an open network nor to a server of the host's. */
export function checkVault(value: unknown, backend?: URL): URL {
  if (value === undefined || value === null || value === '') throw misuse('no tokenizationUrl')
  const vault = checkAddress('tokenizationUrl', value, /[\s\\#]/)
  const isLocal = isLoopback(vault.hostname)
  if (vault.protocol === 'http:' && !isLocal) throw misuse('open tokenizationUrl')
  // a <base> may name another origin than that of the page
  const isOfPage = [parseUrl('')?.origin, globalThis.origin].includes(vault.origin) && !isLocal
  const isOfBackend = backend && folder(vault).startsWith(folder(backend))
  if (isOfPage || isOfBackend) throw misuse('own tokenizationUrl')
  return vault
}

function folder({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/\/*$/, '/')}`
}

function isFunction(value: unknown): value is () => unknown {
  return typeof value === 'function'
}

function areHeaders(value: unknown): boolean {
  try {
    // `Headers` tells whether it can be used
    return !(value instanceof Promise) && Boolean(new Headers(value as HeadersInit | undefined))
  } catch {
    return false
  }
}
