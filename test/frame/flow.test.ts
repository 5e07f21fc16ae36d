import type { Browser, FrameLocator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { fillCard, testAddress, testCards } from '../../src/testing/index.ts'
import { chromiumArgs, launchChromium } from '../support/browser.mjs'
import { fillCardForm } from '../support/fillCardForm.ts'
import { startWorld, type World } from './world.ts'

const { fields } = en.card
let world: World
let browser: Browser
let page: Page
let frame: FrameLocator

beforeAll(async () => {
  world = await startWorld()
  browser = await launchChromium({ args: [...chromiumArgs, '--site-per-process'] })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})
beforeEach(async () => {
  world.site.reset()
  page = await browser.newPage({ colorScheme: null })
  page.setDefaultTimeout(30_000)
  frame = page.frameLocator('iframe')
})
afterEach(() => page?.context().close())

/** Opens the page, and waits until the form in the frame is there. */
async function open(more?: Record<string, string>) {
  await page.goto(world.page({ frame: world.frame, ...more }))
  await frame.locator('[data-slot="card-fields"]').waitFor()
  await page.locator('[data-slot="framed-card"][data-state="ready"]').waitFor()
}
const save = () => frame.getByRole('button', { name: en.card.submit, exact: true }).click()
const events = (type: string) =>
  page.evaluate(
    (wanted) => window.host.events.filter((each) => each.type === wanted).map(({ value }) => value),
    type,
  )
const last = async (type: string) => (await events(type)).at(-1)
const input = (name: string) => frame.getByLabel(name, { exact: true })

describe('a card', () => {
  test('is saved from the frame, and the page gets the payment method', async () => {
    await open()
    await fillCardForm(frame)
    await save()
    await frame.getByText(en.card.saved('Visa', '4242')).first().waitFor()
    await expect.poll(() => last('token')).toMatchObject({ data: { last4: '4242' } })
    expect(await events('error')).toEqual([])
    expect(await input(fields.number).inputValue()).toBe('')
    const posts = world.site.requests.filter(({ method }) => method === 'POST')
    expect(posts.map(({ route }) => route)).toEqual(['/api/client-secrets', '/api/payment-methods'])
  })

  test('that is refused is told to the page by code, and shown in the frame', async () => {
    await open()
    await fillCardForm(frame, '4000000000000002')
    await save()
    await frame.getByText(en.card.errors['card-refused']).first().waitFor()
    await expect
      .poll(() => last('error'))
      .toMatchObject({ code: 'card-refused', outcome: 'rejected' })
    expect(await input(fields.securityCode).inputValue()).toBe('')
    expect(await events('token')).toEqual([])
  })

  test('gets a second client secret when the vault has refused the first', async () => {
    await open()
    await fillCardForm(frame)
    world.site.sandbox.faults.add({
      match: { path: '/api/payment-methods' },
      status: 401,
      times: 1,
    })
    await save()
    await frame.getByText(en.card.saved('Visa', '4242')).first().waitFor()
    const secrets = world.site.requests.filter(({ route }) => route === '/api/client-secrets')
    expect(secrets.length).toBeGreaterThan(1)
  })

  test('whose client secret the backend refuses never leaves the frame', async () => {
    await open()
    // before a secret is minted ahead of the click
    world.site.sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 500 })
    await fillCardForm(frame)
    await save()
    await expect.poll(() => last('error')).toMatchObject({ outcome: 'rejected' })
    expect(world.site.requests.map(({ route }) => route)).not.toContain('/api/payment-methods')
  })
})

test('options cross as far as they are options, whatever else their objects hold', async () => {
  await open()
  const stored = { paymentMethodId: 'pm-1', brand: 'VISA', data: { last4: '4242' } }
  await page.evaluate((recapture) => window.host.set({ recapture, maskCvc: true }), stored)
  await expect.poll(() => frame.locator('input').count()).toBe(1)
  await page.evaluate((given) => window.host.set({ defaultValues: given }), {
    name: 'Ada Lovelace',
    city: undefined,
    phone: '555',
  })
  await expect.poll(() => input(fields.name).inputValue()).toBe('Ada Lovelace')
})

test('says that a card may have been stored when the frame is taken away while it is sent', async () => {
  await open()
  await fillCardForm(frame)
  const letGo = world.site.hold('POST /api/payment-methods')
  await save()
  await expect
    .poll(() => world.site.requests.map(({ route }) => route))
    .toContain('/api/payment-methods')
  await page.evaluate(() => window.host.unmount())
  await expect.poll(() => last('error')).toMatchObject({ code: 'network', outcome: 'unknown' })
  letGo()
})

