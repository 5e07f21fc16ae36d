import type { CardFieldName } from '../../card/types.ts'

const digits = { inputMode: 'numeric', dir: 'ltr', spellCheck: false, autoCorrect: 'off' } as const

/**
 * What each input needs for autofill and phone keyboards. No `maxLength` (it cuts pastes), no `pattern`
 * on the expiry (Safari then fills the number alone: braintree/braintree-web#739).
 */
export const fieldAttributes = {
  number: { autoComplete: 'cc-number', ...digits },
  expiry: { autoComplete: 'cc-exp', ...digits },
  securityCode: { autoComplete: 'cc-csc', ...digits },
  name: { autoComplete: 'cc-name', spellCheck: false, autoCapitalize: 'words' },
  line1: { autoComplete: 'billing address-line1' },
  line2: { autoComplete: 'billing address-line2', required: false },
  city: { autoComplete: 'billing address-level2' },
  state: { autoComplete: 'billing address-level1' },
  postalCode: { autoComplete: 'billing postal-code', spellCheck: false },
  country: { autoComplete: 'billing country' },
} as const satisfies Record<CardFieldName, Record<string, string | boolean>>
