import type { Browser, FrameLocator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import type { Fault } from '../../src/sandbox/index.ts'
import { chromiumArgs, launchChromium } from '../support/browser.mjs'
import { until } from '../support/until.ts'
import { findCard, heapCard } from './heap.ts'
import { startWorld, type World } from './world.ts'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld()
  // this Chromium puts two sites of one machine into one process unless it is told not to
  browser = await launchChromium({ args: [...chromiumArgs, '--site-per-process'] })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const { fields } = en.card
const vault = '/api/payment-methods'

/** Types the whole card by keys, as what a test says to the page would be in its heap. */
async function type(page: Page, form: Page | FrameLocator): Promise<void> {
  await form.getByLabel(fields.number, { exact: true }).focus()
  const keys = [...heapCard.number, 'Tab', ...'1234', 'Tab', ...heapCard.code, 'Tab', ...'Ada']
  for (const key of keys) await page.keyboard.press(key)
  await form.locator('[name=name][data-status=valid]').waitFor()
}

const outcomes: Record<string, { untyped?: true; fault?: Fault; ends?: string; leaves?: true }> = {
  'before anything is typed': { untyped: true },
  'while it is typed': {},
  'after it was stored': { ends: 'token' },
  'after it was refused': { fault: { match: { path: vault }, status: 400 }, ends: 'error' },
  'after its client secret was refused twice': {
    fault: { match: { path: vault }, status: 401, times: 2 },
    ends: 'error',
  },
  'after the vault failed': { fault: { match: { path: vault }, status: 500 }, ends: 'error' },
  'after the vault answered nonsense': {
    fault: { match: { path: vault }, status: 200, body: '{' },
    ends: 'error',
  },
  'after the connection was lost': {
    fault: { match: { path: vault }, drop: true },
    ends: 'error',
  },
  'after the backend gave no client secret': {
    fault: { match: { path: '/api/client-secrets' }, status: 500 },
    ends: 'error',
  },
  'after the frame was taken away while it was sent': { ends: 'error', leaves: true },
}

/** The strings with the card in them, in the process of the page or of the frame. */
async function run(
  mode: 'frame' | 'page',
  { untyped, fault, ends, leaves }: (typeof outcomes)[string],
  searched: 'frame' | 'page' = 'page',
) {
  world.site.reset()
  const page = await browser.newPage()
  try {
    const frame = { address: '1', ...(mode === 'frame' && { frame: world.frame }) }
    await page.goto(world.page(frame))
    const form = mode === 'frame' ? page.frameLocator('iframe') : page
    await form.locator('[data-slot="card-fields"]').waitFor()
    const [, inner] = page.frames()
    // it throws if the frame has no process of its own
    const theirs = inner && (await page.context().newCDPSession(inner))
    // before, as a client secret is minted as soon as the card is nearly complete
    if (fault) world.site.sandbox.faults.add(fault)
    if (!untyped) await type(page, form)
    if (ends) {
      if (leaves) world.site.hold(`POST ${vault}`)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      if (leaves) {
        await until(() => world.site.requests.some(({ route }) => route === vault))
        await page.evaluate(() => window.host.unmount())
      }
      await page.waitForFunction(
        (wanted) => window.host.events.some((each) => each.type === wanted),
        ends,
        { timeout: 15_000 },
      )
    }
    const ours = await page.context().newCDPSession(page)
    return await findCard(searched === 'frame' && theirs ? theirs : ours)
  } finally {
    await page.close()
  }
}

describe.each(Object.entries(outcomes))('%s', (_when, outcome) => {
  test('no string of the page’s process holds the number or the code', async () => {
    expect(await run('frame', outcome)).toEqual([])
  })
})

test('the same search finds the card in the process of the frame, and of a page with the form', async () => {
  expect(await run('frame', {}, 'frame')).not.toEqual([])
  expect(await run('page', {})).not.toEqual([])
})
