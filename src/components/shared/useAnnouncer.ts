'use client'
import { useCallback, useState } from 'react'

/** The text of a `LiveRegion`, and a way to change it. The same words twice in a row are said twice. */
export function useAnnouncer(): [text: string, announce: (words: string) => void] {
  const [text, setText] = useState('')
  const announce = useCallback(
    (words: string) => setText((last) => (last === words ? `${words}\u00A0` : words)),
    [],
  )
  return [text, announce]
}