test('a client secret that is about to be dead is not used, however long somebody types', async () => {
  await page.clock.install()
  await open()
  await fillCardForm(frame)
  const minted = () =>
    world.site.requests.filter(({ route }) => route === '/api/client-secrets').length
  await expect.poll(minted).toBe(1)
  for (let minute = 0; minute < 3; minute++) {
    const before = minted()
    await input(fields.name).press('End')
    await page.clock.runFor(30_000)
    await input(fields.name).press('End')
    await page.clock.runFor(30_000)
    await expect.poll(minted).toBeGreaterThan(before)
  }
  // nobody is there any more
  await page.clock.runFor(120_000)
  const left = minted()
  await page.clock.runFor(120_000)
  expect(minted()).toBe(left)
  await save()
  await frame.getByText(en.card.saved('Visa', '4242')).first().waitFor()
  expect(minted()).toBeGreaterThan(left)
  expect(await events('error')).toEqual([])
})

test('a card stays while the form is hidden, suspended, and hidden again while it is sent', async () => {
  await open()
  await fillCardForm(frame)
  const iframe = page.locator('iframe')
  await page.evaluate(() => window.host.set({ hidden: true }))
  await iframe.waitFor({ state: 'hidden' })
  await page.evaluate(() => window.host.set({ hidden: false }))
  await iframe.waitFor()
  await page.evaluate(() => {
    const waitsFor = new Promise((resolve) => Reflect.set(window, 'goOn', resolve))
    window.host.set({ waitsFor })
  })
  await iframe.waitFor({ state: 'hidden' })
  await page.evaluate(() => Reflect.get(window, 'goOn')(''))
  await iframe.waitFor()
  expect(await input(fields.number).inputValue()).toBe('4242 4242 4242 4242')
  const letGo = world.site.hold('POST /api/payment-methods')
  await save()
  await expect
    .poll(() => world.site.requests.map(({ route }) => route))
    .toContain('/api/payment-methods')
  await page.evaluate(() => window.host.set({ hidden: true }))
  await iframe.waitFor({ state: 'hidden' })
  letGo()
  await expect.poll(() => last('token')).toMatchObject({ data: { last4: '4242' } })
  expect(await events('error')).toEqual([])
})

describe('what a host tests with', () => {
  const card = { ...testCards.brands.visa, ...testAddress }

  test('types into the frame from Playwright, even if it is asked before the page is there', async () => {
    await page.goto(world.page({ frame: world.frame }), { waitUntil: 'commit' })
    await fillCard(page, card)
    expect(await input(fields.number).inputValue()).toBe('4242 4242 4242 4242')
    expect(await input(fields.line1).inputValue()).toBe(testAddress.line1)
    await fillCard(page.locator('main'), testCards.brands.mastercard)
    expect(await input(fields.number).inputValue()).toBe('5555 5555 5555 4444')
  })

  test('says that it cannot type into the frame from within the page', async () => {
    await open()
    const failure = page.evaluate(async () => (await window.host.testing()).fillCard(document))
    await expect(failure).rejects.toThrow('fields are in a document of another origin')
    const leaks = page.evaluate(async () =>
      (await window.host.testing()).findCardLeaks(({ fill }) => fill()),
    )
    await expect(leaks).rejects.toThrow('fields are in a document of another origin')
  })

  test('searches the page for a card that Playwright types into the frame', async () => {
    await open()
    await page.exposeFunction('typeCard', (typed: object) =>
      fillCard(page, { ...typed, ...testAddress }),
    )
    await page.exposeFunction('save', async () => {
      await save()
      await frame
        .getByText(/^Saved American Express/)
        .first()
        .waitFor()
    })
    const search = (careless: boolean) =>
      page.evaluate(async (isCareless) => {
        const { findCardLeaks } = await window.host.testing()
        // what `exposeFunction` has put there
        const typeCard = Reflect.get(window, 'typeCard') as (typed: object) => Promise<void>
        const drive: Parameters<typeof findCardLeaks>[0] = async ({ fill, card: canary }) => {
          await fill()
          await Reflect.get(window, 'save')()
          if (isCareless) Reflect.set(window, 'kept', canary.number)
        }
        return findCardLeaks(drive, { fill: typeCard })
      }, careless)
    expect(await search(false)).toEqual([])
    expect(await search(true)).toContainEqual({
      place: 'globals',
      path: 'window.kept',
      form: 'clear',
    })
  })
})

