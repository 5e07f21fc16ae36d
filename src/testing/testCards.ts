import type { CardBrand } from '../card/brands/cardBrand.ts'
import { sandboxCards, type SandboxCard } from '../sandbox/sandboxCards.ts'

/** A card as a person types it. */
export interface TestCard {
  /** The brand that the form detects. */
  brand: Exclude<CardBrand, 'unknown'>
  /** Digits without gaps. */
  number: string
  /** Four years ahead, so that tests don't break at the end of a year. */
  expiry: string
  /** Three digits, or four for American Express. */
  securityCode: string
  /** The name on the card. */
  name: string
  /** The sandbox's answer: `ACTIVE`, or the `code` of its refusal. */
  outcome: SandboxCard['outcome']
}

type TestBrand = TestCard['brand']

/** Public test numbers where a scheme or a processor publishes one, else a prefix filled up with zeros. */
const numbers: Record<TestBrand, string> = {
  visa: '4242424242424242',
  mastercard: '5555555555554444',
  'american-express': '378282246310005',
  'diners-club': '36227206271667',
  discover: '6011111111111117',
  troy: '9792030394440796',
  jcb: '3566002020360505',
  unionpay: '6200000000000005',
  naranja: '5895620000000002',
  verve: '5060990580000006',
  maestro: '6304000000000000',
  elo: '6362970000457013',
  mir: '2200000000000004',
  hiper: '6370950000000005',
  hipercard: '6062826786276634',
  rupay: '6080000000000000',
  'cartes-bancaires': '4973019750239993',
  bancontact: '6703444444444449',
  dankort: '5019717010103742',
  uatp: '135410014000003',
  humo: '9860000000000000',
  uzcard: '8600000000000007',
  paypak: '2205430000000008',
  borica: '2205000000000009',
  lankapay: '3571110000000000',
  meeza: '5078080000000008',
  napas: '9704000000000000',
  belkart: '9112000000000006',
  prostir: '9804000000000009',
  'korean-domestic': '9400000000000007',
}

/** The sandbox stores these and no other brand. */
const stored = new Set<TestBrand>([
  'visa',
  'mastercard',
  'american-express',
  'discover',
  // its numbers are Visa's, so only a host that accepts this brand sees it
  'cartes-bancaires',
])

const expiry = `12/${String(new Date().getFullYear() + 4).slice(-2)}`

function testCard(
  brand: TestBrand,
  number: string,
  outcome: TestCard['outcome'],
): Readonly<TestCard> {
  const securityCode = brand === 'american-express' ? '1234' : '123'
  return { brand, number, expiry, securityCode, name: 'Ada Lovelace', outcome }
}

/** The refusals that the sandbox gives to certain numbers of a supported brand. */
export type TestRefusal =
  | 'CREATE_PAYMENT_METHOD_FAILED'
  | 'PAYMENT_METHOD_DECLINED'
  | 'PAYMENT_METHOD_INVALID'
  | 'PAYMENT_METHOD_ERROR'
  | 'PROCESSOR_CHARGE_ERROR'
  | 'VALIDATION_ERROR'

/**
 * A card of every brand that the kit knows, and one for each refusal that the sandbox knows. The form accepts all of
 * them except the one for `VALIDATION_ERROR`, whose check digit is wrong on purpose.
 *
 * @example
 * await fillCard(screen, testCards.brands.visa)
 * await fillCard(page, testCards.refused.PAYMENT_METHOD_DECLINED)
 */
export const testCards = {
  brands: mapValues(numbers, (number, brand) =>
    testCard(brand, number, stored.has(brand) ? 'ACTIVE' : 'CREATE_PAYMENT_METHOD_FAILED'),
  ),
  refused: {
    CREATE_PAYMENT_METHOD_FAILED: refused('CREATE_PAYMENT_METHOD_FAILED'),
    PAYMENT_METHOD_DECLINED: refused('PAYMENT_METHOD_DECLINED'),
    PAYMENT_METHOD_INVALID: refused('PAYMENT_METHOD_INVALID'),
    PAYMENT_METHOD_ERROR: refused('PAYMENT_METHOD_ERROR'),
    PROCESSOR_CHARGE_ERROR: refused('PROCESSOR_CHARGE_ERROR'),
    VALIDATION_ERROR: refused('VALIDATION_ERROR'),
  } satisfies Record<TestRefusal, TestCard>,
} as const

function refused(outcome: TestRefusal): Readonly<TestCard> {
  const card = sandboxCards.find((each) => each.outcome === outcome && each.brand === 'Visa')
  if (!card) throw new Error(`The sandbox knows no Visa card for ${outcome}.`)
  return testCard('visa', card.number, outcome)
}

function mapValues<Key extends string, Value>(
  record: Record<Key, string>,
  value: (text: string, key: Key) => Value,
): Record<Key, Value> {
  // keys and values come from this very record
  const entries = Object.entries(record) as [Key, string][]
  return Object.fromEntries(entries.map(([key, text]) => [key, value(text, key)])) as Record<
    Key,
    Value
  >
}

/**
 * A billing address in the United States, for forms that ask for one. It goes with every card.
 *
 * @example
 * await fillCard(screen, { ...testCards.brands.visa, ...testAddress })
 */
export const testAddress = {
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
} as const
