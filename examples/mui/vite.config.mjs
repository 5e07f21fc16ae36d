import { defineConfig } from 'vite'

// `npx vite` serves the page while you develop; /api goes to `npm start`.
// As an object, because Vite would change `Host` for a plain address, and the backend compares it with `Origin`.
export default defineConfig({ server: { proxy: { '/api': { target: 'http://127.0.0.1:3000' } } } })
