'use client'
import { createContext, useContext } from 'react'
import type { Addresses } from '../../card/addressRules.ts'
import type { AddressFieldName } from '../../card/types.ts'
import { CardmintError, type CardmintError as Failure } from '../../client/errors/CardmintError.ts'
import type { PaymentMethod } from '../../contracts/plastiq.ts'
import type { CardEntryStore } from '../../card-entry/types.ts'
import type { Messages } from '../../messages/en.ts'

/** Values that the host already knows and may fill in: the name and the address, nothing else of the card. */
export type CardDefaults = Readonly<Partial<Record<'name' | AddressFieldName, string>>>

interface CardFieldsContextValue {
  entry: CardEntryStore
  /** Shows the security code as dots. */
  mask: boolean
  messages: Messages['card']
  defaultValues: CardDefaults | undefined
  locale: string
  /** The host's, if it gave them. */
  addresses: Addresses | undefined
  pending: boolean
  /** Seconds until the server wants to be asked again; 0 when it may be asked. */
  wait: number
  /** Why the last submission failed, unless single fields were the reason. */
  failure: Failure | null
  /** The payment method of the last submission, until something is typed again. */
  saved: PaymentMethod | null
}

export const CardFieldsContext = createContext<CardFieldsContextValue | null>(null)

/** The values that the form shares with its parts. */
export function useCardFieldsContext(part: string): CardFieldsContextValue {
  const value = useContext(CardFieldsContext)
  if (value) return value
  throw new CardmintError('invalid-argument', { about: `CardFields.${part}` })
}
