import type { PlastiqCode } from './plastiq/errors.ts'

/** A card number that the sandbox knows, and its outcome. */
export interface SandboxCard {
  /** A well-known public test number. */
  number: string
  /** As the answer names it, such as `Visa`. */
  brand: string
  /** As the answer says, for a card that is stored. */
  subType: 'CREDIT' | 'DEBIT'
  /** The `status` of the payment method that is stored, or the `code` of the refusal. */
  outcome: 'ACTIVE' | PlastiqCode
  /** In words, for a reader; also the refusal's detail. */
  reason: string
}

/**
 * The card numbers with a fixed outcome. They are a convention of the sandbox: Plastiq publishes no list.
 *
 * Any future expiry, a security code of the brand's length and any address go with them. Any other number that passes
 * the checks is stored as a credit card.
 *
 * @example
 * const declined = sandboxCards.find((card) => card.outcome === 'PAYMENT_METHOD_DECLINED')
 */
export const sandboxCards: readonly SandboxCard[] = [
  stored('4242424242424242', 'Visa'),
  stored('4000056655665556', 'Visa', 'DEBIT'),
  stored('5555555555554444', 'Mastercard'),
  stored('2223003122003222', 'Mastercard'),
  stored('5200828282828210', 'Mastercard', 'DEBIT'),
  stored('378282246310005', 'American Express'),
  stored('6011111111111117', 'Discover'),
  refused(
    '36227206271667',
    'CREATE_PAYMENT_METHOD_FAILED',
    'The brand is not supported',
    'Diners Club',
  ),
  refused('3566002020360505', 'CREATE_PAYMENT_METHOD_FAILED', 'The brand is not supported', 'JCB'),
  refused(
    '6200000000000005',
    'CREATE_PAYMENT_METHOD_FAILED',
    'The brand is not supported',
    'UnionPay',
  ),
  refused('4000000000000002', 'CREATE_PAYMENT_METHOD_FAILED', 'The issuer refused the card'),
  refused('4000000000009995', 'PAYMENT_METHOD_DECLINED', 'The card has insufficient funds'),
  refused(
    '4000000000000069',
    'PAYMENT_METHOD_INVALID',
    'The issuer says that the card has expired',
  ),
  refused(
    '4000000000000127',
    'PAYMENT_METHOD_ERROR',
    'The issuer says that the security code is wrong',
  ),
  refused('4000000000000119', 'PROCESSOR_CHARGE_ERROR', 'The processor failed'),
  refused('4242424242424241', 'VALIDATION_ERROR', 'The number fails the Luhn check'),
]

function stored(
  number: string,
  brand: string,
  subType: SandboxCard['subType'] = 'CREDIT',
): SandboxCard {
  return { number, brand, subType, outcome: 'ACTIVE', reason: 'The card is stored' }
}

function refused(
  number: string,
  outcome: PlastiqCode,
  reason: string,
  brand = 'Visa',
): SandboxCard {
  return { number, brand, subType: 'CREDIT', outcome, reason }
}
