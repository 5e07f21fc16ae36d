import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { SandboxState } from '../../src/sandbox/index.ts'
import { launchChromium } from './browser.mjs'
import { startDemo, type DemoProcess } from './startDemo.ts'
import { watchPage, type PageWatch } from './watchPage.ts'

/**
 * Starts the demo and a browser for a file of tests. Before each test the sandbox is as at its start, and a
 * new visitor has opened the page.
 */
export function visitDemo() {
  let demo: DemoProcess
  let browser: Browser
  let page: Page
  let watch: PageWatch
  const at = (variable: 'PORT' | 'SANDBOX_PORT') => `http://localhost:${demo.ports[variable]}`

  beforeAll(async () => {
    demo = await startDemo()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await demo?.kill()
  })
  beforeEach(async () => {
    await fetch(`${at('SANDBOX_PORT')}/_sandbox/reset`, { method: 'POST' })
    page = await browser.newPage({ locale: 'en-US' })
    watch = await watchPage(page)
    await page.goto(at('PORT'))
  })
  afterEach(() => page?.close())

  return {
    get page() {
      return page
    },
    get watch() {
      return watch
    },
    get pageUrl() {
      return at('PORT')
    },
    get sandboxUrl() {
      return at('SANDBOX_PORT')
    },
    field: (label: string) => page.getByLabel(label, { exact: true }),
    button: (name: string | RegExp) => page.getByRole('button', { name }),
    region: (name: string) => page.getByRole('region', { name }),
    words: (text: string) => page.getByText(text).first(),
    async sandboxState(): Promise<SandboxState> {
      return (await fetch(`${at('SANDBOX_PORT')}/_sandbox/state`)).json()
    },
  }
}

/** The visible words, once they are there, without regard to how they are laid out. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replaceAll(/\s+/g, ' ')
}
