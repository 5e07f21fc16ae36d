import type { Browser } from 'playwright'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { launchChromium } from './browser.mjs'
import { renderedPages, type ReactMajor } from './renderedPages.ts'
import { serveSite, type PagesOptions, type Site } from './site.ts'
import { visitRendered, type VisitOptions } from './visitRendered.ts'

const root = fileURLToPath(new URL('../e2e/rendered', import.meta.url))

/** Serves the pages that a server renders, for a file of tests or a part of one; each test finds it new. */
export function renderedSite(react: ReactMajor, mode: PagesOptions['mode']) {
  let browser: Browser
  let site: Site
  beforeAll(async () => {
    browser = await launchChromium()
    site = await serveSite({ root, mode, pages: renderedPages(react) })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  beforeEach(() => site.reset())
  return {
    get site() {
      return site
    },
    visit: (search = '', options: VisitOptions = {}) =>
      visitRendered(browser, `${site.url}/${search}`, options),
  }
}
