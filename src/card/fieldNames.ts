/** The parts of an address within its country, in the order of a form. */
export const addressParts = ['line1', 'line2', 'city', 'state', 'postalCode'] as const

/** The fields of a billing address, named as on the wire. */
export const addressFields = [...addressParts, 'country'] as const

/** The fields of a card form. */
export const cardFields = ['number', 'expiry', 'securityCode', 'name', ...addressFields] as const
