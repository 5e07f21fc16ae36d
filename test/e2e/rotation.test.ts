import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { launchChromium } from '../support/browser.mjs'
import { serveSite, staticPages, type Pages, type Site } from '../support/site.ts'
import { watchPage, type PageWatch } from '../support/watchPage.ts'

const root = fileURLToPath(new URL('rotation', import.meta.url))
const { secrets, rotation, errors } = en
const apiKey = 'abcd1234'
const FIRST = 'Sandbox-Secret-1'
const path = `/api/accounts/${apiKey}/secrets`

let site: Site
let browser: Browser
/** What the backend is deployed with; the seeded secret unless a test has deployed another. */
let deployed: { apiSecret: string; secretId: string } | undefined
const contexts: BrowserContext[] = []

/** The host's own route: one real call with the secret that the page sends. */
const withVerify: Pages = async (options, tokenizationUrl) => {
  const pages = await staticPages(options, tokenizationUrl)
  return async (request, response) => {
    if (request.url !== '/verify') return pages(request, response)
    const status = await statusWith(await text(request))
    response.writeHead(status === 200 ? 204 : 422).end()
  }
}

beforeAll(async () => {
  const vonageSecret = () => deployed
  site = await serveSite({ root, mode: 'development', pages: withVerify, vonageSecret })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(() => {
  site.reset()
  const [account] = site.sandbox.seeds.vonage.accounts
  deployed = { apiSecret: FIRST, secretId: account?.secretId ?? '' }
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

/** Asked at the upstream itself. */
async function statusWith(apiSecret: string): Promise<number> {
  const { origin } = new URL(site.tokenizationUrl)
  const Authorization = `Basic ${btoa(`${apiKey}:${apiSecret}`)}`
  return (await fetch(`${origin}/accounts/${apiKey}/secrets`, { headers: { Authorization } }))
    .status
}

const idsAtUpstream = () =>
  site.sandbox
    .inspect()
    .vonage.accounts.find((account) => account.apiKey === apiKey)
    ?.secrets.map(({ id }) => id) ?? []

/** What the upstream was asked to write, and answered, in order. */
const writes = () =>
  site.requests
    .filter(({ method }) => method === 'POST' || method === 'DELETE')
    .map(({ method, status }) => `${method} ${status}`)

interface Person {
  page: Page
  watch: PageWatch
  button: (name: string) => Locator
  dialog: Locator
  inDialog: (name: string) => Locator
}

/** Somebody with a browser of their own, who waits for no revocation unless the test is about that. */
async function visit(search = '?atOnce'): Promise<Person> {
  const context = await browser.newContext({ locale: 'en-US' })
  contexts.push(context)
  const page = await context.newPage()
  const watch = await watchPage(page)
  await page.goto(`${site.url}/${search}`)
  await page.getByText(/of 2 in use/).waitFor()
  const dialog = page.getByRole('dialog')
  return {
    page,
    watch,
    dialog,
    button: (name) => page.getByRole('button', { name, exact: true }),
    inDialog: (name) => dialog.getByRole('button', { name, exact: true }),
  }
}

/** Opens a dialog and saves the value that it made. */
async function prepare({ button, dialog }: Person, opener: string): Promise<string> {
  await button(opener).click()
  const value = await dialog.getByLabel(secrets.value).inputValue()
  await dialog.getByLabel(secrets.saved).check()
  return value
}

/** Confirms. */
async function revoke({ dialog, inDialog }: Person, id: string): Promise<void> {
  await dialog.getByLabel(secrets.revokeConfirm(id.slice(-4))).fill(id.slice(-4))
  await inDialog(secrets.revoke).click()
}

/** Where the page still has the value: markup, fields, storage, caches, history. */
const traces = ({ page }: Person, value: string) =>
  page.evaluate((needle) => {
    const fields = [...document.querySelectorAll('input')].map((input) => input.value)
    const caches = [
      ...window.queryClient.getQueryCache().getAll(),
      ...window.queryClient.getMutationCache().getAll(),
    ].map(({ state }) => state)
    const kept = { localStorage, sessionStorage, state: history.state, caches }
    const places: Record<string, string> = {
      markup: document.documentElement.outerHTML,
      fields: fields.join('\n'),
      kept: JSON.stringify(kept),
      address: location.href,
    }
    return Object.keys(places).filter((name) => places[name]?.includes(needle))
  }, value)

describe('a rotation', () => {
  test('goes all the way, with a reload in the middle and the backend switched on the way', async () => {
    const person = await visit('')
    const { page, dialog, inDialog, button } = person
    const [old = ''] = idsAtUpstream()
    const value = await prepare(person, rotation.rotate)
    expect(await statusWith(value)).toBe(401)
    await inDialog(secrets.activate).click()
    await dialog.getByText(/Both work until/).waitFor()
    expect([await statusWith(FIRST), await statusWith(value)]).toEqual([200, 200])
    await inDialog(rotation.steps.verify).click()
    // verified, and still not to be revoked: the backend signs in with the old one
    await dialog.getByText(secrets.errors['secret-in-use']).first().waitFor()
    expect(await inDialog(rotation.next).count()).toBe(0)

    await page.reload()
    await page.getByText(secrets.used(2, 2)).waitFor()
    expect(await traces(person, value)).toEqual([])
    await button(rotation.rotate).click()
    await dialog.getByText(rotation.valueGone).waitFor()
    expect(await inDialog(rotation.next).count()).toBe(0)

    const secretId = idsAtUpstream().find((id) => id !== old) ?? ''
    deployed = { apiSecret: value, secretId }
    await inDialog(secrets.retry).click()
    await inDialog(rotation.next).click()
    await revoke(person, old)
    await inDialog(secrets.undo).waitFor()
    expect(writes()).toEqual(['POST 201'])
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(secrets.used(1, 2)).waitFor()
    expect(writes()).toEqual(['POST 201', 'DELETE 204'])
    expect([await statusWith(FIRST), await statusWith(value)]).toEqual([401, 200])
    expect(await traces(person, value)).toEqual([])
    expect(await button(rotation.rotate).evaluate((each) => each === document.activeElement)).toBe(
      true,
    )
    expect(person.watch.errors).toEqual([])
  })
})

describe('two people at one account', () => {
  test('of two who create at once one is refused, told why, and shown what there is now', async () => {
    const [first, second] = await Promise.all([visit(), visit()])
    const values = [await prepare(first, secrets.create), await prepare(second, secrets.create)]
    await Promise.all([first, second].map(({ inDialog }) => inDialog(secrets.activate).click()))
    const isRefused = async ({ dialog }: Person) =>
      Promise.race([
        dialog.waitFor({ state: 'detached' }).then(() => false),
        dialog
          .locator('[data-code="secret-limit"]')
          .waitFor()
          .then(() => true),
      ])
    const refused = await Promise.all([isRefused(first), isRefused(second)])
    expect(refused.toSorted()).toEqual([false, true])
    expect(writes().toSorted()).toEqual(['POST 201', 'POST 403'])
    const [loser, lost] = refused[0] ? [first, values[0]] : [second, values[1]]
    await loser.dialog.getByText(secrets.errors['secret-limit']).first().waitFor()
    expect(await statusWith(lost ?? '')).toBe(401)
    expect(await loser.page.getByText(secrets.used(2, 2)).count()).toBe(1)
  })

  test('of two who rotate, the later finds the rotation of the other and completes it', async () => {
    const [first, second] = await Promise.all([visit(), visit()])
    const [old = ''] = idsAtUpstream()
    const value = await prepare(first, rotation.rotate)
    await prepare(second, rotation.rotate)
    await first.inDialog(secrets.activate).click()
    await first.dialog.getByText(/Both work until/).waitFor()
    await second.inDialog(secrets.activate).click()
    await second.dialog.getByText(secrets.errors['secret-limit']).first().waitFor()
    await second.page.reload()
    await second.button(rotation.rotate).click()
    const secretId = idsAtUpstream().find((id) => id !== old) ?? ''
    deployed = { apiSecret: value, secretId }
    await second.inDialog(secrets.retry).click()
    await second.inDialog(rotation.next).click()
    await revoke(second, old)
    await second.dialog.waitFor({ state: 'detached' })

    // the first still has its dialog open; what it would revoke is gone, and the new one is safe
    await first.inDialog(rotation.steps.verify).click()
    await first.inDialog(secrets.retry).click()
    await first.dialog.getByText(secrets.errors['secret-not-found']).first().waitFor()
    expect(await first.inDialog(rotation.next).count()).toBe(0)
    expect(idsAtUpstream()).toEqual([secretId])
    expect(writes()).toEqual(['POST 201', 'POST 403', 'DELETE 204'])
  })

  test('of two who revoke, one each, the second is refused: the last secret stays', async () => {
    deployed = undefined
    const { origin } = new URL(site.tokenizationUrl)
    await fetch(`${origin}/accounts/${apiKey}/secrets`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${btoa(`${apiKey}:${FIRST}`)}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ secret: 'Somebody-Elses-1' }),
    })
    const [first, second] = await Promise.all([visit(), visit()])
    const [old = '', fresh = ''] = idsAtUpstream()
    const open = ({ page }: Person, id: string) =>
      page.getByRole('button', { name: secrets.revokeLabel(id.slice(-8)) }).click()
    await open(first, fresh)
    await open(second, old)
    await revoke(first, fresh)
    await first.dialog.waitFor({ state: 'detached' })
    await revoke(second, old)
    await second.dialog.getByText(secrets.errors['last-secret']).first().waitFor()
    expect(idsAtUpstream()).toEqual([old])
  })
})

describe('a backend that dies between request and answer', () => {
  test('creating: nobody repeats it; the list, once it can be read, tells that it went through', async () => {
    const person = await visit()
    const { dialog, inDialog } = person
    const value = await prepare(person, secrets.create)
    const letGo = site.hold(`POST ${path}`)
    await inDialog(secrets.activate).click()
    await expect.poll(writes).toEqual(['POST 201'])
    const start = await site.die()
    await dialog.getByText(errors.network).first().waitFor()
    await dialog.getByText(en.unknownOutcome).first().waitFor()
    await dialog.getByText(secrets.rereading).waitFor()
    await inDialog(secrets.activate).click({ force: true })
    expect(writes()).toEqual(['POST 201'])
    letGo()
    await start()
    await dialog
      .getByText(/is new in the list, so this most likely went through/)
      .first()
      .waitFor()
    await inDialog(secrets.activate).click({ force: true })
    expect(writes()).toEqual(['POST 201'])
    // saved before it was sent, so it is not lost
    expect(await statusWith(value)).toBe(200)
    await inDialog(secrets.cancel).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await traces(person, value)).toEqual([])
  })

  test('creating: what the browser repeats by itself is not taken for a plain no', async () => {
    const person = await visit()
    const { dialog, inDialog } = person
    const value = await prepare(person, secrets.create)
    const letGo = site.hold(`POST ${path}`)
    await inDialog(secrets.activate).click()
    await expect.poll(writes).toEqual(['POST 201'])
    site.cut()
    // sent again over a new connection, and refused, as the value is in use: by the first
    await expect.poll(writes).toEqual(['POST 201', 'POST 400'])
    letGo()
    await dialog.getByText(en.unknownOutcome).first().waitFor()
    await dialog
      .getByText(/is new in the list, so this most likely went through/)
      .first()
      .waitFor()
    expect(await statusWith(value)).toBe(200)
  })

  test('revoking: the list, once it can be read, tells that the secret is gone', async () => {
    const person = await visit()
    const { page, dialog, inDialog, button } = person
    await prepare(person, secrets.create)
    await inDialog(secrets.activate).click()
    await dialog.waitFor({ state: 'detached' })
    const [old = '', fresh = ''] = idsAtUpstream()
    await button(secrets.revokeLabel(fresh.slice(-8))).click()
    const letGo = site.hold(`DELETE ${path}/${fresh}`)
    await revoke(person, fresh)
    await expect.poll(writes).toEqual(['POST 201', 'DELETE 204'])
    const start = await site.die()
    await dialog.getByText(en.unknownOutcome).first().waitFor()
    letGo()
    await start()
    await dialog.getByText(secrets.errors['secret-not-found']).first().waitFor()
    await inDialog(secrets.close).click()
    await page.getByText(secrets.used(1, 2)).waitFor()
    expect([writes().length, idsAtUpstream()]).toEqual([2, [old]])
  })
})

test('a device that is offline sends nothing, keeps the value in its field alone, and goes on later', async () => {
  const person = await visit()
  const { page, dialog, inDialog } = person
  const value = await prepare(person, secrets.create)
  await page.context().setOffline(true)
  await inDialog(secrets.activate).click()
  await dialog.getByText(errors.offline).first().waitFor()
  expect(await traces(person, value)).toEqual(['fields'])
  expect(writes()).toEqual([])
  await page.context().setOffline(false)
  await inDialog(secrets.activate).click()
  await dialog.waitFor({ state: 'detached' })
  expect([writes(), await statusWith(value)]).toEqual([['POST 201'], 200])
  expect(await traces(person, value)).toEqual([])
})
