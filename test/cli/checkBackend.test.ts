import { getRequestListener } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { guarded } from '../../src/cli/guard.ts'
import { run } from '../../src/cli/run.ts'
import { serverOf } from '../../src/cli/sandbox/serve.ts'
import { createSandbox } from '../../src/sandbox/index.ts'
import { createCustomerBackend } from '../../src/server/index.ts'

const PAYER = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const KEY = 'sub01234'
const SESSION = 'session=of-a-signed-in-caller'
const READER = 'session=of-one-who-may-read'
const PAGE = 'https://shop.example'

type Handler = (request: Request) => Promise<Response>
/** A fault, planted around our own backend. */
type Fault = (request: Request, next: Handler) => Promise<Response>

/** Our backend over HTTP, in front of a sandbox, with a fault around it. */
async function serve(
  fault: Fault = async (request, next) => next(request),
  believed: (answer: Response, method?: string) => Response = (answer) => answer,
) {
  const sandbox = createSandbox({ adminRoutes: true })
  const { plastiq, vonage } = sandbox.seeds
  const [account] = vonage.accounts
  if (!account) throw new Error('The sandbox has no seeded account.')
  const upstream = 'http://upstream.test'
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstream}/api` },
    vonage: { ...account, baseUrl: upstream },
    authorize: ({ headers }) =>
      ({
        [SESSION]: { payerId: PAYER, apiKeys: [KEY] },
        [READER]: { apiKeys: [KEY], permissions: ['list'] as const },
      })[headers.get('Cookie') ?? ''] ?? null,
    allowedOrigins: [PAGE],
    fetch: async (input, init) => believed(await sandbox.fetch(input, init), init?.method),
  })
  const listener = getRequestListener(async (request) => fault(request, backend.fetch), {
    overrideGlobalObjects: false,
  })
  const url = await listen(createServer(listener))
  const sandboxUrl = await listen(serverOf({ fetch: guarded(sandbox.fetch) }))
  return { url: `${url}/api`, sandbox, withSandbox: ['--sandbox', sandboxUrl] }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}

async function check(url: string, ...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const exitCode = await run(['check-backend', url, ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    signal: new AbortController().signal,
  })
  const failed = out.filter((line) => line.startsWith('  FAILED')).map((line) => line.slice(11))
  return { exitCode, out, err, failed }
}

const caller = ['--header', `Cookie: ${SESSION}`, '--payer', PAYER, '--api-key', KEY]
const reader = ['--reader', `Cookie: ${READER}`]
const everything = [...caller, ...reader, '--origin', PAGE, '--write']

describe('our own backend', () => {
  test('passes every check, and is left as it was', async () => {
    const { url, sandbox, withSandbox } = await serve()
    const before = sandbox.inspect().vonage
    const { exitCode, out, err } = await check(url, ...everything, ...withSandbox)
    expect([...out.filter((line) => /FAILED|expected|got|skipped  /.test(line)), ...err]).toEqual(
      [],
    )
    expect(out.at(-1)).toMatch(/^5\d ok, 0 failed, 0 skipped\.$/)
    expect(exitCode).toBe(0)
    expect(sandbox.inspect().vonage).toEqual(before)
  })

  test('is asked for no write that could succeed unless --write says so', async () => {
    const created: string[] = []
    const { url } = await serve(async (request, next) => {
      const response = await next(request)
      const isWrite = request.url.includes('/accounts/') && request.method !== 'GET'
      if (isWrite && response.ok) created.push(request.method)
      return response
    })
    const { exitCode, out } = await check(url, ...caller)
    expect([exitCode, created]).toEqual([0, []])
    expect(out.filter((line) => line.startsWith('  skipped  '))).toEqual([
      expect.stringContaining('(needs --reader)'),
      expect.stringContaining('(needs --reader)'),
      expect.stringContaining('(needs --reader)'),
      expect.stringContaining('(needs --origin)'),
      expect.stringContaining('(needs --origin)'),
      ...Array.from({ length: 7 }, () => expect.stringContaining('(needs --sandbox)')),
      expect.stringContaining('(needs --write)'),
    ])
  })

  test('is called with every header that signs in, also two of one name', async () => {
    const first = 'region=of-the-session'
    const { url } = await serve(
      asIf((headers) => {
        const [region, session] = headers.get('Cookie')?.split('; ') ?? []
        headers.delete('Cookie')
        if (region === first && session) headers.set('Cookie', session)
      }),
    )
    const given = ['--header', `Cookie: ${first}`, ...caller, '--reader', `Cookie: ${first}`]
    const { failed } = await check(url, ...given, ...reader)
    expect(failed).toEqual([])
  })

  test('is checked as far as it goes without a session, and the report counts what was not checked', async () => {
    const { url } = await serve()
    const { exitCode, out } = await check(url)
    expect(exitCode).toBe(0)
    const skipped = out.filter((line) => line.startsWith('  skipped '))
    const needing = (need: string) => skipped.filter((line) => line.includes(need)).length
    const ran = out.filter((line) => line.startsWith('  ok ')).length
    const told = out.slice(out.findIndex((line) => line.startsWith('NOT CHECKED')))
    expect(told[0]).toContain(`: ${skipped.length} of ${ran + skipped.length} checks were skipped`)
    for (const need of ['--header', '--reader', '--payer', '--api-key', '--origin', '--sandbox']) {
      expect(told).toContainEqual(
        expect.stringMatching(`^  ${need} +${needing(need)} of them need`),
      )
    }
    expect(told).toContainEqual(expect.stringMatching(/^  --write +1 of them needs it$/))
    expect(told.at(-1)).toBe(`${ran} ok, 0 failed, ${skipped.length} skipped.`)
  })

  test('fails under --strict as long as a check is skipped', async () => {
    const { url, withSandbox } = await serve()
    const strict = await check(url, ...caller, '--strict')
    expect([strict.exitCode, strict.failed]).toEqual([1, []])
    const whole = await check(url, ...everything, ...withSandbox, '--strict')
    expect([whole.exitCode, whole.failed]).toEqual([0, []])
  })
})

/** The same answer with something about its headers changed. */
const withHeaders =
  (change: (headers: Headers) => void): Fault =>
  async (request, next) => {
    const response = await next(request)
    const headers = new Headers(response.headers)
    change(headers)
    return new Response(response.body, { status: response.status, headers })
  }

/** The request with headers of the fault's own making: what a backend does that does not look. */
const asIf =
  (change: (headers: Headers) => void): Fault =>
  async (request, next) => {
    const headers = new Headers(request.headers)
    change(headers)
    const body = ['GET', 'HEAD'].includes(request.method) ? null : await request.text()
    return next(new Request(request.url, { method: request.method, headers, body }))
  }

const problem = (status: number, fragment: string) =>
  Response.json(
    { type: `https://x.example#${fragment}`, title: 'x', status, detail: 'x', instance: 'x' },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )

