import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { card as german } from '../../src/messages/de.ts'
import * as en from '../../src/messages/en.ts'
import { launchChromium } from '../support/browser.mjs'
import { fillCardForm } from '../support/fillCardForm.ts'
import { builtFrameDocument } from '../support/frameDocument.ts'
import { findProgram } from '../support/programs.ts'
import { startWorld, type World } from './world.ts'

const firefoxPath = findProgram(
  'firefox-esr',
  'the ready document is not tried in Firefox',
  'firefox-esr',
)
const { fields } = en.card
const amex = '378282246310005'

let world: World
let built: Awaited<ReturnType<typeof builtFrameDocument>>
let served: ReturnType<typeof built.frame>
let url: string
beforeAll(async () => {
  world = await startWorld()
  built = await builtFrameDocument()
  const parent = new URL(world.page({})).origin
  served = built.frame(
    '--serve',
    '--port=0',
    `--parent=${parent}`,
    `--tokenization-url=${world.site.tokenizationUrl}`,
  )
  url = JSON.parse(await served.announced).url
})
afterAll(async () => {
  served?.stop()
  await served?.exitCode
  await built?.remove()
  await world?.close()
})

const browsers = [
  ['Chromium', launchChromium],
  [
    'Firefox',
    async () => {
      const { firefox } = await import('playwright')
      // a channel of Playwright that its types leave out
      const channel = 'moz-firefox' as 'firefox'
      return firefox.launch({ channel, executablePath: firefoxPath })
    },
  ],
] as const

