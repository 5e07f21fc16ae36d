'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { countryCodes } from '../card/countries.ts'

const never = () => () => {}

/**
 * Every country with its name in a language, sorted as that language does. A server may know other names
 * than the browser: until the browser has taken the page over they stand in the order of their codes, and
 * the element with a name needs `suppressHydrationWarning`.
 *
 * @param locale BCP 47.
 * @example
 * useCountries('de').map(([code, name]) => (
 *   <option key={code} value={code} suppressHydrationWarning>{name}</option>
 * ))
 */
export function useCountries(locale: string): readonly [code: string, name: string][] {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' })
    const { compare } = new Intl.Collator(locale)
    const countries = countryCodes.map((code): [string, string] => [code, names.of(code) ?? code])
    return isHydrated ? countries.sort(([, a], [, b]) => compare(a, b)) : countries
  }, [locale, isHydrated])
}
