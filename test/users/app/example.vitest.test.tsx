import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import {
  expectNoCardLeak,
  fillCard,
  testAddress,
  testCards,
  type CardLeakProbe,
} from 'cardmint/testing'
import { afterEach, expect, test, vi } from 'vitest'
import { createShop, tokenizationUrl, Wallet } from './shop.tsx'

afterEach(cleanup)

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))

test('a saved card is handed to the app', async () => {
  const onSaved = vi.fn<(id: string) => void>()
  render(<Wallet shop={createShop()} onSaved={onSaved} />)
  await fillCard(screen, { ...testCards.brands.visa, ...testAddress })
  await save()
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
})

test('the card is nowhere in the page', async () => {
  const drive = async ({ fill }: CardLeakProbe) => {
    render(<Wallet shop={createShop()} />)
    await fill()
    await save()
    await screen.findAllByText(/^Saved American Express/)
  }
  await expect(expectNoCardLeak(drive, { tokenizationUrl })).resolves.toBeUndefined()
})
