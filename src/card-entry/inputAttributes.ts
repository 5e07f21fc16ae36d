import type { CardFieldName } from '../card/types.ts'

// names of people and places must not be corrected, nor sent to a spell-checking service
const asWritten = { spellCheck: false, autoCorrect: 'off' } as const
const words = { ...asWritten, autoCapitalize: 'words' } as const
const digits = { inputMode: 'numeric', dir: 'ltr', ...asWritten } as const

/**
 * What each input needs for autofill and phone keyboards. No `maxLength` (it cuts pastes), no `pattern`
 * on the expiry (Safari then fills the number alone: braintree/braintree-web#739).
 */
export const fieldAttributes = {
  number: { autoComplete: 'cc-number', ...digits },
  expiry: { autoComplete: 'cc-exp', ...digits },
  securityCode: { autoComplete: 'cc-csc', ...digits },
  name: { autoComplete: 'cc-name', ...words },
  line1: { autoComplete: 'billing address-line1', ...words },
  line2: { autoComplete: 'billing address-line2', required: false, ...words },
  city: { autoComplete: 'billing address-level2', ...words },
  state: { autoComplete: 'billing address-level1', ...words },
  postalCode: { autoComplete: 'billing postal-code', ...asWritten, autoCapitalize: 'characters' },
  country: { autoComplete: 'billing country' },
} as const satisfies Record<CardFieldName, Record<string, string | boolean>>

/** Fields that no `FormData` holds. */
export const withheld: readonly CardFieldName[] = ['number', 'expiry', 'securityCode']
