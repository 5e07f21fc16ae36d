'use client'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { Addresses, AddressStates } from '../card/addressRules.ts'
import { loadAddresses } from '../card/loadAddresses.ts'

/**
 * The states of a country as `[code, name]`, sorted; undefined where it has no closed list, and until that is
 * there. Names are in the language of the page where that is the country's own, else in Latin letters.
 *
 * @param country ISO 3166-1 alpha-2; empty while none is chosen.
 * @param input Where a state is typed until then: it is not taken from under somebody's hands.
 * @param addresses `addresses` of `cardmint/addresses`; loaded when needed unless given.
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
    // a list that does not come leaves the field to be typed into
    if (country) load().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [country, input, addresses])
  // a list of the country before is none
  const namesIn = loaded?.of === country ? loaded?.namesIn : undefined
  return useMemo(() => namesIn?.(locale), [namesIn, locale])
}

interface Loaded extends Pick<AddressStates, 'namesIn'> {
  of: string
}