describe('the look', () => {
  test('follows variables, direction, language and scheme of the page', async () => {
    await open({ locale: 'DE-at' })
    await frame.getByLabel('Kartennummer').waitFor()
    const html = frame.locator('html')
    expect(await html.getAttribute('lang')).toBe('de-AT')
    const field = frame.locator('input[name="number"]')
    const styleOf = (property: string) =>
      field.evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), property)
    await page.evaluate(() => {
      const { style } = document.documentElement
      style.setProperty('--cardmint-radius', 'calc(10px + 1px)')
      style.setProperty('--cardmint-text', 'color-mix(in srgb, red 100%, blue)')
      style.setProperty('font-family', 'Georgia, serif')
      document.body.dir = 'rtl'
    })
    await expect.poll(() => styleOf('border-top-left-radius')).toBe('11px')
    await expect.poll(() => styleOf('font-family')).toBe('Georgia, serif')
    await expect.poll(() => html.getAttribute('dir')).toBe('rtl')
    await page.evaluate(() => void (document.documentElement.style.colorScheme = 'dark'))
    const isDark = () => html.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await expect.poll(isDark).toBe(true)
    await page.evaluate(() => void (document.documentElement.style.colorScheme = ''))
    await expect.poll(isDark).toBe(false)
  })
})

test('a long list of fonts is not taken, and the form is there', async () => {
  await page.goto(world.page({ frame: world.frame }), { waitUntil: 'commit' })
  const fonts = Array.from({ length: 40 }, (_, index) => `"A Font Of The Host ${index}"`)
  await page.addStyleTag({ content: `body { font-family: ${fonts.join(', ')} }` })
  await page.locator('[data-slot="framed-card"][data-state="ready"]').waitFor()
  expect(await events('error')).toEqual([])
})

test('a card that the page clears while it asks for the secret is not sent', async () => {
  await open()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/api/client-secrets', async (route) => {
    await held
    await route.continue()
  })
  await fillCardForm(frame)
  await save()
  await page.evaluate(() => window.host.handle?.clear(['securityCode', 'name']))
  await expect.poll(() => input(fields.securityCode).inputValue()).toBe('')
  letGo()
  await expect.poll(() => last('error')).toMatchObject({ code: 'card-incomplete' })
  const posts = world.site.requests.filter(({ method }) => method === 'POST')
  expect(posts.map(({ route }) => route)).not.toContain('/api/payment-methods')
})

describe('the height', () => {
  test.each([
    ['a whole form', {}, 900, 24],
    ['a form without address', { address: '1' }, 900, 24],
    // longer words have two lines in more fields
    ['a form with errors of two lines', {}, 320, 48],
    ['a form in one column', {}, 260, 72],
  ])('of %s is there before the frame is, and nothing moves', async (...row) => {
    const [_what, wanted, width, mostSpare] = row
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      Reflect.set(window, 'shifts', [])
      new PerformanceObserver((list) =>
        Reflect.get(window, 'shifts').push(...list.getEntries().map((each) => each.toJSON())),
      ).observe({ type: 'layout-shift', buffered: true })
    })
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route(world.frame, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(world.page({ frame: world.frame, ...wanted }), { waitUntil: 'commit' })
    const iframe = page.locator('iframe')
    await iframe.waitFor()
    const height = () => iframe.evaluate((each) => each.clientHeight)
    const reserved = await height()
    expect(reserved % 24).toBe(0)
    answer()
    await page.locator('[data-slot="framed-card"][data-state="ready"]').waitFor()
    expect(await height()).toBe(reserved)
    await frame.locator('button[type=submit]').click()
    await expect.poll(() => last('error')).toMatchObject({ code: 'card-incomplete' })
    const form = await frame.locator('[data-slot="card-frame"]').boundingBox()
    expect(reserved - (form?.height ?? 0)).toBeLessThan(mostSpare)
    await input(fields.number).fill('4242 4242 4242 4242')
    await expect.poll(() => last('change')).toMatchObject({ brand: 'visa' })
    await page.evaluate(() =>
      document.documentElement.style.setProperty('--cardmint-accent', 'rebeccapurple'),
    )
    const accent = () =>
      frame
        .locator('html')
        .evaluate((html) => getComputedStyle(html).getPropertyValue('--cardmint-accent'))
    await expect.poll(accent).toBe('rgb(102, 51, 153)')
    expect(await height()).toBe(reserved)
    const shifts = () => page.evaluate(() => Reflect.get(window, 'shifts'))
    expect(await shifts()).toEqual([])
    // one would be seen
    await page.evaluate(() =>
      document.querySelector('main')?.before('moved', document.createElement('hr')),
    )
    await expect.poll(shifts).not.toEqual([])
  })
})

