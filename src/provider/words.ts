'use client'
import { createContext, useContext, type Context } from 'react'
import { CardmintError } from '../client/errors/CardmintError.ts'
import type { Messages } from '../messages/en.ts'
import type { PartialMessages } from '../messages/merge.ts'

/** What a component needs to speak, apart from the client: a card frame has words, and no client. */
export interface Words {
  /** The host's words only: ours come with the component that shows them. */
  messages: PartialMessages<Messages> | undefined
  locale: string
}

export const WordsContext = createContext<Words | null>(null)

/** @throws CardmintError `provider-missing`, naming the hook or component that asked. */
export function useGiven<Value>(context: Context<Value | null>, caller: string): Value {
  const value = useContext(context)
  if (value) return value
  throw new CardmintError('provider-missing', { about: caller })
}

export const useWords = (caller: string): Words => useGiven(WordsContext, caller)
