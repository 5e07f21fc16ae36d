import { describe, expect, test } from 'vitest'
import { startHttpServer, stalledBody, type Answer } from '../support/httpServer.ts'
import { html } from './refusals.ts'
import { allCalls, backendCalls, call, clientOf, failureOf } from './support.ts'

const answeredCalls = allCalls.filter(({ json }) => json !== undefined)

test.each<[string, Answer]>([
  ['is no JSON', { text: '<html></html>', headers: { 'Content-Type': 'text/html' } }],
  [
    'breaks off',
    { text: '{"clientSecret": "cs_CAN', headers: { 'Content-Type': 'application/json' } },
  ],
  ['is empty', { text: '' }],
  ['is a 204', { status: 204 }],
  ['is null', { text: 'null' }],
  ['is a list', { json: [] }],
  ['is a text', { json: 'cs_CANARY' }],
  ['lacks the secret', { json: { client_secret: 'cs_CANARY' } }],
  ['has an empty secret', { json: { clientSecret: '' } }],
  ...[
    { value: 'cs_CANARY' },
    ['cs_CANARY'],
    null,
    7,
    true,
    '   ',
    ' cs_CANARY',
    'cs_CANARY\n',
    'cs_CANARY\r\nX-Other: 1',
    'cs CANARY',
    'cs_CAN\tARY',
    'cs_CAN\0ARY',
    'cs_CAN\u007fARY',
    'cs_CANARYé',
    'cs_CANARY\u200b',
    '\ufeffcs_CANARY',
    'x'.repeat(4097),
    'x'.repeat(60_000),
  ].map((clientSecret, at): [string, Answer] => [
    `has as its secret number ${at}, ${JSON.stringify(clientSecret).slice(0, 30)}`,
    { json: { clientSecret } },
  ]),
])(
  'a mint whose answer %s breaks the contract, and is said so without a word of it',
  async (_, answer) => {
    const server = await startHttpServer(answer)
    const error = await failureOf(call.mint.make(clientOf(server)))
    expect(error).toMatchObject({ code: 'invalid-response', outcome: 'rejected' })
    expect(error.message).not.toContain('cs_CAN')
  },
)

const writes: ReadonlySet<string> = new Set(['createApiSecret', 'revokeApiSecret', 'tokenize'])
const lost = (name: string) => (writes.has(name) ? 'unknown' : 'rejected')

test.each(answeredCalls)(
  '$name reports an answer of the wrong shape with its status',
  async ({ name, make, status }) => {
    const server = await startHttpServer({ status, json: { id: 7, _embedded: { secrets: 'no' } } })
    const error = await failureOf(make(clientOf(server)))
    expect(error).toMatchObject({ code: 'invalid-response', status, outcome: lost(name) })
  },
)

test.each(answeredCalls)(
  '$name takes an answer with fields that nobody announced',
  async ({ make, status, json }) => {
    const server = await startHttpServer({
      status,
      json: { ...Object(json), later: { than: 'this' } },
    })
    await expect(make(clientOf(server))).resolves.toBeDefined()
  },
)

describe.each(allCalls)('$name', ({ name, make, status, json }) => {
  const others = [200, 201, 202, 203, 204, 205, 206, 207].filter((each) => each !== status)
  // the general list of Plastiq's statuses has it for whatever is created
  const taken = name === 'tokenize' ? [201] : []
  test.each(others.filter((each) => !taken.includes(each)))(
    'is not done at a %i, which its contract does not have',
    async (other) => {
      const server = await startHttpServer(
        other === 204 || other === 205 ? { status: other } : { status: other, json: json ?? {} },
      )
      const error = await failureOf(make(clientOf(server)))
      expect(error).toMatchObject({
        code: 'invalid-response',
        status: other,
        outcome: lost(name),
      })
    },
  )

  test.each(
    [
      '',
      'text/html',
      'text/json',
      'text/plain',
      'application/problem+json',
      'application/jsonp',
      'text/html; was=application/json',
    ].map((type) => [type]),
  )('is not done by an answer of the type "%s"', async (type) => {
    if (json === undefined) return
    const headers: Record<string, string> = type === '' ? {} : { 'Content-Type': type }
    const server = await startHttpServer({ status, headers, text: JSON.stringify(json) })
    const error = await failureOf(make(clientOf(server)))
    expect(error).toMatchObject({ code: 'invalid-response', outcome: lost(name) })
  })

  test.each([
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
    'Application/JSON',
    'application/hal+json',
    'application/json, application/json',
    'application/json; charset=utf-8, application/json',
  ])('is done by an answer of the type "%s"', async (type) => {
    const text = json === undefined ? undefined : `\ufeff${JSON.stringify(json)}`
    const headers = { 'Content-Type': type }
    const server = await startHttpServer(text ? { status, headers, text } : { status })
    await make(clientOf(server))
    expect(server.received).toHaveLength(1)
  })

  test.each([
    [403, 'forbidden'],
    [410, 'not-found'],
    [413, 'invalid-request'],
    [421, 'invalid-request'],
    [425, 'unavailable'],
    [431, 'invalid-request'],
    [451, 'forbidden'],
  ])('was not done at a %i of whoever says it', async (code, expected) => {
    const server = await startHttpServer({ status: code, ...html })
    const error = await failureOf(make(clientOf(server)))
    expect(error).toMatchObject({ code: expected, outcome: 'rejected' })
  })

  test.each([
    [408, 'timeout'],
    [499, 'network'],
    [500, 'server-error'],
    [502, 'server-error'],
    [503, 'unavailable'],
    [504, 'server-error'],
    [520, 'server-error'],
    [522, 'server-error'],
    [524, 'server-error'],
    [530, 'server-error'],
    [599, 'server-error'],
  ])('has no known outcome at a %i of whoever stands between', async (code, expected) => {
    const server = await startHttpServer({ status: code, ...html })
    const error = await failureOf(make(clientOf(server)))
    expect(error).toMatchObject({ code: expected, outcome: lost(name) })
  })
})