async function refusedAs(response: Response, fragment: string): Promise<boolean> {
  return (await response.clone().text()).includes(`#${fragment}"`)
}

const rewritten =
  (change: (text: string, request: Request, sent: string) => string): Fault =>
  async (request, next) => {
    const sent = await request.clone().text()
    const response = await next(request)
    if (response.status === 204) return response
    const text = change(await response.text(), request, sent)
    return new Response(text, { status: response.status, headers: response.headers })
  }

test.each<[string, Fault, string]>([
  [
    'answers that may be cached',
    withHeaders((headers) => headers.delete('Cache-Control')),
    'says Cache-Control: no-store',
  ],
  ['no trace id', withHeaders((headers) => headers.delete('Trace-Id')), 'echoes the trace id'],
  [
    'refusals that are plain JSON',
    withHeaders((headers) => {
      if (headers.get('Content-Type') === 'application/problem+json')
        headers.set('Content-Type', 'application/json')
    }),
    'is a problem document where it is a refusal',
  ],
  [
    'any origin let in',
    asIf((headers) => headers.delete('Origin')),
    'a read from a foreign page is refused',
  ],
  [
    'any origin let in by CORS',
    withHeaders((headers) => headers.set('Access-Control-Allow-Origin', '*')),
    'a foreign page is not let in by its preflight',
  ],
  [
    'Sec-Fetch-Site unread',
    asIf((headers) => headers.delete('Sec-Fetch-Site')),
    'so is one without Origin that the browser calls cross-site',
  ],
  [
    'pages of neighbours let in',
    asIf((headers) => {
      if (headers.get('Sec-Fetch-Site') === 'same-site')
        headers.set('Sec-Fetch-Site', 'same-origin')
    }),
    'and one that it calls same-site',
  ],
  ...[/^https:\/\/shop\.example/, /shop\.example$/, /^https:\/\/shop.example$/].map(
    (expression): [string, Fault, string] => [
      `listed pages found by ${expression}`,
      asIf((headers) => {
        if (expression.test(headers.get('Origin') ?? '')) headers.set('Origin', PAGE)
      }),
      'an origin that resembles a listed one is refused',
    ],
  ),
  [
    'an origin whose scheme has to be its own',
    async (request, next) => {
      const isOther = request.headers.get('Origin')?.startsWith('https://127.0.0.1')
      return isOther ? problem(403, 'origin-not-allowed') : next(request)
    },
    'so is one of https, where TLS ends at a proxy',
  ],
  [
    'ids that get into a path as they are',
    async (request, next) => {
      const response = await next(request)
      // the upstream is asked for a key that the credentials don't manage
      const isSent = request.url.includes('..%2F') && (await refusedAs(response, 'invalid-id'))
      return isSent ? problem(502, 'upstream-unauthorized') : response
    },
    'nor is one that leads elsewhere',
  ],
  [
    'its own address behind a proxy taken for its origin',
    asIf((headers) => {
      headers.delete('Sec-Fetch-Site')
      headers.set('Host', 'localhost:3000')
    }),
    'a page of its own origin is let in, where the browser says that it is one',
  ],
  ...['POST', 'DELETE'].map((method): [string, Fault, string] => [
    `its own address taken for its origin by each ${method} of who is signed in`,
    async (request, next) => {
      const isJudged = request.method === method && request.headers.get('Cookie') === SESSION
      const isOwn = request.headers.get('Origin')?.startsWith('http://127.0.0.1:')
      return isJudged && isOwn ? problem(403, 'origin-not-allowed') : next(request)
    },
    'and it may write, too, once its caller is signed in',
  ]),
  [
    'a proxy in front that drops the port of Host',
    asIf((headers) => headers.set('Host', '127.0.0.1')),
    'so is one of a browser that says nothing but its Origin',
  ],
  [
    'a sign-in page of its upstream taken for a revocation',
    async (request, next) => {
      const response = await next(request)
      const isTaken = request.method === 'DELETE' && response.status === 502
      return isTaken ? new Response(null, { status: 204, headers: response.headers }) : response
    },
    'a sign-in page is no revocation',
  ],
  ...(
    [
      [
        'another success of its upstream taken for a revocation',
        'DELETE',
        204,
        'nor is another success than the documented one',
      ],
      ['a sign-in page taken for a secret', 'GET', 200, 'nor one secret'],
      ['a sign-in page taken for a new secret', 'POST', 201, 'nor a new one'],
      ['a sign-in page taken for a client secret', 'POST', 200, 'nor a client secret'],
    ] as const
  ).map(([what, method, status, title]): [string, Fault, string] => [
    what,
    async (request, next) => {
      const response = await next(request)
      if (request.method !== method || response.status !== 502) return response
      return new Response(status === 204 ? null : '{}', { status, headers: response.headers })
    },
    title,
  ]),
  [
    'a secret that is not there for those who may not revoke it',
    async (request, next) => {
      const response = await next(request)
      const isForbidden = request.method === 'DELETE' && response.status === 403
      return isForbidden ? problem(404, 'invalid-id') : response
    },
    'revoking one is refused as not permitted',
  ],
  [
    'every right for everybody who is signed in',
    asIf((headers) => {
      if (headers.get('Cookie') === READER) headers.set('Cookie', SESSION)
    }),
    'creating a secret is refused as not permitted',
  ],
  [
    'permissions that the page never hears of',
    rewritten((text) => text.replace(/"permissions":\["list"\],?/, '')),
    'is answered the list, and with it that listing is all that is permitted',
  ],
  [
    "the reader's session echoed",
    withHeaders((headers) => headers.set('X-Debug', READER)),
    'shows no value of a secret, and nothing of what signed the caller in',
  ],
  [
    'everybody signed in',
    asIf((headers) => headers.set('Cookie', SESSION)),
    'GET /accounts/{api_key}/secrets is refused',
  ],
  [
    'any content type',
    asIf((headers) => {
      if (headers.has('Content-Type')) headers.set('Content-Type', 'application/json')
    }),
    'POST /client-secrets refuses a body that is not application/json',
  ],
  [
    'the value echoed by create',
    rewritten((text, request, sent) =>
      request.method === 'POST' && request.url.endsWith('/secrets') && sent
        ? text.replace('{', `{"note":${JSON.stringify(sent)},`)
        : text,
    ),
    'shows no value of a secret, and nothing of what signed the caller in',
  ],
  [
    'the session echoed',
    withHeaders((headers) => headers.set('X-Debug', SESSION)),
    'shows no value of a secret, and nothing of what signed the caller in',
  ],
  [
    'one client secret for all',
    rewritten((text) => (text.includes('"clientSecret"') ? '{"clientSecret":"kept"}' : text)),
    'two in a row are two different secrets',
  ],
  [
    'a list without its envelope',
    rewritten((text) => (text.includes('"_embedded"') ? '[]' : text)),
    'the list has one or two secrets, each with an id of its own and no value',
  ],
  [
    'a page instead of a problem',
    async (request, next) => {
      const response = await next(request)
      const isNoRoute = request.url.endsWith('no-such-route')
      return isNoRoute ? new Response('<h1>404</h1>', { status: 404 }) : response
    },
    'a route that is none',
  ],
  [
    'foreign keys told from unknown ones',
    async (request, next) => {
      const response = await next(request)
      const isForeign = request.url.includes('foreign') && response.status === 404
      return isForeign ? new Response('{}', { status: 403 }) : response
    },
    "the list of a key that is not the caller's",
  ],
  [
    'a body with 204',
    async (request, next) => {
      const response = await next(request)
      return response.status === 204 ? new Response('{}', { status: 200 }) : response
    },
    'a secret is created, counted, and revoked again',
  ],
  [
    'trace ids taken as they come',
    async (request, next) => {
      const response = await next(request)
      response.headers.set('Trace-Id', request.headers.get('Trace-Id') ?? '')
      return response
    },
    'a trace id that is no UUID is replaced',
  ],
])('a backend with %s is found out', async (_what, fault, title) => {
  const { url, withSandbox } = await serve(fault)
  const { exitCode, failed, out } = await check(url, ...everything, ...withSandbox)
  expect(failed).toContain(title)
  expect(exitCode).toBe(1)
  const told = out.slice(out.indexOf(`  FAILED   ${title}`) + 1).slice(0, 3)
  expect(told.map((line) => line.trim().split(':')[0])).toEqual(['expected', 'got', 'do'])
  expect(out.join('\n')).not.toContain(SESSION)
})

