'use client'
import { createContext, useContext, type Context } from 'react'
import { CardmintError } from '../client/errors/CardmintError.ts'
import type { Messages } from '../messages/en.ts'
import type { PartialMessages } from '../messages/merge.ts'

/** The words and locale of components, apart from the client, because a card frame has no client. */
export interface Words {
  /** Only the host's words; each component brings ours. */
  messages: PartialMessages<Messages> | undefined
  locale: string
}

export const WordsContext = createContext<Words | null>(null)

/** @throws CardmintError `provider-missing`, naming the hook or component that asked. */
export function useGiven<Value>(context: Context<Value>, caller: string): NonNullable<Value> {
  const value = useContext(context)
  if (value) return value
  throw new CardmintError('provider-missing', { about: caller })
}

export const useWords = (caller: string): Words => useGiven(WordsContext, caller)
