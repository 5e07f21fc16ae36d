import { addressParts } from './addressRules.ts'

/** The fields of a billing address, named as on the wire. */
export const addressFields = [...addressParts, 'country'] as const

/** The fields of a card form. */
export const cardFields = ['number', 'expiry', 'securityCode', 'name', ...addressFields] as const
