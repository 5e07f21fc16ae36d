import 'cardmint/styles.css'
import { createRoot } from 'react-dom/client'
import { answerTests } from './asked.ts'
import { createShop, Wallet } from './shop.tsx'

const shop = createShop()
answerTests(shop)
createRoot(document.querySelector('#root') ?? document.body).render(<Wallet shop={shop} />)
