/**
 * A card brand: those of `credit-card-type`, our own additions, and those that the host adds by `brands`, which start
 * with `x-`. `unknown` is a number whose prefix belongs to none of them.
 */
export type CardBrand =
  | 'visa'
  | 'mastercard'
  | 'american-express'
  | 'diners-club'
  | 'discover'
  | 'troy'
  | 'jcb'
  | 'unionpay'
  | 'naranja'
  | 'verve'
  | 'maestro'
  | 'elo'
  | 'mir'
  | 'hiper'
  | 'hipercard'
  | 'rupay'
  | 'cartes-bancaires'
  | 'bancontact'
  | 'dankort'
  | 'uatp'
  | 'humo'
  | 'uzcard'
  | 'paypak'
  | 'borica'
  | 'lankapay'
  | 'meeza'
  | 'napas'
  | 'belkart'
  | 'prostir'
  | 'korean-domestic'
  | 'unknown'
  | `x-${string}`

/**
 * A card brand to add, or a correction of one of ours: what it leaves out stays as it is.
 *
 * @example { brand: 'maestro', securityCode: { optional: true } }
 * @example { brand: 'x-my-club', name: 'My Club', prefixes: '7001-7009 7100', lengths: [16] }
 */
export interface BrandRule {
  /** The brand to correct, or the name of a new one, which starts with `x-`. */
  readonly brand: CardBrand
  /** The brand's own name, the same in every language. @default `brand` */
  readonly name?: string | undefined
  /** First digits, or ranges of them (`7001-7009`, both ends equally long), with blanks between. Replaces ours. */
  readonly prefixes?: string | undefined
  /** How many digits a number can have, ascending. 12 to 19 where nothing is known. */
  readonly lengths?: readonly number[] | undefined
  /** After how many digits a gap is shown. @default [4, 8, 12, 16] */
  readonly gaps?: readonly number[] | undefined
  /** `lengths` are the usual ones; other lengths are accepted too. */
  readonly guessed?: boolean | undefined
  /** Whether the last digit is the check digit by Luhn's rule. @default true */
  readonly checkDigit?: boolean | undefined
  /** How many digits the code has (more than one number where either is taken, 3 by default), and whether it may be left empty. */
  readonly securityCode?:
    | {
        readonly length?: number | readonly number[] | undefined
        readonly optional?: boolean | undefined
      }
    | undefined
  /** Whether the expiry may be left empty. */
  readonly expiry?: { readonly optional?: boolean | undefined } | undefined
}

/** The facts about a brand that a form needs. */
export interface BrandInfo extends Omit<BrandRule, 'prefixes'> {
  /** The brand's own name, the same in every language. */
  readonly name: string
  /** How many digits a number can have, ascending; empty if that is not known. */
  readonly lengths: readonly number[]
  /** After how many digits a gap is shown. */
  readonly gaps: readonly number[]
  /** The most digits that its security code has. */
  readonly codeSize: number
}
