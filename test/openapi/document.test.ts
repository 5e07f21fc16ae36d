import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/openapi-3-1'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openapiDocument } from '../../openapi/document.ts'
import { backendProblems } from '../../src/contracts/problem.ts'
import {
  FULL_KEY,
  KEY,
  mintBody,
  OTHER_PAYER,
  SECRET_ID,
  startBackend,
  SUBKEY,
  SUBKEY_SECRET_ID,
} from '../server/support.ts'

const address = 'https://cardmint.test/openapi.json'
/** As it is shipped: what is `undefined` is not there. */
const document = JSON.parse(JSON.stringify(openapiDocument))

const dialect = 'https://spec.openapis.org/oas/3.1/dialect/base'
beforeAll(() => registerSchema(document, address, dialect))
afterAll(() => unregisterSchema(address))

test('it is a valid OpenAPI 3.1 document, its schemas included', async () => {
  const output = await validate('https://spec.openapis.org/oas/3.1/schema-base', document, 'BASIC')
  expect(output).toMatchObject({ valid: true })
})

test('the check of the document can fail', async () => {
  const broken = structuredClone(document)
  broken.paths['/client-secrets'].post.responses['200'].description = 7
  const schema = 'https://spec.openapis.org/oas/3.1/schema-base'
  expect((await validate(schema, broken)).valid).toBe(false)
})

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(20)
  const dangling = references.filter(([, path = '']) => {
    let place: unknown = document
    for (const name of path.split('/')) place = Object(place)[name]
    return place === undefined
  })
  expect(dangling).toEqual([])
})

test('it has the five operations and every problem that a backend makes', () => {
  const operations = Object.entries<object>(document.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((verb) => verb !== 'parameters')
      .map((verb) => `${verb} ${path}`),
  )
  expect(operations).toEqual([
    'post /client-secrets',
    'get /accounts/{api_key}/secrets',
    'post /accounts/{api_key}/secrets',
    'get /accounts/{api_key}/secrets/{secret_id}',
    'delete /accounts/{api_key}/secrets/{secret_id}',
  ])
  const text = JSON.stringify(document)
  const missing = Object.keys(backendProblems).filter(
    (fragment) => !text.includes(`"urn:cardmint:problem#${fragment}"`),
  )
  expect(missing).toEqual([])
})

