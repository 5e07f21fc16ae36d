'use client'
import { useMemo } from 'react'
import { countryCodes } from '../card/countries.ts'

/**
 * Every country with its name in a language, sorted as that language does.
 *
 * @param locale BCP 47.
 * @example useCountries('de').map(([code, name]) => <option value={code}>{name}</option>)
 */
export function useCountries(locale: string): readonly [code: string, name: string][] {
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' })
    const { compare } = new Intl.Collator(locale)
    return countryCodes
      .map((code): [string, string] => [code, names.of(code) ?? code])
      .sort(([, a], [, b]) => compare(a, b))
  }, [locale])
}
