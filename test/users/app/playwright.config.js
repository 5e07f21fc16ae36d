import { defineConfig } from 'playwright/test'

const port = Number(process.env.PORT)
const launchOptions = { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] }

export default defineConfig({
  testMatch: 'wallet.page.spec.ts',
  reporter: 'list',
  use: { baseURL: `http://127.0.0.1:${port}`, launchOptions },
  webServer: { command: `npx vite --host 127.0.0.1 --port ${port} --strictPort`, port },
})
