import type { BrowserContext, Page } from 'playwright'
import { vi } from 'vitest'
import type { Site } from './site.ts'

/** A tab of a bare Chromium, with what happens to tabs. */
export interface Tab {
  page: Page
  /** How often the page has asked for a client secret, heard or not. */
  mints: () => number
  /** Requests that were broken off or never arrived. */
  failed: string[]
  /** Of the lease that each component has. */
  status: () => Promise<string[]>
  claim: (index?: number) => Promise<string>
  mount: (mounted: boolean) => Promise<void>
  /** Minimizes the window. */
  hide: () => Promise<void>
  show: () => Promise<void>
  /** What a browser does with a tab that was hidden for long: nothing in it runs any more. */
  freeze: () => Promise<void>
  /** It runs again, and is shown. */
  thaw: () => Promise<void>
  connect: (isOnline: boolean) => Promise<void>
  /**
   * Time passes, in the page and at the sandbox: timers fire, and whatever is requested is waited for.
   * From the first call on the page's time stands still in between.
   */
  pass: (ms: number) => Promise<void>
  /** The clocks of page and sandbox jump and no timer runs, as in a frozen tab or a laptop asleep. */
  jump: (ms: number) => Promise<void>
}

export async function openTab(context: BrowserContext, site: Site, search = ''): Promise<Tab> {
  const page = await context.newPage()
  let mints = 0
  page.on('request', (request) => {
    const isMint = request.url() === `${site.url}/api/client-secrets`
    if (isMint && request.method() === 'POST') mints += 1
  })
  const failed: string[] = []
  page.on('requestfailed', (request) => failed.push(`${request.method()} ${request.url()}`))
  await page.addInitScript(jumpingClocks)
  const cdp = await context.newCDPSession(page)
  const { windowId } = await cdp.send('Browser.getWindowForTarget')
  const visibility = async (wanted: DocumentVisibilityState) => {
    const windowState = wanted === 'hidden' ? 'minimized' : 'normal'
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
    await becomes(page, () => document.visibilityState, wanted)
  }
  let standsStill = false

  const pass: Tab['pass'] = async (ms) => {
    standsStill = true
    // in small steps, so that the sandbox is never far from the page
    for (let left = ms; left > 0; left -= 1000) {
      const budget = Math.min(left, 1000)
      site.sandbox.clock.advance(budget)
      const over = new Promise<void>((resolve) => {
        cdp.once('Emulation.virtualTimeBudgetExpired', () => resolve())
      })
      const policy = 'pauseIfNetworkFetchesPending'
      await cdp.send('Emulation.setVirtualTimePolicy', { policy, budget })
      await over
    }
  }

  const tab: Tab = {
    page,
    mints: () => mints,
    failed,
    status: () => page.evaluate(() => window.controls.status()),
    async claim(index = 0) {
      const claim = page.evaluate((which) => window.controls.claim(which), index)
      const settled = claim.then(
        () => true,
        () => true,
      )
      if (standsStill)
        do await pass(100)
        while (!(await Promise.race([settled, false])))
      return claim
    },
    mount: (mounted) => page.evaluate((each) => window.controls.mount(each), mounted),
    hide: () => visibility('hidden'),
    show: () => visibility('visible'),
    async freeze() {
      await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
      await becomes(page, () => document.visibilityState, 'hidden')
    },
    async thaw() {
      await cdp.send('Page.setWebLifecycleState', { state: 'active' })
      // left to itself a page that was frozen stays hidden
      await visibility('hidden')
      await visibility('visible')
    },
    async connect(isOnline) {
      await cdp.send('Network.emulateNetworkConditions', {
        offline: !isOnline,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      })
      await becomes(page, () => navigator.onLine, isOnline)
    },
    pass,
    async jump(ms) {
      site.sandbox.clock.advance(ms)
      await page.evaluate((more) => void (window.ahead += more), ms)
    },
  }
  await page.goto(`${site.url}/${search}`)
  return tab
}

/** The browser tells the page when it likes. */
async function becomes<T>(page: Page, read: () => T, wanted: T): Promise<void> {
  await vi.waitUntil(async () => (await page.evaluate(read)) === wanted, { timeout: 20_000 })
}

/** Runs in the page, before anything else. */
function jumpingClocks(): void {
  window.ahead = 0
  const wall = Date.now.bind(Date)
  const monotonic = performance.now.bind(performance)
  Date.now = () => wall() + window.ahead
  performance.now = () => monotonic() + window.ahead
}
