import type { Page } from 'playwright'
import * as en from '../../src/messages/en.ts'

/** Fills the whole card form of a page, or of a part of one, with a good card, or with this number on it. */
export async function fillCardForm(
  page: Pick<Page, 'getByLabel'>,
  number = '4242424242424242',
): Promise<void> {
  const { fields } = en.card
  const field = (label: string | RegExp) => page.getByLabel(label, { exact: true })
  await field(fields.number).fill(number)
  await field(fields.expiry).fill('12 / 34')
  await field(fields.securityCode).fill('123')
  await field(fields.name).fill('Ada Lovelace')
  await field(fields.country).selectOption('United States')
  await field(fields.line1).fill('1 Main Street')
  await field(fields.city).fill('Boston')
  const state = field(fields.state)
  // a list takes the place of the text field once it is loaded, and keeps what was typed
  await state.fill('MA').catch(() => state.selectOption('MA'))
  await field(/^(Postal|ZIP) code$/).fill('02101')
}
