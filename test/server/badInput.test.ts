import { describe, expect, it } from 'vitest'
import { backendProblems } from '../../src/contracts/problem.ts'
import {
  CANARY_SECRET,
  FULL_KEY,
  KEY,
  mintBody,
  OTHER_PAYER,
  PAYER,
  expectProblem,
  refusalOf,
  SECRET_ID,
  startBackend,
  SUBKEY,
  SUBKEY_SECRET_ID,
  UUID_V4,
} from './support.ts'

const LIST = `/api/accounts/${KEY}/secrets`
const ONE = `${LIST}/${SECRET_ID}`

describe('payer and API key', () => {
  it.each([
    ['another known payer', OTHER_PAYER],
    ['an unknown payer', '00000000-0000-4000-8000-000000000000'],
  ])('refuses %s without asking the upstream', async (_who, payerId) => {
    const { post, sent } = startBackend()
    expect(await refusalOf(await post('/api/client-secrets', mintBody(payerId)))).toBe(
      '403 payer-not-allowed',
    )
    expect(sent).toEqual([])
  })

  it('refuses every payer where the grant has none', async () => {
    const { post, sent } = startBackend({ authorize: () => ({ apiKeys: [KEY] }) })
    expect(await refusalOf(await post('/api/client-secrets', mintBody()))).toBe(
      '403 payer-not-allowed',
    )
    expect(sent).toEqual([])
  })

  it('tells a granted payer that Plastiq does not know the same', async () => {
    const payerId = '00000000-0000-4000-8000-000000000000'
    const { post, sent } = startBackend({ authorize: () => ({ payerId }) })
    const response = await post('/api/client-secrets', mintBody(payerId))
    const { instance } = await expectProblem(response, 403, 'payer-not-allowed')
    expect(instance).toBe(response.headers.get('Trace-Id'))
    expect(sent).toHaveLength(1)
  })

  it.each([
    ['GET', `/api/accounts/${FULL_KEY}/secrets`],
    ['POST', `/api/accounts/${FULL_KEY}/secrets`],
    ['GET', `/api/accounts/${FULL_KEY}/secrets/${SECRET_ID}`],
    ['DELETE', `/api/accounts/${FULL_KEY}/secrets/${SECRET_ID}`],
  ])('answers %s %s, a foreign key, as one that does not exist', async (method, path) => {
    const { call, sent } = startBackend({ authorize: () => ({ payerId: PAYER, apiKeys: [KEY] }) })
    const known = await expectProblem(await call(path, { method }), 404, 'invalid-api-key')
    const unknown = await expectProblem(
      await call(path.replace(FULL_KEY, 'nobody00'), { method }),
      404,
      'invalid-api-key',
    )
    expect({ ...known, instance: '' }).toEqual({ ...unknown, instance: '' })
    expect(sent).toEqual([])
  })

  it('knows no keys where the grant has none', async () => {
    const { call } = startBackend({ authorize: () => ({ payerId: PAYER }) })
    expect(await refusalOf(await call(LIST))).toBe('404 invalid-api-key')
  })
})

