// `npm start` in one terminal, `node demo/screenshots.mjs` in another: takes the README's pictures.
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../test/support/browser.mjs'

const url = process.env['DEMO_URL'] ?? 'http://localhost:5173'
const folder = fileURLToPath(new URL('screenshots/', import.meta.url))
const card = {
  'Card number': '4242424242424242',
  'Expiry date': '1230',
  'Security code': '123',
  'Name on card': 'Ada Lovelace',
  'Address line 1': '1 Main Street',
  City: 'Springfield',
  State: 'IL',
  'ZIP code': '62701',
}

const browser = await launchChromium()
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1900 }, colorScheme })
  await page.goto(url)
  for (const [label, text] of Object.entries(card)) {
    await page.getByLabel(label, { exact: true }).pressSequentially(text)
  }
  await page.getByRole('button', { name: 'Save card' }).click()
  await page.getByText('Saved Visa ending in 4242.').first().waitFor()
  await page.getByLabel('Card number').pressSequentially('378282246310005')
  await page.locator('[data-slot="framed-card"][data-state="ready"]').waitFor()
  // not the whole page by itself: a frame in a process of its own is drawn where it is in view
  const height = await page.evaluate(() => document.documentElement.offsetHeight)
  const clip = { x: 0, y: 0, width: 1200, height }
  await page.screenshot({ path: `${folder}${colorScheme}.png`, clip })
}
await browser.close()
