'use client'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { AddressRules } from '../card/addressRules.ts'

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
): readonly (readonly [code: string, name: string])[] | undefined {
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let isWanted = true
    const load = async () => {
      const list = await loadStates?.()
      const typing = input.current?.matches(':focus') && input.current
      if (typing) await new Promise((left) => typing.addEventListener('blur', left, { once: true }))
      if (isWanted && list) setLoaded({ ...list, of: loadStates })
    }
    // a list that does not come leaves the field to be typed into
    load().catch(() => {})
    return () => {
      isWanted = false
    }
  }, [loadStates, input])
  return useMemo(() => {
    if (!loaded || loaded.of !== loadStates) return undefined
    const isOwn = new Intl.Locale(locale).language === new Intl.Locale(loaded.language).language
    const names = loaded.states.map(
      ({ code, name, latinName }) => [code, isOwn ? name : latinName] as const,
    )
    const { compare } = new Intl.Collator(locale)
    return names.sort(([, a], [, b]) => compare(a, b))
  }, [loaded, loadStates, locale])
}

type Loader = AddressRules['loadStates']
type Loaded = Awaited<ReturnType<NonNullable<Loader>>> & { of: Loader }