describe.each(browsers.filter(([name]) => name === 'Chromium' || firefoxPath))(
  'the document that the command writes, in %s,',
  (name, launch) => {
    let browser: Browser
    let context: BrowserContext
    let page: Page
    let frame: FrameLocator
    let complaints: string[]
    // one page for all, as a new one starts processes of its own
    beforeAll(async () => {
      browser = await launch()
      context = await browser.newContext()
      page = await context.newPage()
      page.setDefaultTimeout(30_000)
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      frame = page.frameLocator('iframe')
    })
    afterAll(() => browser?.close())
    beforeEach(() => {
      world.site.reset()
      complaints = []
    })
    afterEach(() => context.unrouteAll())

    async function open(more?: Record<string, string>) {
      await page.goto(world.page({ frame: url, ...more }))
      await page.locator('[data-slot="framed-card"][data-state="ready"]').waitFor()
    }
    const told = (type: string) =>
      page.evaluate(
        (wanted) =>
          window.host.events.filter((each) => each.type === wanted).map(({ value }) => value),
        type,
      )
    // the driver of Firefox brings neither mouse nor keys to a document in a process of its own
    const hasKeys = name === 'Chromium'
    const save = async () => {
      const button = frame.getByRole('button', { name: en.card.submit, exact: true })
      return hasKeys ? button.click() : button.evaluate((each: HTMLElement) => each.click())
    }

    test('saves a card that is typed, and breaks no rule of its policy', async () => {
      await open()
      await fillCardForm(frame)
      await save()
      await frame.getByText(en.card.saved('Visa', '4242')).first().waitFor()
      await expect.poll(() => told('token')).toMatchObject([{ data: { last4: '4242' } }])
      expect(await frame.getByLabel(fields.number).inputValue()).toBe('')
      expect(await frame.getByLabel(fields.country).inputValue()).toBe('US')
      expect(complaints).toEqual([])
    })

    test('shows a refusal, and takes the card again', async () => {
      await open()
      await fillCardForm(frame, '4000000000000002')
      await save()
      await frame.getByText(en.card.errors['card-refused']).first().waitFor()
      await frame.getByLabel(fields.number).fill('4242 4242 4242 4242')
      await frame.getByLabel(fields.securityCode).fill('123')
      await save()
      await frame.getByText(en.card.saved('Visa', '4242')).first().waitFor()
      expect(await told('token')).toHaveLength(1)
    })

    test('judges fields, tells the brand and moves the focus to the first mistake', async () => {
      await open()
      await save()
      const number = frame.getByLabel(fields.number)
      await frame.getByText(en.card.fieldErrors.required(fields.number)).first().waitFor()
      expect(await number.getAttribute('aria-invalid')).toBe('true')
      expect(await number.evaluate((each) => each === document.activeElement)).toBe(true)
      expect(await number.getAttribute('spellcheck')).toBe('false')
      await (hasKeys ? number.pressSequentially(amex) : number.fill(amex))
      expect(await number.inputValue()).toBe('3782 822463 10005')
      await frame.locator('[data-brand="american-express"]').first().waitFor()
      await expect
        .poll(() => told('change').then((all) => all.at(-1)))
        .toMatchObject({
          brand: 'american-express',
        })
    })

    test('has the parts of each country, and chooses from its states', async () => {
      await open()
      const state = frame.getByLabel(fields.state, { exact: true })
      await expect.poll(() => state.evaluate((each) => each.tagName)).toBe('SELECT')
      await state.selectOption('NY')
      await frame.getByLabel(fields.country).selectOption('DE')
      await state.waitFor({ state: 'detached' })
      await frame.getByLabel(fields.country).selectOption('JP')
      await expect
        .poll(() => frame.locator('[data-field="state"] option').count())
        .toBeGreaterThan(40)
    })

    test('speaks the language of the page, which is loaded from a file of its own', async () => {
      const loaded: string[] = []
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
      await open({ locale: 'de-AT' })
      await frame.getByLabel(german.fields.number).waitFor()
      const words = loaded.filter((path) =>
        /\/assets\/[a-z]{2}(-[A-Z]{2})?-[\w-]{8}\.js$/.test(path),
      )
      expect(words).toEqual([expect.stringContaining('/assets/de-')])
      expect(complaints).toEqual([])
    })

    test('says why it shows nothing when it is opened by itself', async () => {
      await page.goto(url)
      await page.getByText(en.frame.alone).waitFor()
      expect(await page.locator('input').count()).toBe(0)
    })

    test('is not shown in a page that it was not written for', async () => {
      await page.goto(world.page({ bare: url }).replace('localhost', '127.0.0.1'))
      await page.locator('iframe').waitFor()
      await expect.poll(() => complaints.join()).toMatch(/frame-ancestors/)
      expect(await frame.locator('input').count()).toBe(0)
    })

    test('keeps its policy without a single header, but for who may embed it', async () => {
      await context.route(url, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { 'content-type': 'text/html' } })
      })
      await open()
      const elsewhere = world.site.url
      const sent = await frame.locator('html').evaluate(async (_html, address) => {
        const image = new Image()
        const loaded = new Promise((resolve) => {
          image.addEventListener('load', () => resolve('loaded'))
          image.addEventListener('error', () => resolve('refused'))
        })
        image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='
        const post = fetch(address, { method: 'POST', mode: 'no-cors', body: 'card' })
        return [await post.then(() => 'sent').catch(() => 'refused'), await loaded]
      }, elsewhere)
      expect(sent).toEqual(['refused', 'refused'])
      await page.goto(world.page({ bare: url }).replace('localhost', '127.0.0.1'))
      await frame.getByText(en.frame.stranger).waitFor()
      expect(await frame.locator('input').count()).toBe(0)
    })

    /** Adds a byte to each file whose path matches. */
    const change = async (path: RegExp) =>
      context.route(path, async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, body: `${await response.text()} ` })
      })

    test('runs no script that was changed by a byte', async () => {
      await change(/\/assets\/frame-[\w-]{8}\.js$/)
      await page.goto(world.page({ frame: url }))
      await expect.poll(() => complaints.join()).toMatch(/integrity/)
      expect(await frame.locator('input').count()).toBe(0)
    })

    test('runs no part that is loaded later and was changed by a byte', async () => {
      await change(/\/assets\/US-[\w-]{8}\.js$/)
      await open()
      const state = frame.getByLabel(fields.state, { exact: true })
      // the list of states would have taken the place of the text field
      await state.fill('NY')
      expect(await state.evaluate((each) => each.tagName)).toBe('INPUT')
    })
  },
)
