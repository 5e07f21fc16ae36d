import type { BillingAddress, Card } from '../../contracts/plastiq.ts'
import type { CardmintClient } from '../createClient.ts'
import { CardmintError } from '../errors/CardmintError.ts'

/** An address as it is written in its country: often without a postal code or a state. */
export interface GivenAddress extends Omit<BillingAddress, 'city' | 'state' | 'postalCode'> {
  /** The town or city, if the country has such a part. */
  city?: string | undefined
  /** The code or the name of the state, province or the like. */
  state?: string | undefined
  /** The postal code as its country writes it. */
  postalCode?: string | undefined
}

/** A card as it was typed, with an address that may lack parts. */
export interface GivenCard extends Omit<Card, 'billingAddress'> {
  /** As typed, or as the host gave it. */
  billingAddress: GivenAddress
}

/** Fills in the parts of an address that the wire requires and the person doesn't have. */
export type CompleteAddress = (address: GivenAddress) => BillingAddress

/**
 * What is sent of an address that lacks a part, ASSUMED: the wire documents `city`, `state` and `postalCode` as
 * required, and doesn't say what to send where a country has none. The city is the state or the country, the state
 * is the city, the postal code is `00000`.
 */
export const completeAddress: CompleteAddress = ({ city, state, postalCode, ...address }) => {
  const place = city || state || countryName(address.country)
  return { ...address, city: place, state: state || place, postalCode: postalCode || '00000' }
}

/** Completes the address of a card with the host's function or the default. */
export function completeCard({ vault }: Pick<CardmintClient, 'vault'>, card: GivenCard): Card {
  try {
    return { ...card, billingAddress: vault.completeAddress(card.billingAddress) }
  } catch {
    throw new CardmintError('invalid-argument', { about: 'completeAddress' })
  }
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code
}
