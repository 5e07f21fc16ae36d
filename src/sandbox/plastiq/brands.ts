export interface Brand {
  /** As the wire says it; only "Visa" is documented, the rest is the sandbox's wording. */
  name: string
  prefix: RegExp
  lengths: readonly number[]
  cvvLength: 3 | 4
  /** Whether the sandbox stores it; no authoritative list of brands is published. */
  supported: boolean
}

/** Tried in this order. */
const brands: readonly Brand[] = [
  {
    name: 'Visa',
    prefix: /^4/,
    lengths: [13, 16, 19],
    cvvLength: 3,
    supported: true,
  },
  {
    name: 'Mastercard',
    prefix: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    cvvLength: 3,
    supported: true,
  },
  {
    name: 'American Express',
    prefix: /^3[47]/,
    lengths: [15],
    cvvLength: 4,
    supported: true,
  },
  {
    name: 'Discover',
    prefix: /^(6011|64[4-9]|65)/,
    lengths: [16, 17, 18, 19],
    cvvLength: 3,
    supported: true,
  },
  {
    name: 'Diners Club',
    prefix: /^(30[0-5]|3095|36|3[89])/,
    lengths: [14, 16, 17, 18, 19],
    cvvLength: 3,
    supported: false,
  },
  {
    name: 'JCB',
    prefix: /^35(2[89]|[3-8])/,
    lengths: [16, 17, 18, 19],
    cvvLength: 3,
    supported: false,
  },
  {
    name: 'UnionPay',
    prefix: /^62/,
    lengths: [16, 17, 18, 19],
    cvvLength: 3,
    supported: false,
  },
]

export function brandOf(accountNumber: string): Brand | undefined {
  return brands.find(({ prefix }) => prefix.test(accountNumber))
}
