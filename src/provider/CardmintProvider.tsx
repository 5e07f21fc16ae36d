'use client'
import { QueryClientContext } from '@tanstack/react-query'
import { createContext, useMemo, type ReactNode } from 'react'
import type { CardmintClient } from '../client/createClient.ts'
import { markCopy } from '../client/errors/packageCopies.ts'
import type { Messages } from '../messages/en.ts'
import type { PartialMessages } from '../messages/merge.ts'
import { useGiven, WordsContext, type Words } from './words.ts'

interface CardmintContextValue extends Words {
  client: CardmintClient
}

const CardmintContext = createContext<CardmintContextValue | null>(null)

/** Props of `CardmintProvider`. */
export interface CardmintProviderProps {
  /** The client. Make it once with `createClient`, outside of components. */
  client: CardmintClient
  /** Texts that replace the kit's own, at any depth. Keep the object stable between renders. */
  messages?: PartialMessages<Messages> | undefined
  /**
   * BCP 47 tag for dates, numbers and names of countries.
   *
   * @default 'en'
   */
  locale?: string | undefined
  children?: ReactNode
}

/**
 * Gives hooks and components their client and their words. Put it inside your own `QueryClientProvider`.
 * Never throws.
 *
 * @example
 * <QueryClientProvider client={queryClient}>
 *   <CardmintProvider client={client}>…</CardmintProvider>
 * </QueryClientProvider>
 */
export function CardmintProvider(props: CardmintProviderProps) {
  const { client, messages, locale = 'en', children } = props
  const value = useMemo(() => ({ client, messages, locale }), [client, messages, locale])
  markCopy()
  return (
    <CardmintContext.Provider value={value}>
      <WordsContext.Provider value={value}>{children}</WordsContext.Provider>
    </CardmintContext.Provider>
  )
}

/**
 * @throws CardmintError `provider-missing`, naming the hook or component that asked, if this provider or that of
 * TanStack is missing.
 */
export function useCardmint(caller: string): CardmintContextValue {
  const value = useGiven(CardmintContext, caller)
  useGiven(QueryClientContext, `QueryClientProvider "${caller}"`)
  return value
}