describe('what our own backend answers is what the document says', () => {
  const list = '/accounts/{api_key}/secrets'
  const one = `${list}/{secret_id}`
  const unknownId = '5f0c7a52-3b19-4e55-8f0e-7d1f2a3b4c5d'
  type Backend = ReturnType<typeof startBackend>
  const rates = {
    'X-RateLimit-Limit': '30',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': '1795262400000',
  }

  const cases: Array<[string, string, number, (backend: Backend) => Promise<Response>]> = [
    ['/client-secrets', 'post', 200, ({ post }) => post('/api/client-secrets', mintBody())],
    ['/client-secrets', 'post', 400, ({ post }) => post('/api/client-secrets', '{')],
    [
      '/client-secrets',
      'post',
      403,
      ({ post }) => post('/api/client-secrets', mintBody(OTHER_PAYER)),
    ],
    ['/client-secrets', 'post', 413, ({ post }) => post('/api/client-secrets', 'x'.repeat(9000))],
    [
      '/client-secrets',
      'post',
      415,
      ({ post }) => post('/api/client-secrets', '{}', { 'Content-Type': 'text/plain' }),
    ],
    [
      '/client-secrets',
      'post',
      429,
      ({ post, sandbox }) => {
        const headers = { 'Retry-After': '7', ...rates }
        sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 429, headers })
        return post('/api/client-secrets', mintBody())
      },
    ],
    [
      '/client-secrets',
      'post',
      502,
      ({ post, sandbox }) => {
        sandbox.faults.add({ match: { path: '/api/client-secrets' }, malformed: true })
        return post('/api/client-secrets', mintBody())
      },
    ],
    [list, 'get', 200, ({ call }) => call(`/api/accounts/${KEY}/secrets`)],
    [list, 'get', 404, ({ call }) => call('/api/accounts/foreign0/secrets')],
    [
      list,
      'get',
      403,
      ({ call }) =>
        call(`/api/accounts/${KEY}/secrets`, { headers: { Origin: 'https://foreign.test' } }),
    ],
    [
      list,
      'post',
      201,
      ({ post }) => post(`/api/accounts/${KEY}/secrets`, { secret: 'Canary-Value-Is-Secret-1' }),
    ],
    [list, 'post', 400, ({ post }) => post(`/api/accounts/${KEY}/secrets`, { secret: 'weak' })],
    [
      list,
      'post',
      403,
      ({ post }) => post(`/api/accounts/${FULL_KEY}/secrets`, { secret: 'Third-Secret-3' }),
    ],
    [one, 'get', 200, ({ call }) => call(`/api/accounts/${KEY}/secrets/${SECRET_ID}`)],
    [one, 'get', 404, ({ call }) => call(`/api/accounts/${KEY}/secrets/${unknownId}`)],
    [
      one,
      'delete',
      409,
      ({ call }) => call(`/api/accounts/${KEY}/secrets/${SECRET_ID}`, { method: 'DELETE' }),
    ],
    [
      one,
      'delete',
      403,
      ({ call }) =>
        call(`/api/accounts/${SUBKEY}/secrets/${SUBKEY_SECRET_ID}`, { method: 'DELETE' }),
    ],
    [
      one,
      'delete',
      204,
      async ({ call, post }) => {
        const created = await post(`/api/accounts/${KEY}/secrets`, { secret: 'Second-Secret-2' })
        const { id } = await created.json()
        return call(`/api/accounts/${KEY}/secrets/${id}`, { method: 'DELETE' })
      },
    ],
  ]

  test('each header that says something of its own is in the document, and no other is sent', async () => {
    const { post, sandbox } = startBackend()
    const headers = { 'Retry-After': 'Sat, 21 Nov 2026 12:00:00 GMT', ...rates, 'X-Secret': 'no' }
    sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 429, headers })
    const response = await post('/api/client-secrets', mintBody())
    const documented = Object.keys(document.paths['/client-secrets'].post.responses[429].headers)
    // what every answer of the web may have speaks for itself
    const sent = [...response.headers.keys()].filter(
      (name) => !['content-type', 'vary', 'x-content-type-options'].includes(name),
    )
    expect(sent.toSorted()).toEqual(documented.map((name) => name.toLowerCase()).toSorted())
  })

  test.each(cases)('%s %s: %i', async (path, verb, status, ask) => {
    const response = await ask(startBackend())
    expect(response.status).toBe(status)
    const pointer = `paths/${path.replaceAll('/', '~1')}/${verb}/responses/${status}`
    const documented = document.paths[path][verb].responses[status]
    expect(documented).toBeDefined()
    const judged = Object.entries<{ $ref: string }>(documented.headers).map(
      async ([name, { $ref }]) => {
        const { required } = document.components.headers[$ref.split('/').at(-1) ?? '']
        const value = response.headers.get(name)
        return value === null
          ? { valid: required !== true, name }
          : judge(`${$ref.slice(2)}/schema`, value)
      },
    )
    const [type] = Object.keys(documented.content ?? {})
    expect(response.headers.get('Content-Type')).toBe(type ?? null)
    const schema = `${pointer}/content/${type?.replace('/', '~1')}/schema`
    const text = await response.text()
    judged.push(type ? judge(schema, JSON.parse(text)) : Promise.resolve({ valid: text === '' }))
    const results = await Promise.all(judged)
    expect(results.filter(({ valid }) => !valid)).toEqual([])
  })

  test('and a value in an answer is not', async () => {
    const secret = { id: 'a', secret: 'Canary-Value-Is-Secret-1' }
    expect(await judge('components/schemas/ApiSecret', secret)).toMatchObject({ valid: false })
  })

  async function judge(
    pointer: string,
    value: string | Record<string, string>,
  ): Promise<{ valid: boolean }> {
    const fragment = pointer.replace(/[{}]/g, encodeURIComponent)
    return validate(`${address}#/${fragment}`, value, 'BASIC')
  }
})
