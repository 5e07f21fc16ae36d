import { isRule } from '../card/brands/isRule.ts'
import type { BrandRule } from '../card/brands/cardBrand.ts'
import { checkVault } from '../client/checkOptions.ts'
import { misuse } from '../client/errors/CardmintError.ts'
import { parseUrl } from '../client/url.ts'
import { isRecord } from '../contracts/isRecord.ts'
import { isLoopback } from '../contracts/loopback.ts'
import type { CardFrameOptions } from './mountCardFrame.tsx'
import { LANGUAGE_TAG } from './protocol.ts'
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
  const { parentOrigins, tokenizationUrl, tokenize, brands, graceMonths } = given
  const { messages, locales, styles, element } = given
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
  if (brands !== undefined && !areRules(brands)) throw misuse('brands')
  if (graceMonths !== undefined && !(Number.isInteger(graceMonths) && Number(graceMonths) >= 0))
    throw misuse('graceMonths')
  if (messages !== undefined && !isRecord(messages)) throw misuse('messages')
  if (locales !== undefined && !areLocales(locales)) throw misuse('locales')
  if (styles !== undefined && !areVariables(styles)) throw misuse('styles')
  if (element !== undefined && !(element instanceof HTMLElement)) throw misuse('element')
  // a script in the head that is not a module
  if (!element && !document.body) throw misuse('early mountCardFrame')
  if (document.querySelector('[data-slot=card-frame]')) throw misuse('second mountCardFrame')
}

/** An origin as a browser writes it, of a page that nobody on the way could have changed. */
function checkParent(origin: unknown): void {
  if (typeof origin !== 'string') throw misuse(`malformed parentOrigins "${typeof origin}"`)
  const named = `"${origin.slice(0, 100)}"`
  if (origin.includes('*')) throw misuse(`wildcard parentOrigins ${named}`)
  const url = /^https?:\/\//i.test(origin) ? parseUrl(origin) : undefined
  if (!url) throw misuse(`malformed parentOrigins ${named}`)
  if (url.origin !== origin) throw misuse(`parentOrigins parts ${named}`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw misuse(`open parentOrigins ${named}`)
  if (origin === globalThis.location?.origin) throw misuse(`own parentOrigins ${named}`)
}

function areLocales(value: unknown): boolean {
  const isLocale = (each: unknown) => typeof each === 'function' || isRecord(each)
  // as pages write them: `pt-BR`, not `pt_BR`
  const isTag = (tag: string) => LANGUAGE_TAG.test(tag)
  if (!isRecord(value)) return false
  return Object.keys(value).every(isTag) && Object.values(value).every(isLocale)
}

function areRules(value: unknown): boolean {
  // a copy has no holes, which `every` would pass over
  return Array.isArray(value) && [...(value as BrandRule[])].every(isRule)
}

function areVariables(value: unknown): boolean {
  const isVariable = (name: unknown) =>
    typeof name === 'string' && Object.hasOwn(themeVariables, name)
  return Array.isArray(value) && [...value].every(isVariable)
}