describe('path parameters', () => {
  const tricks = [
    ['an encoded slash', 'a%2Fb'],
    ['an encoded backslash', 'a%5Cb'],
    ['a twice encoded slash', 'a%252Fb'],
    ['twice encoded dots', '%252e%252e'],
    ['a NUL', 'a%00'],
    ['a line break', 'a%0d%0aX-Evil:%201'],
    ['a space', 'a%20b'],
    ['an encoded question mark', 'a%3Fb'],
    ['an encoded hash', 'a%23b'],
    ['fullwidth dots', '%EF%BC%8E%EF%BC%8E'],
    ['letters beyond ASCII', 'k%C3%A9y'],
    ['bytes that are not UTF-8', 'a%ff'],
    ['a broken escape', 'a%zz'],
    ['65 characters', 'a'.repeat(65)],
    ['a dot before a semicolon', '.;'],
    ['dots before a semicolon', '..;'],
    ['an encoded semicolon', 'a%3Bb'],
    ['a dot within', 'a.b'],
    ['a plus', 'a+b'],
    ['a name of a property', '__proto__'],
    ['a dash in first place', '-a'],
    ['half of a character', '%ED%A0%80'],
  ] as const

  // A host that grants whatever is asked for, so that only the shape is in the way.
  const grantsAll = () => ({ apiKeys: tricks.map(([, id]) => decode(id)).concat(KEY, '..', '.') })

  it.each(tricks)('refuses %s as API key', async (_what, id) => {
    const { call, sent } = startBackend({ authorize: grantsAll })
    expect(await refusalOf(await call(`/api/accounts/${id}/secrets`))).toBe('404 invalid-api-key')
    expect(sent).toEqual([])
  })

  it.each(tricks)('refuses %s as secret id', async (_what, id) => {
    const { call, sent } = startBackend({ authorize: grantsAll })
    expect(await refusalOf(await call(`${LIST}/${id}`, { method: 'DELETE' }))).toBe(
      '404 invalid-id',
    )
    expect(sent).toEqual([])
  })

  it.each(['..', '.', '%2e%2e', '%2e', '', '%2e%2e%2f%2e%2e'])(
    'never sends "%s" upstream as a segment',
    async (id) => {
      const { call, sent } = startBackend({ authorize: grantsAll })
      expect((await call(`/api/accounts/${id}/secrets`)).status).toBe(404)
      expect((await call(`${LIST}/${id}`, { method: 'DELETE' })).status).toBeOneOf([404, 405])
      expect(sent).toEqual([])
    },
  )

  it.each(['ad6dc56f-07b5-46e1-a527-85530e625800', 'sec_1', 'A', 'a'.repeat(64)])(
    'asks the upstream about "%s", which looks like an id',
    async (id) => {
      const { call, sent } = startBackend({ authorize: grantsAll })
      expect(await refusalOf(await call(`${LIST}/${id}`))).toBe('404 invalid-id')
      expect(new URL(sent[0]?.url ?? '').pathname).toBe(`/accounts/${KEY}/secrets/${id}`)
    },
  )
})

describe('content type', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/plain, application/json',
    '',
  ])('refuses "%s" on both writes with a body', async (type) => {
    const { post, sent } = startBackend()
    const headers = { 'Content-Type': type }
    for (const response of [
      await post('/api/client-secrets', mintBody(), headers),
      await post(LIST, { secret: CANARY_SECRET }, headers),
    ]) {
      expect(await refusalOf(response)).toBe('415 content-type-header')
    }
    expect(sent).toEqual([])
  })

  it('refuses a body without any type', async () => {
    const { call } = startBackend()
    const body = new TextEncoder().encode(JSON.stringify(mintBody()))
    const response = await call('/api/client-secrets', { method: 'POST', body })
    expect(await refusalOf(response)).toBe('415 content-type-header')
  })

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;'])(
    'takes "%s"',
    async (type) => {
      const { post } = startBackend()
      const response = await post('/api/client-secrets', mintBody(), { 'Content-Type': type })
      expect(response.status).toBe(200)
    },
  )
})

