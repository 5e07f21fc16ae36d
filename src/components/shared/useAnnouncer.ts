'use client'
import { useCallback, useEffect, useState } from 'react'

/**
 * The text of a `LiveRegion`, and a way to change it. `failure`, the words of an error, is announced when it
 * comes. The same words twice in a row are said twice.
 */
export function useAnnouncer(
  failure: string | null,
): [text: string, announce: (words: string) => void] {
  const [text, setText] = useState('')
  const announce = useCallback(
    (words: string) => setText((last) => (last === words ? `${words}\u00A0` : words)),
    [],
  )
  useEffect(() => {
    if (failure) announce(failure)
  }, [failure, announce])
  return [text, announce]
}
