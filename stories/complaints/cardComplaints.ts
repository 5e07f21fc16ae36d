import type { Complaint } from './complaints.ts'

const parts = 'components/card-form/'
const form = `${parts}CardTokenizer.browser.test.tsx`
const autofill = `${parts}autofill.browser.test.tsx`
const rescue = `${parts}misplacedNumber.browser.test.tsx`
const coBadge = `${parts}coBadge.browser.test.tsx`
const undo = `${parts}undo.browser.test.tsx`
const recapture = `${parts}recapture.browser.test.tsx`
const number = 'card/number.test.ts'
const expiry = 'card/expiry.test.ts'
const rendering = 'e2e/rendering.test.ts'

export const filling: readonly Complaint[] = [
  {
    complaint: 'Safari fills the number only, as the expiry has a pattern (braintree-web#739)',
    answer: 'No pattern and no maxlength anywhere',
    test: [autofill, 'nothing that cuts or refuses what they fill'],
  },
  {
    complaint: 'Each field in a frame of its own: number filled, expiry not (braintree-web#239)',
    answer: 'One form in one document, each field with its token, name and id',
    test: [autofill, 'one form with a submit button, and each field with its token and name'],
  },
  {
    complaint: 'A phone’s autofill tells React nothing (evervault-js#758, imaskjs#1082)',
    answer: 'Native events, and a re-read when a field changes or is left, and at the submit',
    test: [autofill, 'and without any event are read when the form is submitted'],
  },
  {
    complaint: 'A manager’s 02/2028 becomes 02/80, its 202802 nothing (bitwarden/clients#13217)',
    answer: 'An expiry is read as a whole, in any order; a year is never cut to its first digits',
    test: [expiry, 'reads every month of a century in every form'],
  },
  {
    complaint: 'A second autofill leaves the old error (braintree-web-drop-in#849)',
    answer: 'What is shown follows from what stands in the fields now',
    test: ['engines/autofill.test.ts', 'what was wrong before is not said of what it fills in'],
  },
]

export const typing: readonly Complaint[] = [
  {
    complaint: 'Editing in the middle throws the caret to the end (payform#63, imaskjs#1053)',
    answer: 'The caret stays beside its digit, in 100,000 edits of any kind',
    test: [number, 'no digit is lost or made, and the caret stays beside the same digit'],
  },
  {
    complaint: 'An Amex pasted over a Diners is cut (react-stripe-elements#127)',
    answer: 'The brand is read anew before anything is counted',
    test: [number, 'an Amex pasted over a Diners is not cut'],
  },
  {
    complaint: 'Cards of 19 digits are refused (react-stripe-elements#166)',
    answer: 'Lengths come with the brand; nothing pasted is cut before the nineteenth digit',
    test: [number, 'a longer brand has room for its digits'],
  },
  {
    complaint: 'Full-width digits are wiped, input methods doubled (Inputmask#2662, #2821)',
    answer: 'Digits of every script count; a composition is left alone until it ends',
    test: ['engines/entry.test.ts', 'leaves a composition alone until it ends'],
  },
  {
    complaint: 'A slash, dash or dot in the expiry is ignored (react-number-format#856)',
    answer: 'Each of them ends the month',
    test: [expiry, 'no digit is lost or made but a month’s leading zero'],
  },
  {
    complaint: 'Undo does nothing, or makes a mess of the number',
    answer: 'Undo and redo go through what was shown',
    test: [undo, 'undo goes back through what was shown, never to a state between'],
  },
  {
    complaint: 'Shoppers type the number into the name (card-validator#86)',
    answer: 'It is caught at its last digit, and moves where it belongs',
    test: [rescue, 'a card number typed into the name is caught at its last digit'],
  },
  {
    complaint: 'Complete with three digits of an Amex code (react-stripe-js#207)',
    answer: 'A code has the length of its brand, also of a stored card’s',
    test: [recapture, 'its length is that of the brand that the server named'],
  },
  {
    complaint: 'No way to hide the security code (react-stripe-js#167)',
    answer: 'maskCvc',
    test: [recapture, 'maskCvc hides the code while it is typed'],
  },
  {
    complaint: 'The chosen network is lost, or not shown as an equal (stripe-react-native#1627)',
    answer: 'Equal marks, none chosen before; the choice goes with the card',
    test: [coBadge, 'is chosen by the keyboard alone, and the choice goes with the card'],
  },
]

export const living: readonly Complaint[] = [
  {
    complaint: 'The form’s own words are spoken twice, or never (adyen-web#3112, #3437)',
    answer: 'One region, there from the start; each thing is said once',
    test: [form, 'the brand is announced once, a bad field when it is left'],
  },
  {
    complaint: 'What was typed before the script came is lost',
    answer: 'Real fields from the server, taken over with what is in them',
    test: [rendering, 'survives, is put in form, counts, is told, and is stored'],
  },
  {
    complaint: 'A second of clicks makes several cards (fxa#4386)',
    answer: 'One submission at a time, by a lock that is set in the same step',
    test: [form, 'a double click is one submission'],
  },
  {
    complaint: 'A refusal is treated as a success (woocommerce-square#541)',
    answer: 'The result has a payment method or an error; no third thing can be written',
    test: [form, 'its result cannot be success without a token'],
  },
  {
    complaint: 'Validate without submitting is not possible (react-stripe-elements#283)',
    answer: 'validate() shows what is wrong and focuses it',
    test: [form, 'the handle focuses, validates, clears and submits'],
  },
]
