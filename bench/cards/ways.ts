/** What a page can take a card with. The first is the measure of the others, and so is its twin: what their costs differ by is noise. */
export const ways = [
  'bare <input>',
  'bare again',
  'useCardFields',
  'CardTokenizer',
  'react-payment-inputs',
  'react-number-format',
  'react-imask',
  'cleave-zen',
] as const

export type Way = (typeof ways)[number]
export type Field = 'number' | 'expiry' | 'securityCode'