describe('keys', () => {
  test('Tab goes through the form as if it were part of the page, and back', async () => {
    await open()
    await page.getByRole('button', { name: 'Before' }).focus()
    const focused = () =>
      frame.locator('html').evaluate(() => document.activeElement?.getAttribute('name'))
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('number')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('expiry')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Before')
  })

  test('Escape closes the dialog of the page around the frame', async () => {
    await open()
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => window.host.events.push({ type: 'key', value: key }))
    })
    await input(fields.number).press('Escape')
    await expect.poll(() => events('key')).toEqual(['Escape'])
  })

  test('Tab goes round a native dialog, and Escape closes it once if it is modal', async () => {
    await open()
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'))
      dialog.append(document.querySelector('main') ?? '')
      for (const type of ['cancel', 'close'])
        dialog.addEventListener(type, () => window.host.events.push({ type, value: dialog.open }))
      dialog.show()
    })
    const number = input(fields.number)
    await number.press('Escape')
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog')
      window.host.events.push({ type: 'after Escape', value: dialog?.open })
      dialog?.close()
      dialog?.showModal()
    })
    expect(await events('after Escape')).toEqual([true])
    await expect.poll(() => events('close')).toHaveLength(1)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await frame.locator('button[type=submit]').focus()
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('After')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await number.press('Escape')
    await expect.poll(() => events('close')).toHaveLength(2)
    expect(await events('cancel')).toHaveLength(1)
  })
})

