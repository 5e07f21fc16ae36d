import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { onTestFinished } from 'vitest'

export interface VisitOptions extends BrowserContextOptions {
  /** The page's script arrives only when `hydrate` is called, as on a slow network. */
  heldScript?: boolean
  /** Runs in the page, before anything else. */
  before?: () => void
}

/** A visitor of a page that came from the server. */
export interface Visit {
  page: Page
  /** Lets the script through, and waits until React has taken the page over. */
  hydrate: () => Promise<void>
  /** All that the console said, warnings too, errors that nobody caught, and violations of the policy. */
  complaints: string[]
  /** Requests that the page itself made, as `POST /api/client-secrets`. */
  requests: string[]
  /** What moved by itself, without a touch or key shortly before: 0, or a Cumulative Layout Shift. */
  shift: () => Promise<number>
}

interface Observed {
  shift: number
}

export async function visitRendered(
  browser: Browser,
  url: string,
  { heldScript = false, before, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    const isAdvertisement = message.text().includes('Download the React DevTools')
    if (!isAdvertisement) complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === '/violations') complaints.push(`violation: ${request.postData()}`)
    else requests.push(`${request.method()} ${pathname}`)
  })
  if (before) await page.addInitScript(before)
  await page.addInitScript(observeShifts)

  let letThrough = () => {}
  if (heldScript) {
    const held = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    await page.route('**/client.js', async (route) => {
      await held
      await route.continue()
    })
  }
  const hydrated = () => page.locator('html[data-hydrated]').waitFor({ state: 'attached' })
  // a held script holds the page's load too
  await page.goto(url, { waitUntil: heldScript ? 'commit' : 'load' })
  await page.locator('script[src]').waitFor({ state: 'attached' })
  if (!heldScript && options.javaScriptEnabled !== false) await hydrated()

  return {
    page,
    complaints,
    requests,
    async hydrate() {
      letThrough()
      await hydrated()
    },
    async shift() {
      // an entry is made when a frame is painted, and told some time after it
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))
          }),
      )
      return page.evaluate(() => Reflect.get(window, 'observed').shift)
    },
  }
}

function observeShifts(): void {
  const observed: Observed = { shift: 0 }
  Reflect.set(window, 'observed', observed)
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // of this type of entry, which TypeScript does not know
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      }
      if (!hadRecentInput) observed.shift += value
    }
  })
  observer.observe({ type: 'layout-shift', buffered: true })
}
