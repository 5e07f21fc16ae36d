import { fillCard, testAddress, testCards } from 'cardmint/testing'
import { expect, test, type PlaywrightTestArgs } from 'playwright/test'
import type { Asked } from './asked.ts'

declare global {
  interface Window {
    asked: Asked
  }
}

/** The tests of an app with a card form and secrets, in a page that `open` opens. */
export function walletTests(open: (fixtures: PlaywrightTestArgs) => Promise<unknown>): void {
  test.beforeEach(async ({ page, mount, context, request }) => {
    await page.clock.install()
    await open({ page, mount, context, request })
    await page.getByText('1 of 2 in use').waitFor()
  })

  test('a card is typed and saved', async ({ page }) => {
    await fillCard(page, { ...testCards.brands.mastercard, ...testAddress })
    await expect(page.getByLabel('Card number')).toHaveValue('5555 5555 5555 4444')
    await page.getByRole('button', { name: 'Save card' }).click()
    await expect(page.getByText('Saved Mastercard ending in 4444.').first()).toBeVisible()
    await expect(page.getByLabel('Card number')).toHaveValue('')
  })

  test('a refused card stays in its fields, and the page says why', async ({ page }) => {
    await fillCard(page, { ...testCards.refused.PAYMENT_METHOD_DECLINED, ...testAddress })
    await page.getByRole('button', { name: 'Save card' }).click()
    await expect(page.getByText(/This card was refused/).first()).toBeVisible()
    await expect(page.getByLabel('Card number')).toHaveValue('4000 0000 0000 9995')
  })

  test('a secret is created and the first revoked, ten seconds later on a fake clock', async ({
    page,
  }) => {
    const dialog = page.getByRole('dialog')
    const [first = ''] = await page.evaluate(() => window.asked.secrets())
    await page.getByRole('button', { name: 'Create secret' }).click()
    const value = await dialog.getByLabel('Secret value').inputValue()
    await dialog.getByLabel('I have saved this value').check()
    await dialog.getByRole('button', { name: 'Activate secret' }).click()
    await expect(page.getByText('2 of 2 in use')).toBeVisible()
    expect(await page.evaluate((it) => window.asked.signsIn(it), value)).toBe(true)
    await page.getByRole('button', { name: `Revoke secret ${first.slice(-8)}` }).click()
    await dialog.getByRole('textbox').fill(first.slice(-4))
    await dialog.getByRole('button', { name: 'Revoke' }).click()
    await expect(dialog.getByText(/Nothing has happened yet/).first()).toBeAttached()
    await page.clock.runFor(10_000)
    await expect(page.getByText('1 of 2 in use')).toBeVisible()
    expect(await page.evaluate(() => window.asked.secrets())).not.toContain(first)
  })

  test('a secret is rotated: created, deployed, verified, and the old one revoked', async ({
    page,
  }) => {
    const dialog = page.getByRole('dialog')
    const [old = ''] = await page.evaluate(() => window.asked.secrets())
    await page.getByRole('button', { name: 'Rotate' }).click()
    await dialog.getByLabel('I have saved this value').check()
    await dialog.getByRole('button', { name: 'Activate secret' }).click()
    await dialog.getByRole('button', { name: 'Verify' }).click()
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await dialog.getByRole('textbox').fill(old.slice(-4))
    await dialog.getByRole('button', { name: 'Revoke' }).click()
    await page.clock.runFor(10_000)
    await expect(page.getByText('1 of 2 in use')).toBeVisible()
    expect(await page.evaluate(() => window.asked.secrets())).not.toContain(old)
  })

  test('a card leaks nowhere in the page', async ({ page }) => {
    await page.exposeFunction('save', async () => {
      await page.getByRole('button', { name: 'Save card' }).click()
      await page
        .getByText(/Saved American Express ending in/)
        .first()
        .waitFor()
    })
    const leaks = await page.evaluate(() =>
      // what `exposeFunction` has put there
      window.asked.findCardLeaks(() => (Reflect.get(window, 'save') as () => Promise<void>)()),
    )
    expect(leaks).toEqual([])
  })
}
