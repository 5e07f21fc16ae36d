import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { caddy, startCaddy } from '../../support/caddy.ts'
import { builtFrameDocument, temporaryFolder } from '../../support/frameDocument.ts'
import { nginx, startNginx } from '../../support/nginx.ts'
import { freePorts } from '../../support/ports.ts'

const flags = [
  '--parent=https://shop.example',
  '--parent=http://localhost:5173',
  '--tokenization-url=https://connect.plastiq.com/api/payment-methods',
]
let built: Awaited<ReturnType<typeof builtFrameDocument>>
beforeAll(async () => {
  built = await builtFrameDocument()
}, 60_000)
afterAll(async () => built.remove())

/** The path of the one script that every document loads. */
async function scriptOf(url: string): Promise<string> {
  const html = await (await fetch(url)).text()
  return /<script type="module" src="\.(.+?)"/.exec(html)?.[1] ?? ''
}

const ofAll = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'origin-agent-cluster': '?1',
  'permissions-policy': expect.stringMatching(/^accelerometer=\(\).*, autofill=\(self\)$/),
}
const ofDocument = {
  ...ofAll,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': expect.stringMatching(
    /^default-src 'none'; script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self'; connect-src https:\/\/connect\.plastiq\.com\/api\/payment-methods; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors https:\/\/shop\.example http:\/\/localhost:5173$/,
  ),
  'integrity-policy': 'blocked-destinations=(script)',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-cache',
}
const unframed = {
  ...ofAll,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
}
const ofAssets = {
  ...unframed,
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
}
const ofOthers = { ...unframed, 'cache-control': 'no-store' }

const others = [
  '/nothing',
  '/assets',
  '/assets/',
  '/assets/nothing.js',
  '/integrity.json',
  '/nginx.conf',
  '/Caddyfile',
  '/_headers',
  '/NOTICES.md',
  '/404.html',
  '/index.htm',
  '/index.html/',
  '/assets/%2e%2e/nginx.conf',
  '/assets/..%2fnginx.conf',
  '/%00',
]

/** What is answered to each kind of request: the kind, status and headers. */
async function answersOf(origin: string) {
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${origin}${path}`, { redirect: 'manual', ...init })
    await response.arrayBuffer()
    return { path, status: response.status, headers: Object.fromEntries(response.headers) }
  }
  return {
    documents: await Promise.all(
      ['/', '/index.html', '/?a=/assets/b'].map(async (path) => ask(path)),
    ),
    script: await ask(await scriptOf(origin)),
    others: await Promise.all(others.map(async (path) => ask(path))),
    written: await ask('/', { method: 'POST', body: 'a' }),
  }
}

/** What both a real nginx and `--serve` answer. */
const expected = {
  documents: ['/', '/index.html', '/?a=/assets/b'].map((path) => ({
    path,
    status: 200,
    headers: ofDocument,
  })),
  script: { status: 200, headers: ofAssets },
  others: others.map((path) => ({ path, headers: ofOthers })),
  written: { status: 405, headers: ofAll },
}

describe.runIf(nginx)('behind a real nginx', () => {
  let origin: string
  let stop: () => Promise<void>
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  beforeAll(async () => {
    folder = await temporaryFolder()
    const out = join(folder.path, 'cards')
    await built.frame(...flags, '--out', out).exitCode
    const [port = 0] = await freePorts(1)
    origin = `http://127.0.0.1:${port}`
    stop = await startNginx(
      () => `server { listen 127.0.0.1:${port}; root ${out}; include ${out}/nginx.conf; }`,
      [port],
    )
  })
  afterAll(async () => {
    await stop()
    await folder.remove()
  })

  test('every answer has its headers', async () => {
    const answers = await answersOf(origin)
    expect(answers).toMatchObject(expected)
    expect(answers.others.filter(({ status }) => status < 400 || status > 499)).toEqual([])
  })

  test('answers before it looks at the path cannot be framed either', async () => {
    const long = await fetch(`${origin}/${'a'.repeat(20_000)}`)
    expect(long.status).toBe(414)
    expect(Object.fromEntries(long.headers)).toMatchObject(ofOthers)
  })

  test('files are compressed', async () => {
    const response = await fetch(`${origin}${await scriptOf(origin)}`)
    expect(response.headers.get('Content-Encoding')).toBe('gzip')
  })
})

test.runIf(caddy)('behind a real Caddy every answer has its headers', async () => {
  const folder = await temporaryFolder()
  onTestFinished(folder.remove)
  const out = join(folder.path, 'cards')
  await built.frame(...flags, '--out', out).exitCode
  const [port = 0] = await freePorts(1)
  const stop = await startCaddy(port, `root * ${out}\nimport ${out}/Caddyfile`)
  onTestFinished(stop)
  const { written, ...answers } = await answersOf(`http://127.0.0.1:${port}`)
  const { written: _, ...read } = expected
  expect(answers).toMatchObject(read)
  expect(answers.others.filter(({ status }) => status < 400 || status > 499)).toEqual([])
  expect(written).toMatchObject({ status: 405, headers: ofAll })
})

describe('cardmint frame --serve', () => {
  let command: ReturnType<typeof built.frame>
  let url: string
  beforeAll(async () => {
    command = built.frame(...flags, '--serve', '--port', '0')
    url = JSON.parse(await command.announced).url
  })
  afterAll(async () => {
    command.stop()
    await command.exitCode
  })

  test('says where it is and who may embed it', async () => {
    expect(JSON.parse(await command.announced)).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
      parents: ['https://shop.example', 'http://localhost:5173'],
    })
  })

  test('every answer has its headers', async () => {
    const answers = await answersOf(url.replace(/\/$/, ''))
    expect(answers).toMatchObject(expected)
    expect(answers.others.filter(({ status }) => status !== 404)).toEqual([])
  })

  test('by another name it answers nothing', async () => {
    const { port } = new URL(url)
    for (const host of ['shop.example', `shop.example:${port}`]) {
      const [answer] = await once(get(url, { headers: { host } }), 'response')
      expect(answer.statusCode).toBe(403)
      answer.resume()
    }
  })

  test('a port that is taken is said', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    // a TCP server has one
    const { port } = other.address() as AddressInfo
    const { exitCode, err } = built.frame(...flags, '--serve', '--port', String(port))
    expect(await exitCode).toBe(1)
    expect(err).toEqual([expect.stringContaining(`Port ${port} is already in use on 127.0.0.1`)])
    other.close()
  })
})
