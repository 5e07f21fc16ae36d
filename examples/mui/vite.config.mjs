import { defineConfig } from 'vite'

// `npx vite` serves the page while you develop; /api goes to `npm start`.
export default defineConfig({ server: { proxy: { '/api': 'http://127.0.0.1:3000' } } })
