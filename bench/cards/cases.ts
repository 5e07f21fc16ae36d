import type { Hand, Seen } from './hand.ts'
import type { Field } from './ways.ts'

/** One thing that people do, and what a field that is right shows after it. */
export interface Case {
  name: string
  field: Field
  /** May answer with what was already wrong on the way. */
  run: (hand: Hand) => Promise<string | void>
  isRight: (seen: Seen) => boolean
}

const visa = '4242424242424242'
const amex = '378282246310005'
const nineteen = '6205500000000000004'
const fours = (digits: string) => digits.match(/.{1,4}/g) ?? []
const amexGroups = ['3782', '822463', '10005']

/**
 * These groups of digits with something between them, and the caret beside the same digit as before. What
 * is left over at either end is forgiven.
 */
const shows =
  (groups: readonly string[], before = groups.join('').length) =>
  (seen: Seen) =>
    seen.value.trim().split(/\D+/).join(' ') === groups.join(' ') && seen.before === before

/** These digits, in whatever groups. */
const holds =
  (digits: string) =>
  ({ value }: Seen) =>
    value.replace(/[ -]/g, '') === digits

const number = (
  name: string,
  run: Case['run'],
  groups: readonly string[],
  before?: number,
): Case => ({ name, field: 'number', run, isRight: shows(groups, before) })

const numbers: Case[] = [
  number('type 16 digits', (hand) => hand.type(visa), fours(visa)),
  number('type an Amex: 4-6-5', (hand) => hand.type(amex), amexGroups),
  number('type 19 digits', (hand) => hand.type(nineteen), fours(nineteen)),
  number(
    'insert in the middle, caret stays',
    async (hand) => {
      await hand.type(visa.slice(0, 12))
      await hand.caretAfter(6)
      await hand.type('7')
    },
    fours('4242427424242'),
    7,
  ),
  number(
    'delete in the middle, caret stays',
    async (hand) => {
      await hand.type('4242424242424')
      await hand.caretAfter(6)
      await hand.press('Backspace')
      await hand.settle()
    },
    fours('424244242424'),
    5,
  ),
  number(
    'Backspace behind a gap takes a digit',
    async (hand) => {
      await hand.type('4242567890')
      await hand.caretAfter(4, { overGap: true })
      await hand.press('Backspace')
      await hand.settle()
    },
    fours('424567890'),
    3,
  ),
  number(
    'paste over a selection, caret after it',
    async (hand) => {
      await hand.type('4242424242424')
      await hand.caretAfter(4)
      await hand.selectDigits(4)
      await hand.paste('1111')
    },
    fours('4242111142424'),
    8,
  ),
  number(
    'paste an Amex over a Diners',
    async (hand) => {
      await hand.type('30569309025904')
      await hand.focus()
      await hand.press('Control+a')
      await hand.paste(amex)
    },
    amexGroups,
  ),
  number(
    'paste with dashes, gaps and words',
    (hand) => hand.paste(' Visa 4242-4242\u00a04242 4242 '),
    fours(visa),
  ),
  number('full-width ４２…', (hand) => hand.type('４２４２４２４２４２４２４２４２'), fours(visa)),
  number('Arabic-Indic ٤٢…', (hand) => hand.type('٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢'), fours(visa)),
  {
    name: 'an input method is left alone until it ends',
    field: 'number',
    async run(hand) {
      const steps = ['４', '４２', '４２４', '４２４２', '４２４２４']
      const shown = await hand.compose(steps, '42424')
      if (shown.join() !== steps.join()) return `showed "${shown.join('", "')}" while composing`
    },
    isRight: holds('42424'),
  },
  {
    name: 'undo takes back a key in the middle',
    field: 'number',
    async run(hand) {
      await hand.type('4242567890')
      await hand.caretAfter(6)
      await hand.type('1')
      await hand.press('Control+z')
      await hand.settle()
    },
    isRight: holds('4242567890'),
  },
  {
    name: 'undo brings back what was deleted',
    field: 'number',
    async run(hand) {
      await hand.type('4242567890')
      await hand.focus()
      await hand.press('Control+a')
      await hand.press('Backspace')
      await hand.settle()
      await hand.press('Control+z')
      await hand.settle()
    },
    isRight: holds('4242567890'),
  },
]

/** Month and year apart, the year whole or its last two digits. */
const isExpiry =
  (month: string, year: string) =>
  ({ value }: Seen) =>
    new RegExp(`^${month}\\D+(20)?${year}\\D*$`).test(value)

const expiry = (name: string, run: Case['run'], month: string, year: string): Case => ({
  name: `expiry: ${name}`,
  field: 'expiry',
  run,
  isRight: isExpiry(month, year),
})

const forms = ['1230', '12/30', '12-2030', '2030-12', '12 / 30', '203012']

const expiries: Case[] = [
  ...forms.map((form) => expiry(`type ${form}`, (hand) => hand.type(form), '12', '30')),
  ...forms.map((form) => expiry(`paste ${form}`, (hand) => hand.paste(form), '12', '30')),
  expiry('type 1/30', (hand) => hand.type('1/30'), '01', '30'),
  {
    name: 'expiry: 2 to 9 are months at once',
    field: 'expiry',
    async run(hand) {
      for (const month of '23456789') {
        await hand.empty()
        await hand.type(`${month}30`)
        const seen = await hand.see()
        if (!isExpiry(`0${month}`, '30')(seen)) return `${month}30 became ${seen.value}`
      }
    },
    isRight: isExpiry('09', '30'),
  },
]

export const cases: readonly Case[] = [...numbers, ...expiries]
