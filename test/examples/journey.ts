import type { Page } from 'playwright'
import { expect } from 'vitest'
import { fillCard, testAddress, testCards } from '../../src/testing/index.ts'

export interface Journey {
  /** The page asks for no address. */
  hasOwnAddress?: boolean
  /** Fills the host's own fields, and whatever else the page needs before the card is sent. */
  prepare?: (page: Page) => Promise<void>
  /** The name of the button that sends the card. */
  submit?: string
  /** The page has no API secrets. */
  hasNoSecrets?: boolean
  /** The server's markup has the list of secrets already. */
  isPrefetched?: boolean
}

/** Somebody saves a card, creates and revokes a secret, and reloads. The browser must have nothing to complain about. */
export async function saveCreateRevoke(
  page: Page,
  url: string,
  sandbox: string,
  { hasOwnAddress, prepare, submit = 'Save card', hasNoSecrets, isPrefetched }: Journey,
): Promise<void> {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const stateOf = async () => (await fetch(`${JSON.parse(sandbox).url}/_sandbox/state`)).json()
  const stored = async () => (await stateOf()).plastiq.paymentMethods.length
  const secrets = async () => (await stateOf()).vonage.accounts[0].secrets.length
  const dialog = page.getByRole('dialog')
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const before = await stored()

  const answer = await page.goto(url)
  if (isPrefetched) expect(await answer?.text()).toContain('1 of 2 in use')
  await page.getByLabel('Card number').waitFor()
  // a server's page may not be hydrated yet, and what is typed then stays too
  await fillCard(page, { ...testCards.brands.visa, ...(!hasOwnAddress && testAddress) })
  await prepare?.(page)
  await press(submit)
  await page
    .getByText(/Saved Visa ending in 4242/)
    .first()
    .waitFor()
  expect(await stored()).toBe(before + 1)

  if (!hasNoSecrets) {
    await press('Create secret')
    await dialog.getByLabel('I have saved this value').check()
    await dialog.getByRole('button', { name: 'Activate secret' }).click()
    await page.getByText('2 of 2 in use').waitFor()
    expect(await secrets()).toBe(2)
    // the one that the backend signs in with cannot be revoked
    await page.locator('button:not([aria-disabled=true])', { hasText: /^Revoke$/ }).click()
    const label = await dialog.locator('label', { hasText: /^Type / }).innerText()
    await dialog.getByLabel(label).fill(label.split(' ')[1] ?? '')
    await dialog.getByRole('button', { name: 'Revoke' }).click()
    await page.getByText('1 of 2 in use').waitFor()
    expect(await secrets()).toBe(1)
  }

  await page.reload()
  await page.getByLabel('Card number').waitFor()
  expect(await page.getByLabel('Card number').inputValue()).toBe('')
  if (!hasNoSecrets) await page.getByText('1 of 2 in use').waitFor()
  expect(complaints).toEqual([])
}
