'use client'
import { useSyncExternalStore } from 'react'
import { countryCodes } from '../card/countries.ts'

type Countries = readonly [code: string, name: string][]

const never = () => () => {}

/**
 * Lists every country with its name in a language, sorted as that language sorts.
 *
 * A server may know other names than the browser. Until hydration the list is sorted by code, and each element with a
 * name needs `suppressHydrationWarning`.
 *
 * @param locale BCP 47, such as `de`.
 * @returns Pairs of ISO 3166-1 alpha-2 code and name.
 * @throws RangeError for a malformed locale.
 * @example
 * const options = useCountries('de').map(([code, name]) => (
 *   <option key={code} value={code} suppressHydrationWarning>{name}</option>
 * ))
 */
export function useCountries(locale: string): Countries {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const { byCode, byName } = countriesIn(locale)
  return isHydrated ? byName : byCode
}

/** The list in the language that was used last, because a page has one language and its forms come and go. */
let last: ReturnType<typeof listCountries> | undefined

function countriesIn(locale: string) {
  if (last?.locale !== locale) last = listCountries(locale)
  return last
}

function listCountries(locale: string) {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  const byCode: Countries = countryCodes.map((code) => [code, names.of(code) ?? code])
  return { locale, byCode, byName: [...byCode].sort(([, a], [, b]) => compare(a, b)) }
}
