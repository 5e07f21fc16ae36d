import { fillCard, testAddress, testCards } from 'cardmint/testing'
import { expect, test } from 'playwright/test'
import type { Stories } from './gallery.tsx'
import { walletTests } from './pages.ts'

walletTests(({ mount }) => mount('Wallet'))

test('new props keep what is typed, and the callback of the test gets the saved card', async ({
  mount,
}) => {
  const before: string[] = []
  const after: string[] = []
  const wallet = await mount<Stories['Wallet']>('Wallet', { onSaved: (id) => void before.push(id) })
  await fillCard(wallet, { ...testCards.brands.visa, ...testAddress })
  await wallet.update({ onSaved: (id) => void after.push(id) })
  await wallet.getByRole('button', { name: 'Save card' }).click()
  await expect(wallet.getByText('Saved Visa ending in 4242.').first()).toBeVisible()
  await expect.poll(() => after).toHaveLength(1)
  expect(before).toEqual([])
})

test('an unmounted wallet leaves nothing', async ({ mount }) => {
  const wallet = await mount('Wallet')
  await expect(wallet.getByLabel('Card number')).toBeVisible()
  await wallet.unmount()
  await expect(wallet).toBeEmpty()
})
