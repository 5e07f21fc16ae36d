/**
 * Completes an address that is relative to the page.
 *
 * @throws TypeError where there is no page to be relative to.
 */
export function completeAddress(address: string): URL {
  return new URL(address, globalThis.document?.baseURI ?? globalThis.location?.href)
}
