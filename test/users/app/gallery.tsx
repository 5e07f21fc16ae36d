import 'cardmint/styles.css'
import { createRoot } from 'react-dom/client'
import { answerTests } from './asked.ts'
import { createShop, Wallet, type WalletProps } from './shop.tsx'

const shop = createShop()
answerTests(shop)

/** What a test can mount. Functions among the props are the test's own. */
const stories = {
  Wallet: (props: Omit<WalletProps, 'shop'>) => <Wallet shop={shop} {...props} />,
}
export type Stories = typeof stories

const root = createRoot(document.querySelector('#root') ?? document.body)

// Playwright calls these two.
Object.assign(window, {
  mount({ story, props }: { story: keyof Stories; props: object }) {
    const Story = stories[story]
    root.render(<Story {...props} />)
  },
  unmount: () => root.unmount(),
})
