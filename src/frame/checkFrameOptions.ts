import { checkVault } from '../client/checkOptions.ts'
import { misuse } from '../client/errors/CardmintError.ts'
import { parseUrl } from '../client/url.ts'
import { isRecord } from '../contracts/isRecord.ts'
import { isLoopback } from '../contracts/loopback.ts'
import type { CardFrameOptions } from './mountCardFrame.tsx'
import { themeVariables } from './themeVariables.ts'

const functions = ['tokenize', 'recapture', 'completeAddress']

/**
 * Finds what is wrong with the options of a card frame before anything is shown.
 *
 * @throws CardmintError `invalid-argument`, with a sentence for each mistake.
 */
export function checkFrameOptions(options: CardFrameOptions): void {
  // an untyped caller may pass anything
  const given: Record<string, unknown> = { ...options }
  const { parentOrigins, tokenizationUrl, tokenize, graceMonths, messages } = given
  const { locales, styles, element } = given
  for (const name of functions) {
    if (given[name] !== undefined && typeof given[name] !== 'function')
      throw misuse(`no frame function "${name}"`)
  }
  if (!Array.isArray(parentOrigins) || parentOrigins.length === 0) throw misuse('parentOrigins')
  for (const origin of parentOrigins) checkParent(origin)
  if (!tokenize || tokenizationUrl !== undefined) {
    const vault = checkVault(tokenizationUrl)
    if (parentOrigins.includes(vault.origin) && !isLoopback(vault.hostname))
      throw misuse('parent tokenizationUrl')
  }
  if (graceMonths !== undefined && !(Number.isInteger(graceMonths) && Number(graceMonths) >= 0))
    throw misuse('graceMonths')
  if (messages !== undefined && !isRecord(messages)) throw misuse('messages')
  if (locales !== undefined && !areLocales(locales)) throw misuse('locales')
  if (styles !== undefined && !areVariables(styles)) throw misuse('styles')
  if (element !== undefined && !(element instanceof HTMLElement)) throw misuse('element')
}

/** An origin as a browser writes it, of a page that nobody on the way could have changed. */
function checkParent(origin: unknown): void {
  const named = `"${String(origin).slice(0, 100)}"`
  if (typeof origin !== 'string' || origin.includes('*'))
    throw misuse(`wildcard parentOrigins ${named}`)
  const url = /^https?:\/\//i.test(origin) ? parseUrl(origin) : undefined
  if (!url) throw misuse(`malformed parentOrigins ${named}`)
  if (url.origin !== origin) throw misuse(`parentOrigins parts ${named}`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw misuse(`open parentOrigins ${named}`)
  if (origin === globalThis.location?.origin) throw misuse(`own parentOrigins ${named}`)
}

function areLocales(value: unknown): boolean {
  const isLocale = (each: unknown) => typeof each === 'function' || isRecord(each)
  return isRecord(value) && Object.values(value).every(isLocale)
}

function areVariables(value: unknown): boolean {
  return Array.isArray(value) && value.every((name) => Object.hasOwn(themeVariables, String(name)))
}
