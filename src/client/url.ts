import { misuse } from './errors/CardmintError.ts'

/** Resolves an address that may be relative to the page; `undefined` if it is malformed, or there is no page. */
export function parseUrl(
  address: string,
  base = globalThis.document?.baseURI ?? globalThis.location?.href,
): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}

/**
 * Where a request goes. createClient does not ask whether there is a page: a server evaluates the modules of
 * a page too, and sends nothing from them.
 *
 * @throws CardmintError `invalid-argument` where an address is relative and no server sent the page, or there is none.
 */
export function requestUrl(prefix: string, path: string): URL {
  const address = parseUrl(prefix + path)
  // a page opened as a file has an address, but nothing answers beside it
  if (address && address.protocol !== 'file:') return address
  const relative = prefix
    ? `baseUrl "${prefix.slice(0, -1) || prefix}"`
    : `tokenizationUrl "${path}"`
  throw misuse(`relative ${relative}`)
}