describe('a frame that does not come', () => {
  const note = () => page.locator('[data-slot="error-note"]')

  test('is told to be of another version, or to belong to another page', async () => {
    for (const [answer, code] of [
      [`{t:'cm-up',v:99,nonce:'12345678'}`, 'frame-version'],
      [`{t:'cm-refused',v:1}`, 'frame-parent'],
    ] as const) {
      await page.route(world.frame, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<script>addEventListener('message', ({origin}) => parent.postMessage(${answer}, origin))</script>`,
        }),
      )
      await page.goto(world.page({ frame: world.frame }))
      await expect.poll(() => last('error')).toMatchObject({ code })
      // in the theme, and what screen readers hear is not in sight
      expect(await note().evaluate((each) => getComputedStyle(each).borderStyle)).toBe('solid')
      const region = page.locator('[data-slot="framed-card"] > [aria-live]')
      expect(await region.evaluate((each) => getComputedStyle(each).position)).toBe('absolute')
      await page.unroute(world.frame)
      // by its key: Chromium may send a click that follows a scroll to the frame that stood there before
      await note().getByRole('button', { name: en.frame.tryAgain }).press('Enter')
      await frame.locator('[data-slot="card-fields"]').waitFor()
      await expect.poll(() => note().count()).toBe(0)
    }
  })

  test('is told to be blocked where the policy of the page does not name it', async () => {
    await page.route(world.page({ frame: world.frame }), async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'content-security-policy': "frame-src 'none'" }
      await route.fulfill({ response, headers })
    })
    await page.clock.install()
    await page.goto(world.page({ frame: world.frame }))
    await note().getByText(en.frame.errors['frame-blocked']).waitFor()
    // what is in its place is loaded too
    await page.clock.runFor(21_000)
    await note().getByText(en.frame.errors['frame-blocked']).waitFor()
    expect(await events('error')).toMatchObject([{ code: 'frame-blocked' }])
  })

  test('is told to be slow, then to have failed, and is taken when it comes', async () => {
    await page.clock.install()
    await page.addInitScript(() => {
      window.frameLoads = 0
      const count = ({ target }: Event) =>
        target instanceof HTMLIFrameElement && window.frameLoads++
      document.addEventListener('load', count, true)
    })
    const loads = () => page.evaluate(() => window.frameLoads)
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route(world.frame, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(world.page({ frame: world.frame }), { waitUntil: 'commit' })
    await page.locator('iframe').waitFor()
    await page.clock.runFor(6000)
    await note().getByText(en.frame.slow).waitFor()
    await page.clock.runFor(15_000)
    await note().getByText(en.frame.errors['frame-failed']).waitFor()
    answer()
    await frame.locator('[data-slot="card-fields"]').waitFor()
    await expect.poll(() => note().count()).toBe(0)
    // the form may be there before its document has loaded, and time is counted from the load
    await expect.poll(loads).toBe(1)
    // asked again, as by a page that is hydrated later; then led to another document
    await page.evaluate(async () => {
      const isThere = new Promise((resolve) =>
        addEventListener('message', ({ data }) => data.t === 'cm-up' && resolve(undefined)),
      )
      frames[0]?.postMessage({ t: 'cm-ping', v: 1 }, '*')
      await isThere
      const iframe = document.querySelector('iframe')
      if (iframe) iframe.src = '/nothing-here'
    })
    await expect.poll(loads).toBe(2)
    // a form that was there is not told to be slow, as it may be there still
    await page.clock.runFor(6000)
    expect(await note().count()).toBe(0)
    await page.clock.runFor(15_000)
    await note().getByText(en.frame.errors['frame-failed']).waitFor()
    expect(await events('error')).toHaveLength(2)
  })

  test('says so when it is loaded again with a card in it, which was wiped', async () => {
    await open()
    await input(fields.number).fill('4242424242424242')
    // wiped when its document is left, as the back button may bring it back as it was
    await frame.locator('html').evaluate(() => window.dispatchEvent(new Event('pagehide')))
    await expect.poll(() => input(fields.number).inputValue()).toBe('')
    await input(fields.number).fill('4242424242424242')
    await expect.poll(() => last('change')).toMatchObject({ empty: false })
    await page.evaluate(() => {
      const iframe = document.querySelector('iframe')
      iframe?.parentElement?.append(iframe)
    })
    await note().getByText(en.frame.reloaded).waitFor()
    expect(await input(fields.number).inputValue()).toBe('')
    await input(fields.number).fill('4')
    await expect.poll(() => note().count()).toBe(0)
  })
})

test('is told to have failed when another script of the page has opened its channel', async () => {
  await page.clock.install()
  await page.addInitScript(() =>
    addEventListener('message', ({ data, origin, source }) => {
      if (data.t !== 'cm-up' || sessionStorage.getItem('stop')) return
      const transfer = [new MessageChannel().port2]
      source?.postMessage({ ...data, t: 'cm-hello' }, { targetOrigin: origin, transfer })
      sessionStorage.setItem('opened', '1')
    }),
  )
  await page.goto(world.page({ frame: world.frame }))
  await page.waitForFunction(() => sessionStorage.getItem('opened'))
  const laterError = async () => {
    await page.clock.runFor(5000)
    return last('error')
  }
  await expect.poll(laterError).toMatchObject({ code: 'frame-failed' })
  await page.evaluate(() => sessionStorage.setItem('stop', '1'))
  await page.getByRole('button', { name: en.frame.tryAgain }).press('Enter')
  await frame.locator('[data-slot="card-fields"]').waitFor()
})

test('says that the browser is offline, and loses nothing', async () => {
  await page.clock.install()
  await open()
  await page.evaluate(() => window.host.unmount())
  const context = page.context()
  await context.setOffline(true)
  await page.evaluate(() => window.host.set({}))
  await page.locator('iframe').waitFor()
  await page.clock.runFor(21_000)
  await page.locator('[data-slot="error-note"][data-code="offline"]').waitFor()
  await expect.poll(() => last('error')).toMatchObject({ code: 'offline' })
  await context.setOffline(false)
  await page.getByRole('button', { name: en.frame.tryAgain }).press('Enter')
  await fillCardForm(frame)
  await context.setOffline(true)
  await save()
  await expect.poll(() => events('error')).toHaveLength(2)
  expect(await last('error')).toMatchObject({ code: 'offline', outcome: 'rejected' })
  expect(await input(fields.number).inputValue()).toBe('4242 4242 4242 4242')
  await context.setOffline(false)
  await input(fields.securityCode).fill('123')
  await save()
  await expect.poll(() => last('token')).toMatchObject({ data: { last4: '4242' } })
})

describe('opened where it should not be', () => {
  test('it says why it shows nothing', async () => {
    await page.goto(world.frame)
    await page.getByText(en.frame.alone).waitFor()
    expect(await page.locator('input').count()).toBe(0)
  })
})
