'use client'
import { useCallback, useEffect, useState } from 'react'

type Announce = (words: string) => void

/**
 * The text of a `LiveRegion`, and a way to change it. `failure`, the words of an error, is announced when it
 * comes. The same words twice in a row are said twice.
 */
export function useAnnouncer(failure: string | null): [text: string, announce: Announce] {
  const [text, setText] = useState('')
  const announce = useCallback<Announce>(
    (words) => setText((last) => (last === words ? `${words}\u00A0` : words)),
    [],
  )
  useAnnounced(failure, announce)
  return [text, announce]
}

/** After the page has its region, as words that arrive together with it are not read out. */
function useAnnounced(words: string | null, announce: Announce): void {
  useEffect(() => {
    if (words) announce(words)
  }, [words, announce])
}