test('a backend that takes any document with 200 for a revocation is found out', async () => {
  const { url, withSandbox } = await serve(undefined, (answer, method) => {
    const isDocument = answer.headers.get('Content-Type')?.includes('json')
    const isTaken = method === 'DELETE' && answer.status === 200 && isDocument
    return isTaken ? new Response(null, { status: 204 }) : answer
  })
  const { failed } = await check(url, ...everything, ...withSandbox)
  expect(failed).toEqual(['nor is one with a document'])
})

test('a backend that is not there is one sentence', async () => {
  const { exitCode, out, err } = await check('http://127.0.0.1:1/api')
  expect([exitCode, out]).toEqual([1, []])
  expect(err).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/api does not answer: /)])
})

test.each([
  [[], 'One address is needed'],
  [['ftp://a'], 'One address is needed'],
  [['http://a', 'http://b'], 'One address is needed'],
  [['http://a', '--header', 'sesame-open'], `--header has to be 'Name: value'`],
  [['http://a', '--reader', 'sesame-open'], `--reader has to be 'Name: value'`],
  [['http://a', '--origin', 'https://a/path'], '--origin has to be an origin'],
  [['http://user:sesame@a'], 'without credentials and query'],
  [['http://a/api?sesame'], 'without credentials and query'],
  [['http://a/api#sesame'], 'without credentials and query'],
  [['http://a', '--payer', ''], '--payer is empty'],
  [['http://a', '--api-key', ' '], '--api-key is empty'],
  [['http://a', '--sandbox', 'http://b?sesame'], '--sandbox has to be an address'],
  [['http://a', '--write'], '--write needs --api-key'],
  [['http://a', '--nonsense'], `Unknown option '--nonsense'`],
])('%j is not understood', async (args, mistake) => {
  const [url, ...rest] = args
  const err: string[] = []
  const argv = url === undefined ? ['check-backend'] : ['check-backend', url, ...rest]
  const io = { out: () => {}, err: (line: string) => err.push(line) }
  expect(await run(argv, { ...io, signal: new AbortController().signal })).toBe(2)
  expect(err[0]).toContain(mistake)
  expect(err[0]).not.toContain('sesame')
  expect(err[1]).toMatch(/^Usage: cardmint check-backend/)
})

test('--help says what it does and changes', async () => {
  const { exitCode, out } = await check('--help')
  expect(exitCode).toBe(0)
  expect(out[0]).toContain('Without --write nothing is created or revoked')
})