test.each([
  [202, 'application/json'],
  [200, 'text/html'],
])('the end of a %i of the type "%s" is not waited for', async (status, type) => {
  const server = await startHttpServer((response) => {
    response.writeHead(status, { 'Content-Type': type })
    response.write('{"_embedded":')
  })
  const error = await failureOf(call.list.make(clientOf(server)))
  expect(error).toMatchObject({ code: 'invalid-response', status, outcome: 'rejected' })
})

test('only the backend’s own document of an upstream’s refusal proves that nothing was done', async () => {
  const type = 'urn:cardmint:problem#upstream-unauthorized'
  const read = async (status: number, contentType: string, document: string) => {
    const headers = { 'Content-Type': contentType }
    const server = await startHttpServer({
      status,
      headers,
      text: JSON.stringify({ type: document }),
    })
    const { code, outcome } = await failureOf(call.create.make(clientOf(server)))
    return `${code}, ${outcome}`
  }
  const known = 'upstream-unauthorized, rejected'
  expect(await read(502, 'application/problem+json', type)).toBe(known)
  expect(await read(502, 'application/problem+json; charset=utf-8', type)).toBe(known)
  expect(await read(502, 'Application/Problem+JSON ;charset=utf-8', type)).toBe(known)
  expect(await read(502, 'application/problem+json, text/html', type)).toBe(known)
  expect(await read(502, 'text/html', type)).toBe('server-error, unknown')
  expect(await read(502, 'application/problem+json-seq', type)).toBe('server-error, unknown')
  expect(await read(502, 'text/html; was=application/problem+json', type)).toBe(
    'server-error, unknown',
  )
  expect(await read(502, 'application/problem+json', `${type}-soon`)).toBe('server-error, unknown')
  expect(await read(503, 'application/problem+json', type)).toBe('unavailable, unknown')
})

test('a list without anything embedded is empty', async () => {
  const server = await startHttpServer({ json: {} }, { json: { _embedded: {} } })
  const client = clientOf(server)
  expect([await call.list.make(client), await call.list.make(client)]).toEqual([[], []])
})

test.each<[string, Answer]>([
  ['204 without a body', { status: 204 }],
  [
    '204 with a body, against the rules',
    (response) => {
      response.socket?.end(
        'HTTP/1.1 204 No Content\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{"a',
      )
    },
  ],
])('a revocation is done at %s, and no body is waited for', async (_, answer) => {
  const server = await startHttpServer(answer)
  await expect(call.revoke.make(clientOf(server))).resolves.toBeUndefined()
})

test.each<[string, Answer]>([
  ['200 with JSON', { json: { ok: true } }],
  ['200 with a page', html],
  ['200 with a body that never ends', stalledBody],
])('a revocation is not done at %s, whose end is not waited for', async (_, answer) => {
  const server = await startHttpServer(answer)
  expect(await failureOf(call.revoke.make(clientOf(server)))).toMatchObject({
    code: 'invalid-response',
    status: 200,
    outcome: 'unknown',
  })
})

test.each([300, 301, 302, 303, 307, 308])(
  'a redirect with %i is not followed, not even with a card',
  async (status) => {
    const elsewhere = await startHttpServer({ json: call.tokenize.json })
    const headers = { Location: elsewhere.url }
    const server = await startHttpServer({ status, headers })
    const client = clientOf(server)
    for (const { name, make } of backendCalls) {
      const error = await failureOf(make(client))
      expect(error).toMatchObject({ code: 'unauthorized', outcome: lost(name) })
    }
    // nobody signs in to a vault
    const error = await failureOf(call.tokenize.make(client))
    expect(error).toMatchObject({ code: 'invalid-response', outcome: 'unknown' })
    expect(elsewhere.received).toEqual([])
  },
)

test('a 304 is no redirect, and no answer either', async () => {
  const server = await startHttpServer({ status: 304 })
  const error = await failureOf(call.list.make(clientOf(server)))
  expect(error).toMatchObject({ code: 'invalid-response', status: 304, outcome: 'rejected' })
})

test('a redirect is one in a browser too, which hides its status', async () => {
  const hidden = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })
  const client = clientOf({ url: 'https://shop.test' }, { fetch: async () => hidden })
  const error = await failureOf(call.create.make(client))
  expect(error).toMatchObject({ code: 'unauthorized', status: undefined, outcome: 'unknown' })
})

test('an answer that a browser hides, as it does a redirect, breaks the contract too', async () => {
  const server = await startHttpServer({ json: {} })
  const client = clientOf(server, { fetch: async () => Response.error() })
  const error = await failureOf(call.create.make(client))
  expect(error).toMatchObject({ code: 'invalid-response', outcome: 'unknown' })
})

test('a page that a fetch of the host’s was redirected to is no answer, but signed out', async () => {
  const page = await startHttpServer(html)
  const server = await startHttpServer({ status: 302, headers: { Location: page.url } })
  const following = clientOf(server, {
    fetch: (input, init) => fetch(input, { ...init, redirect: 'follow' }),
  })
  for (const { name, make } of [call.list, call.get, call.mint]) {
    const error = await failureOf(make(following))
    expect([name, error.code, error.outcome]).toEqual([name, 'unauthorized', 'rejected'])
  }
})
