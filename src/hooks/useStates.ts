'use client'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { AddressRules, AddressStates } from '../card/addressRules.ts'

/**
 * The states of a country as `[code, name]`, sorted; undefined where it has no closed list, and until that is
 * there. Names are in the language of the page where that is the country's own, else in Latin letters.
 *
 * @param input Where a state is typed until then: it is not taken from under somebody's hands.
 */
export function useStates(
  { loadStates }: AddressRules,
  locale: string,
  input: RefObject<HTMLInputElement | null>,
): ReturnType<AddressStates['namesIn']> | undefined {
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const list = await loadStates?.()
      const typing = input.current?.matches(':focus') && input.current
      if (typing) await new Promise((left) => typing.addEventListener('blur', left, { once: true }))
      if (isWanted && list) setLoaded({ namesIn: list.namesIn, of: loadStates })
    }
    // a list that does not come leaves the field to be typed into
    load().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [loadStates, input])
  // a list of the country before is none
  const namesIn = loaded?.of === loadStates ? loaded?.namesIn : undefined
  return useMemo(() => namesIn?.(locale), [namesIn, locale])
}

interface Loaded extends Pick<AddressStates, 'namesIn'> {
  of: AddressRules['loadStates']
}