describe('body', () => {
  it.each([
    ['nothing', ''],
    ['half an object', '{"payer":{'],
    ['a form', 'payer=x'],
    ['NaN', 'NaN'],
  ])('answers %s with invalid-json', async (_what, body) => {
    const { post, sent } = startBackend()
    expect(await refusalOf(await post('/api/client-secrets', body))).toBe('400 invalid-json')
    expect(await refusalOf(await post(LIST, body))).toBe('400 invalid-json')
    expect(sent).toEqual([])
  })

  it('answers a request without a body with invalid-json', async () => {
    const { call } = startBackend()
    const headers = { 'Content-Type': 'application/json' }
    const response = await call('/api/client-secrets', { method: 'POST', headers })
    expect(await refusalOf(response)).toBe('400 invalid-json')
  })

  it('is read to its end where it comes in pieces', async () => {
    const { call, sent } = startBackend()
    const bytes = new TextEncoder().encode(JSON.stringify({ secret: CANARY_SECRET }))
    const pieces = new ReadableStream<Uint8Array>({
      start(stream) {
        for (let from = 0; from < bytes.length; from += 7)
          stream.enqueue(bytes.slice(from, from + 7))
        stream.close()
      },
    })
    const headers = { 'Content-Type': 'application/json' }
    const init = { method: 'POST', headers, body: pieces, duplex: 'half' }
    expect((await call(LIST, init)).status).toBe(201)
    expect(await sent[0]?.json()).toEqual({ secret: CANARY_SECRET })
  })

  it.each<[string, (request: Request) => unknown]>([
    ['has read', (request) => request.text()],
    ['is reading', (request) => request.body?.getReader()],
  ])('tells the host where something before the handler %s it', async (_what, read) => {
    const { backend, events } = startBackend()
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify(mintBody())
    const request = new Request('http://shop.test/api/client-secrets', {
      method: 'POST',
      headers,
      body,
    })
    await read(request)
    expect(await refusalOf(await backend.fetch(request))).toBe('500 internal-error')
    expect(events).toMatchObject([{ reason: 'body-already-read' }])
  })

  it('is waited for no longer than an upstream', async () => {
    const { call } = startBackend({ timeoutMs: 20 })
    const headers = { 'Content-Type': 'application/json' }
    const body = new ReadableStream<Uint8Array>()
    const init = { method: 'POST', headers, body, duplex: 'half' }
    const answer = await call(LIST, init)
    expect(answer.headers.get('Connection')).toBe('close')
    expect(await refusalOf(answer)).toBe('408 body-timeout')
  })

  it('answers bytes that are not UTF-8 with invalid-json', async () => {
    const { call } = startBackend()
    const response = await call('/api/client-secrets', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    })
    expect(await refusalOf(response)).toBe('400 invalid-json')
  })

  it.each([
    ['null', null, ['body']],
    ['an array', [], ['payer']],
    ['a text', '"payer"', ['body']],
    ['no payer', { type: 'CARD' }, ['payer']],
    ['the form of the defective schema', { payerId: PAYER }, ['payer']],
    ['a payer that is a text', { payer: PAYER }, ['payer']],
    ['a payer id that is no UUID', mintBody('1 OR 1=1'), ['payer.id']],
    ['another type', { payer: { id: PAYER }, type: 'BANK_ACCOUNT' }, ['type']],
    ['two wrong fields', { payer: { id: 7 }, type: 7 }, ['payer.id', 'type']],
    [
      'a payer on the prototype',
      `{"__proto__":{"payer":{"id":"${PAYER}"}},"constructor":{"prototype":{"payer":{}}}}`,
      ['payer'],
    ],
  ])('names the wrong fields of %s, and no values', async (_what, body, names) => {
    const { post, sent } = startBackend()
    const response = await post('/api/client-secrets', body)
    const problem = await expectProblem(response, 400, 'invalid-request')
    expect(problem.invalid_parameters?.map(({ name }) => name)).toEqual(names)
    expect(JSON.stringify(problem)).not.toMatch(/1 OR|BANK_ACCOUNT|Received|8f51c396/)
    expect(sent).toEqual([])
  })

  it.each([[{ secret: 7 }], [{}], [{ Secret: CANARY_SECRET }], [{ secret: [CANARY_SECRET] }]])(
    'refuses %j as a new secret and names the field',
    async (body) => {
      const { post, sent } = startBackend()
      const problem = await expectProblem(await post(LIST, body), 400, 'invalid-request')
      expect(problem.invalid_parameters).toEqual([
        { name: 'secret', reason: 'Missing, or not of the documented form.' },
      ])
      expect(sent).toEqual([])
    },
  )

  it('lets keys that name prototypes do nothing', async () => {
    const { post, sent } = startBackend()
    const body = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"payer":{"id":"${PAYER}","__proto__":{"polluted":1}}}`
    expect((await post('/api/client-secrets', body)).status).toBe(200)
    expect(await sent[0]?.json()).toEqual(mintBody())
    expect('polluted' in {}).toBe(false)
  })

  const tooLong = `{"secret":"${'a'.repeat(5000)}"}`

  it('refuses an announced size without reading on', async () => {
    const { call, sent } = startBackend()
    const response = await call(LIST, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': '5000' },
      body: '{}',
    })
    expect(await refusalOf(response)).toBe('413 body-too-large')
    expect(sent).toEqual([])
  })

  it.each([
    [4_096, '400 invalid-request'],
    [4_097, '413 body-too-large'],
  ])('of %i bytes, as announced: %s', async (size, refused) => {
    const { post } = startBackend()
    const headers = { 'Content-Length': String(size) }
    expect(await refusalOf(await post(LIST, '{}'.padEnd(size), headers))).toBe(refused)
    expect(await refusalOf(await post(LIST, '{}'.padEnd(size)))).toBe(refused)
  })

  it.each(['0', '10', 'nonsense', '-1'])(
    'counts for itself where Content-Length says "%s"',
    async (length) => {
      const { post, sent } = startBackend()
      const response = await post(LIST, tooLong, { 'Content-Length': length })
      expect(await refusalOf(response)).toBe('413 body-too-large')
      expect(sent).toEqual([])
    },
  )

  it('stops reading a stream without end', async () => {
    const { call } = startBackend()
    let chunks = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1
        controller.enqueue(new Uint8Array(1024))
      },
    })
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: endless,
      duplex: 'half',
    }
    expect(await refusalOf(await call(LIST, init))).toBe('413 body-too-large')
    expect(chunks).toBeLessThan(10)
  })

  it('ignores the body of a request that takes none', async () => {
    const { call } = startBackend()
    const path = `/api/accounts/${SUBKEY}/secrets/${SUBKEY_SECRET_ID}`
    const response = await call(path, { method: 'DELETE', body: tooLong })
    expect(await refusalOf(response)).toBe('403 delete-last-secret')
  })
})

describe('routes and verbs', () => {
  it.each([
    '/',
    '/api',
    '/api/',
    '/api/client-secret',
    '/api/client-secrets//',
    '/api//client-secrets',
    '/api/accounts',
    `/api/accounts/${KEY}`,
    `${LIST}//`,
    `${ONE}/x`,
    '/api/payment-methods',
    '/apiclient-secrets',
    '/API/client-secrets',
  ])('answers %s with not-found', async (path) => {
    const { call, sent } = startBackend()
    expect(await refusalOf(await call(path))).toBe('404 not-found')
    expect(sent).toEqual([])
  })

  it.each([
    ['GET', '/api/client-secrets', 'POST'],
    ['PUT', '/api/client-secrets', 'POST'],
    ['DELETE', '/api/client-secrets', 'POST'],
    ['OPTIONS', '/api/client-secrets', 'POST'],
    ['PATCH', LIST, 'GET, HEAD, POST'],
    ['DELETE', LIST, 'GET, HEAD, POST'],
    ['POST', ONE, 'GET, HEAD, DELETE'],
    ['PUT', ONE, 'GET, HEAD, DELETE'],
    ['MADEUP', ONE, 'GET, HEAD, DELETE'],
  ])('answers %s %s with the methods there are', async (method, path, allow) => {
    const { call, sent } = startBackend()
    const response = await call(path, { method })
    expect(response.headers.get('Allow')).toBe(allow)
    expect(await refusalOf(response)).toBe('405 wrong-verb')
    expect(sent).toEqual([])
  })

  it('answers HEAD where there is no GET with the methods there are', async () => {
    const { call } = startBackend()
    const response = await call('/api/client-secrets', { method: 'HEAD' })
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST'])
  })

  it.each([
    ['a header', ONE, { 'X-HTTP-Method-Override': 'DELETE' }],
    ['another header', ONE, { 'X-Method-Override': 'DELETE', 'X-HTTP-Method': 'DELETE' }],
    ['the query', `${ONE}?_method=DELETE`, {}],
  ])('does not let %s override the method', async (_what, path, headers) => {
    const { call, sent } = startBackend()
    expect((await call(path, { headers })).status).toBe(200)
    expect(
      await refusalOf(await call(path, { method: 'POST', headers, body: '_method=DELETE' })),
    ).toBe('405 wrong-verb')
    expect(sent.map(({ method }) => method)).toEqual(['GET'])
  })
})

it('gives each problem the trace id of its answer', async () => {
  const { call } = startBackend()
  const response = await call('/api/nowhere')
  const { instance, type, title } = await expectProblem(response, 404, 'not-found')
  expect(instance).toBe(response.headers.get('Trace-Id'))
  expect(instance).toMatch(UUID_V4)
  expect(type).toBe('urn:cardmint:problem#not-found')
  expect(title).toBe(backendProblems['not-found'][1])
})

it('answers an error that nobody foresaw with 500, and none of its words', async () => {
  const { backend, events } = startBackend()
  const request = new Request('http://shop.test/api/client-secrets', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
  })
  Object.defineProperty(request, 'body', {
    get() {
      throw new Error('words of a runtime')
    },
  })
  const response = await backend.fetch(request)
  expect(await response.clone().text()).not.toContain('words')
  expect(await refusalOf(response)).toBe('500 internal-error')
  expect(events).toMatchObject([{ problem: 'internal-error', reason: 'unforeseen' }])
})

/** As the handler sees it: what cannot be decoded stays. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
