'use client'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { Addresses, AddressStates } from '../card/addressRules.ts'
import { loadAddresses } from '../card/loadAddresses.ts'

/**
 * Lists the states of a country, sorted. Names are in the language of `locale` where that is the country's own, else
 * in Latin letters. Never throws.
 *
 * @param country ISO 3166-1 alpha-2; empty while no country is chosen.
 * @param locale BCP 47, such as `ja`.
 * @param input The input in which a state is typed until the list is loaded. It isn't replaced while it has the focus.
 * @param addresses `addresses` of `cardmint/addresses`; if left out, they are loaded when needed.
 * @returns Pairs of code and name; `undefined` where the country has no closed list, and until the list is loaded.
 * @example
 * const typed = useRef<HTMLInputElement>(null)
 * const states = useStates('US', 'en', typed)
 */
export function useStates(
  country: string,
  locale: string,
  input: RefObject<HTMLInputElement | null>,
  addresses?: Addresses,
): ReturnType<AddressStates['namesIn']> | undefined {
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const { loadStates } = addresses ?? (await loadAddresses())
      const list = await loadStates(country)
      const typing = input.current?.matches(':focus') && input.current
      if (typing) await new Promise((left) => typing.addEventListener('blur', left, { once: true }))
      if (isWanted && list) setLoaded({ namesIn: list.namesIn, of: country })
    }
    // if the list fails to load, the field stays a text input
    if (country) load().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [country, input, addresses])
  // ignores the list of the previous country
  const namesIn = loaded?.of === country ? loaded?.namesIn : undefined
  return useMemo(() => namesIn?.(locale), [namesIn, locale])
}

interface Loaded extends Pick<AddressStates, 'namesIn'> {
  of: string
}
