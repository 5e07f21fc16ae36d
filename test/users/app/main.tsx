import { findCardLeaks } from 'cardmint/testing'
import 'cardmint/styles.css'
import { createRoot } from 'react-dom/client'
import { createShop, signsIn, tokenizationUrl, Wallet } from './shop.tsx'

const shop = createShop()
const { sandbox, account } = shop

/** What the tests ask the page, as they run outside of it. */
const asked = {
  secrets: () => sandbox.inspect().vonage.accounts[0]?.secrets.map(({ id }) => id) ?? [],
  signsIn: (secret: string) => signsIn(sandbox, account.apiKey, secret),
  /** Types a card that leaks nowhere else, calls `typed`, and gives the leaks. */
  findCardLeaks: (typed: () => Promise<void>) =>
    findCardLeaks(
      async ({ fill }) => {
        await fill()
        await typed()
      },
      { tokenizationUrl },
    ),
}

export type Asked = typeof asked

Reflect.set(window, 'asked', asked)
createRoot(document.querySelector('#root') ?? document.body).render(<Wallet shop={shop} />)
