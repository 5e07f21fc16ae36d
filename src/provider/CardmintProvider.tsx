'use client'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { CardmintClient } from '../client/createClient.ts'
import { CardmintError } from '../client/errors/CardmintError.ts'
import type { Messages } from '../messages/en.ts'
import type { PartialMessages } from '../messages/merge.ts'

interface CardmintContextValue {
  client: CardmintClient
  /** The host's words only: ours come with the component that shows them. */
  messages: PartialMessages<Messages> | undefined
  locale: string
}

const CardmintContext = createContext<CardmintContextValue | null>(null)

export interface CardmintProviderProps {
  /** Made once, by `createClient`. */
  client: CardmintClient
  /** Words that replace ours, at any depth. */
  messages?: PartialMessages<Messages>
  /** BCP 47, for dates and numbers; `'en'` unless given. */
  locale?: string
  children?: ReactNode
}

/**
 * Gives hooks and components their client and their words. Stands inside the host's own
 * `QueryClientProvider`.
 *
 * @example
 * <QueryClientProvider client={queryClient}>
 *   <CardmintProvider client={client}>…</CardmintProvider>
 * </QueryClientProvider>
 */
export function CardmintProvider(props: CardmintProviderProps) {
  const { client, messages, locale = 'en', children } = props
  const value = useMemo(() => ({ client, messages, locale }), [client, messages, locale])
  return <CardmintContext.Provider value={value}>{children}</CardmintContext.Provider>
}

/** @throws CardmintError `provider-missing`, naming the hook or component that asked. */
export function useCardmint(caller: string): CardmintContextValue {
  const value = useContext(CardmintContext)
  if (value) return value
  throw new CardmintError('provider-missing', { about: caller })
}
