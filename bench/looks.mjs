// `npm run bench:looks [-- file.png]`: form, table and dialog under each reset that the tests know, in one picture.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { launchChromium } from '../test/support/browser.mjs'

const [, , file = 'looks.png'] = process.argv
const root = fileURLToPath(new URL('..', import.meta.url))
const server = await createServer({
  root,
  configFile: false,
  server: { host: '127.0.0.1', port: 0 },
})
await server.listen()
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 2700, height: 1600 } })
  await page.goto(`${server.resolvedUrls?.local[0]}bench/looks/`)
  const frames = page.locator('iframe')
  await frames.first().waitFor()
  for (const frame of await frames.all()) {
    const parts = frame.contentFrame()
    await parts.getByRole('button', { name: 'Create secret' }).last().waitFor({ state: 'attached' })
    await parts.locator('tbody button').first().waitFor({ state: 'attached' })
  }
  await page.screenshot({ path: file, fullPage: true })
  console.log(file)
} finally {
  await browser.close()
  await server.close()
}
