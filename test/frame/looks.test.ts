import type { Browser, FrameLocator, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumArgs, launchChromium } from '../support/browser.mjs'
import { startWorld, type World } from './world.ts'

interface Mode {
  width?: number
  scheme?: 'dark'
  /** Of the page. */
  style?: Record<string, string>
  dir?: 'rtl'
  hasErrors?: true
}

/** What a page may make of the form. Errors come last, as they stay. */
const modes: Record<string, Mode> = {
  light: {},
  dark: { scheme: 'dark', style: { 'color-scheme': 'dark', background: '#111' } },
  narrow: { width: 320 },
  'from right to left': { dir: 'rtl' },
  'with text twice as large': { width: 900, style: { 'font-size': '200%' } },
  'with a theme of the host': {
    style: {
      '--cardmint-accent': 'rebeccapurple',
      '--cardmint-radius': '0px',
      'font-family': 'monospace',
      background: 'rgb(250, 240, 220)',
    },
  },
  'with errors': { hasErrors: true },
}

/** Of millions of values: an edge in a layer of its own may be drawn another shade. */
const MOST = 10

interface Tab {
  page: Page
  form: Page | FrameLocator
}
let world: World
let browser: Browser
let inPage: Tab
let framed: Tab
beforeAll(async () => {
  world = await startWorld()
  browser = await launchChromium({ args: [...chromiumArgs, '--site-per-process'] })
  inPage = await open()
  framed = await open(world.frame)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function open(frame?: string): Promise<Tab> {
  const page = await browser.newPage({ colorScheme: null })
  page.setDefaultTimeout(15_000)
  await page.goto(world.page(frame ? { frame } : {}))
  const form = frame ? page.frameLocator('iframe') : page
  // the list of states comes later than the rest
  await form.locator('select').nth(1).waitFor()
  const number = form.getByLabel('Card number', { exact: true })
  await number.fill('4242 4242')
  await number.blur()
  return { page, form }
}

async function show({ page, form }: Tab, { width = 640, scheme, style = {}, ...mode }: Mode) {
  await page.setViewportSize({ width, height: 2200 })
  await page.emulateMedia({ colorScheme: scheme ?? 'light', reducedMotion: 'reduce' })
  const css = Object.entries(style).map(([name, value]) => `${name}: ${value}`)
  await page.evaluate(
    ([text, direction]) => {
      document.documentElement.style.cssText = text
      document.body.dir = direction
    },
    [css.join('; '), mode.dir ?? 'ltr'] as const,
  )
  if (!mode.hasErrors) return
  await form.locator('button[type=submit]').click()
  // the first mistake has the focus, and a caret that blinks
  await form.getByLabel('Card number', { exact: true }).blur()
}

/** A picture of the form, as an address. */
async function photograph({ page, form }: Tab): Promise<string> {
  const clip = await form.locator('[data-slot="card-fields"]').boundingBox()
  if (!clip) throw new Error('The form is not shown.')
  const picture = await page.screenshot({ clip, animations: 'disabled' })
  return `data:image/png;base64,${picture.toString('base64')}`
}

/** The sizes of two pictures, and how many of their values differ by more than a shade. */
async function compare(one: Tab, other: Tab) {
  const pictures = [await photograph(one), await photograph(other)]
  return inPage.page.evaluate(async (addresses) => {
    const [ours, theirs] = await Promise.all(
      addresses.map(async (address) => {
        const image = await createImageBitmap(await (await fetch(address)).blob())
        const { width, height } = image
        const context = new OffscreenCanvas(width, height).getContext('2d')
        context?.drawImage(image, 0, 0)
        const { data = [] } = context?.getImageData(0, 0, width, height) ?? {}
        return { size: `${width} × ${height}`, data }
      }),
    )
    const isFar = (value: number, at: number) => Math.abs(value - (theirs?.data[at] ?? 0)) > 24
    const different = [...(ours?.data ?? [])].filter(isFar).length
    return { sizes: [ours?.size, theirs?.size], different }
  }, pictures)
}

test.each(Object.entries(modes))(
  'nobody can tell the form in the frame from the one in the page: %s',
  async (_name, mode) => {
    for (const tab of [inPage, framed]) await show(tab, mode)
    await expect
      .poll(() => compare(inPage, framed), { timeout: 20_000 })
      .toSatisfy(({ sizes, different }) => sizes[0] === sizes[1] && different <= MOST)
  },
)

test('a difference would be seen', async () => {
  await show(inPage, {})
  await show(framed, { style: { '--cardmint-radius': '0px' } })
  await expect.poll(async () => (await compare(inPage, framed)).different).toBeGreaterThan(2 * MOST)
})
