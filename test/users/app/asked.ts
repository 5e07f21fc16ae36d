import { findCardLeaks } from 'cardmint/testing'
import { signsIn, tokenizationUrl, type Shop } from './shop.tsx'

/** What the tests of Playwright ask the page, as they run outside of it. */
const questions = ({ sandbox, account }: Shop) => ({
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
})

export type Asked = ReturnType<typeof questions>

export const answerTests = (shop: Shop) => Reflect.set(window, 'asked', questions(shop))
