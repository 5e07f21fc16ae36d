import type { Page } from 'playwright'
import * as en from '../../src/messages/en.ts'
import { fillCardForm } from './fillCardForm.ts'
import type { Site } from './site.ts'

/** The form, sent and not answered before the returned function is called. */
export async function sendCardForm(page: Page, site: Site, number?: string): Promise<() => void> {
  await fillCardForm(page, number)
  const letGo = site.hold('POST /api/payment-methods')
  await page.getByRole('button', { name: en.card.submit }).click()
  await page.getByRole('button', { name: en.card.submitting }).waitFor()
  return letGo
}
