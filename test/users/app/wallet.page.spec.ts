import { walletTests } from './pages.ts'

walletTests(({ page }) => page.goto('/'))
