'use client'
import { useMemo } from 'react'
import type { Messages } from '../messages/en.ts'
import { mergeMessages, type PartialMessages } from '../messages/merge.ts'
import { useWords } from './words.ts'

/**
 * The part of the words that a component shows, with the host's own over ours. Each component brings its
 * part, so that an app that shows no table carries none of a table's words.
 */
export function useMessages<Part extends Partial<Messages>>(caller: string, part: Part): Part {
  const { messages } = useWords(caller)
  return useMemo(
    // the host's tree has every branch that a part can have
    () => mergeMessages(part, messages as PartialMessages<NoInfer<Part>> | undefined),
    [part, messages],
  )
}
