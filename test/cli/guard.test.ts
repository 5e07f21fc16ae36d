import { request as ask } from 'node:http'
import { expect, onTestFinished, test, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'

/** Starts `cardmint sandbox`, and gives its address and what it wrote to stderr. */
async function start(...flags: string[]) {
  const stop = new AbortController()
  const err: string[] = []
  let ended: Promise<unknown> | undefined
  const line = await new Promise<string>((out) => {
    const io = { out, err: (words: string) => err.push(words), signal: stop.signal }
    ended = run(['sandbox', '--port', '0', ...flags], io)
  })
  onTestFinished(async () => {
    stop.abort()
    await ended
  })
  return { url: new URL(JSON.parse(line).url), err }
}

type Headers = Record<string, string>

/** A request whose every header is ours, `Host` too, which `fetch` would not let us set. */
async function call({ port }: URL, method: string, path: string, headers: Headers = {}, body = '') {
  const host = { host: '127.0.0.1', port, method, path, headers }
  return new Promise<{ status: number; headers: Headers; text: string }>((resolve, reject) => {
    const sent = ask(host, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () =>
        // none of them is repeated
        resolve({ status: response.statusCode ?? 0, headers: response.headers as Headers, text }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const state = '/_sandbox/state'
const vault = '/api/payment-methods'
const json = { 'Content-Type': 'application/json' }

test.each([
  ['localhost'],
  ['LOCALHOST:4011'],
  ['shop.localhost'],
  ['127.0.0.1:80'],
  ['127.8.9.1'],
  ['[::1]:4011'],
])('answers as %s', async (host) => {
  const { url } = await start()
  expect((await call(url, 'GET', state, { Host: host })).status).toBe(200)
})

test.each([
  ['rebind.evil.example'],
  ['rebind.evil.example:4011'],
  ['localhost.evil.example'],
  ['127.0.0.1.evil.example'],
  ['notlocalhost'],
  ['192.168.1.5'],
  ['0.0.0.0'],
  ['[::ffff:7f00:1]'],
])('is not called %s, whatever is asked', async (host) => {
  const { url } = await start()
  for (const path of [state, vault, '/accounts/abcd1234/secrets', '/nothing']) {
    const { status, text } = await call(url, 'GET', path, { Host: host })
    expect(status).toBe(403)
    expect(JSON.parse(text)).toEqual({ error: expect.stringContaining('--allow-host') })
  }
})

test('answers by the name of its container when told so, and by the address it was started with', async () => {
  const { url } = await start('--host', '127.0.0.2', '--allow-host', 'Sandbox')
  expect(url.hostname).toBe('127.0.0.2')
  const named = await fetch(new URL(state, url))
  expect(named.status).toBe(200)
  const { url: local } = await start('--allow-host', 'Sandbox')
  expect((await call(local, 'GET', state, { Host: 'sandbox:4011' })).status).toBe(200)
  expect((await call(local, 'GET', state, { Host: 'sandbox2' })).status).toBe(403)
})

test.each<[string, string, Headers]>([
  ['POST', '/_sandbox/faults', { Origin: 'http://localhost:5173' }],
  ['POST', '/_sandbox/reset', { Origin: 'https://evil.example' }],
  ['OPTIONS', '/_sandbox/faults', { Origin: 'http://localhost:5173' }],
  ['GET', state, { 'Sec-Fetch-Site': 'cross-site' }],
  ['GET', state, { 'Sec-Fetch-Site': 'same-site' }],
  ['GET', state, { 'Sec-Fetch-Site': 'same-origin' }],
  ['GET', vault, { Origin: 'http://localhost:5173' }],
  ['POST', '/api/client-secrets', { Origin: 'http://localhost:5173' }],
  ['DELETE', '/accounts/abcd1234/secrets/x', { Origin: 'http://127.0.0.1:5173' }],
  ['POST', vault, { Origin: 'https://evil.example' }],
  ['POST', vault, { Origin: 'null' }],
  ['POST', vault, { Origin: 'http://localhost.evil.example' }],
  ['POST', vault, { Origin: 'chrome-extension://localhost' }],
  ['POST', vault, { 'Sec-Fetch-Site': 'cross-site' }],
  ['OPTIONS', vault, { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' }],
])('refuses %s %s from a page that sends %j', async (method, path, headers) => {
  const { url } = await start()
  const body = method === 'POST' ? '{"status":503}' : ''
  const refused = await call(url, method, path, { ...json, ...headers }, body)
  expect(refused.status).toBe(403)
  expect(refused.headers['access-control-allow-origin']).toBeUndefined()
  const events = await call(url, 'GET', '/_sandbox/events')
  expect(JSON.parse(events.text)).toEqual([])
})

test.each([
  'http://localhost:5173',
  'https://shop.localhost',
  'http://127.0.0.1',
  'http://[::1]:1',
])('lets a page of %s tokenize, and read the answer', async (Origin) => {
  const { url } = await start()
  const preflight = await call(url, 'OPTIONS', vault, {
    Origin,
    'Access-Control-Request-Method': 'POST',
    'Sec-Fetch-Site': 'same-site',
  })
  expect(preflight.status).toBe(204)
  const answer = await call(url, 'POST', vault, { ...json, Origin }, '{}')
  expect(answer.status).toBe(401)
  for (const { headers } of [preflight, answer]) {
    expect(headers['access-control-allow-origin']).toBe('*')
  }
})

test('--allow-origin lets another page tokenize, and nothing else', async () => {
  const Origin = 'https://shop.test:5173'
  const { url } = await start('--allow-origin', Origin)
  expect((await call(url, 'POST', vault, { ...json, Origin }, '{}')).status).toBe(401)
  expect((await call(url, 'GET', state, { Origin })).status).toBe(403)
})

test('nothing that is answered can run, whatever a fault makes of it', async () => {
  const { url } = await start()
  const fault = {
    status: 200,
    body: '<script>alert(1)</script>',
    contentType: 'text/html',
    match: { path: '/api/*' },
  }
  expect((await call(url, 'POST', '/_sandbox/faults', json, JSON.stringify(fault))).status).toBe(
    204,
  )
  const page = await call(url, 'GET', '/api/x')
  expect([page.text, page.headers['content-type']]).toEqual([fault.body, 'text/html'])
  const refused = await call(url, 'GET', '/', { Host: 'evil.example' })
  const answers = [page, refused, await call(url, 'GET', state), await call(url, 'GET', '/nothing')]
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
  }
})

test('a page that takes itself for offline may see that there is an answer, and no more', async () => {
  const { url } = await start()
  const page = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }
  const { status, headers, text } = await call(url, 'HEAD', vault, page)
  expect([status, headers['cross-origin-resource-policy'], text]).toEqual([403, 'cross-origin', ''])
})

test.each([
  ['--allow-host', 'http://sandbox'],
  ['--allow-host', '*'],
  ['--allow-host', ''],
  ['--allow-origin', '*'],
  ['--allow-origin', 'https://shop.test/'],
  ['--allow-origin', 'shop.test'],
])('%s "%s" is a mistake', async (flag, value) => {
  const err: string[] = []
  const io = { out: () => {}, err: (line: string) => err.push(line) }
  const signal = AbortSignal.timeout(5000)
  expect(await run(['sandbox', '--port', '0', flag, value], { ...io, signal })).toBe(2)
  expect(err[0]).toContain(`${flag} has to be`)
})

test('is silent where it is safe', async () => {
  const { err } = await start()
  expect(err).toEqual([])
})

test('says loudly that it is no production upstream', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const { err } = await start()
  expect(err).toEqual([
    expect.stringMatching(/^WARNING: NODE_ENV is "production".*charges no card/),
  ])
})

test.each(['0.0.0.0', '::'])('says loudly that %s lets other machines in', async (host) => {
  const { err, url } = await start('--host', host)
  expect(err).toEqual([
    expect.stringMatching(/^WARNING: the sandbox listens on .*every machine that reaches this one/),
  ])
  expect((await fetch(`http://127.0.0.1:${url.port}${state}`)).status).toBe(200)
  expect((await call(url, 'GET', state, { Host: 'rebind.evil.example' })).status).toBe(403)
})
