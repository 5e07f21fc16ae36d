import { defineConfig } from 'playwright/test'

const port = Number(process.env.PORT)
const baseURL = `http://127.0.0.1:${port}`
const launchOptions = { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] }

export default defineConfig({
  reporter: 'list',
  use: { launchOptions },
  projects: [
    { name: 'pages', testMatch: 'wallet.page.spec.ts', use: { baseURL } },
    {
      name: 'components',
      testMatch: 'wallet.component.spec.ts',
      use: { baseURL: `${baseURL}/gallery.html` },
    },
  ],
  webServer: { command: `npx vite --host 127.0.0.1 --port ${port} --strictPort`, port },
})
