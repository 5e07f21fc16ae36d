import { fileURLToPath } from 'node:url'
import { countryCodes } from '../../src/card/countries.ts'
import { launchChromium } from '../../test/support/browser.mjs'
import { crampedIn, type Cramped } from '../../test/support/cramped.ts'
import { renderedPages } from '../../test/support/renderedPages.ts'
import { serveSite } from '../../test/support/site.ts'

const root = fileURLToPath(new URL('../../test/e2e/rendered', import.meta.url))

/** The form of every country in Chromium, on a page of 320 px, with errors: at each of these sizes of text, in per cent. */
export async function surveyRenders(sizes: readonly number[]): Promise<Map<number, Cramped>> {
  const [browser, site] = await Promise.all([
    launchChromium(),
    serveSite({ root, mode: 'production', pages: renderedPages(19) }),
  ])
  const found = new Map<number, Cramped>()
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 } })
    await page.goto(`${site.url}/?marks&brands=visa,mastercard,american-express,cartes-bancaires`)
    await page.locator('html[data-hydrated]').waitFor({ state: 'attached' })
    await page.evaluate((it) => (document.documentElement.style.fontSize = `${it}%`), size)
    found.set(size, await crampedIn(page, countryCodes))
    await page.close()
  }
  await browser.close()
  await site.close()
  return found
}
