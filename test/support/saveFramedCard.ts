import type { BrowserCommand } from 'vitest/node'
import { fillCard, testAddress, testCards } from '../../src/testing/index.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    saveFramedCard: () => Promise<void>
  }
}

/** Saves a card in the frame of the page under test, which only the browser's driver reaches. */
export const saveFramedCard: BrowserCommand<[]> = async ({ iframe }) => {
  await fillCard(iframe, { ...testCards.brands.visa, ...testAddress })
  // Vitest scales its page down, where a click of the driver misses what is in a frame
  await iframe.frameLocator('iframe').getByRole('button', { name: 'Save card' }).press('Enter')
}
