import * as v from 'valibot'
import { beforeEach, describe, expect, test } from 'vitest'
import { paymentMethodSchema } from '../../../src/contracts/plastiq.ts'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import {
  asPartner,
  call,
  frozenSandbox,
  mint,
  otherPayerId,
  payerId,
  plastiqRefusal,
  tokenize,
  unknownUuid,
  uuidV4,
} from '../support.ts'

const collection = '/api/payment-methods'
const one = (id: string, payer = payerId) => `${collection}/${id}?payerId=${payer}`
const listSchema = v.object({
  data: v.array(paymentMethodSchema),
  pagination: v.object({
    offset: v.number(),
    limit: v.number(),
    total: v.number(),
    hasNextPage: v.boolean(),
  }),
})

let sandbox: Sandbox
beforeEach(() => {
  sandbox = frozenSandbox()
})

async function storeCard(payer = payerId): Promise<string> {
  const response = await tokenize(sandbox, await mint(sandbox, payer))
  return v.parse(paymentMethodSchema, await response.json()).id
}

async function list(query: string) {
  const response = await asPartner(sandbox, 'GET', `${collection}?${query}`)
  expect(response.status).toBe(200)
  return v.parse(listSchema, await response.json())
}

describe('list', () => {
  test('has the payer’s methods only, in the order they were stored', async () => {
    const mine = [await storeCard(), await storeCard()]
    await storeCard(otherPayerId)
    const { data, pagination } = await list(`payerId=${payerId}`)
    expect(data.map(({ id }) => id)).toEqual(mine)
    expect(pagination).toEqual({ offset: 0, limit: 10, total: 2, hasNextPage: false })
  })

  test('is the same shape when it is empty', async () => {
    expect(await list(`payerId=${payerId}`)).toEqual({
      data: [],
      pagination: { offset: 0, limit: 10, total: 0, hasNextPage: false },
    })
  })

  test('has ten to a page unless asked otherwise', async () => {
    const ids = []
    for (let stored = 0; stored < 12; stored++) ids.push(await storeCard())
    const first = await list(`payerId=${payerId}`)
    expect(first.data).toHaveLength(10)
    expect(first.pagination).toMatchObject({ total: 12, hasNextPage: true })
    const last = await list(`payerId=${payerId}&offset=9&limit=3`)
    expect(last.data.map(({ id }) => id)).toEqual(ids.slice(9))
    expect(last.pagination).toEqual({ offset: 9, limit: 3, total: 12, hasNextPage: false })
  })

  test.each(['limit=0', 'limit=101', 'limit=ten', 'offset=-1', 'offset=1.5'])(
    'answers 400 to %s',
    async (query) => {
      const response = await asPartner(sandbox, 'GET', `${collection}?payerId=${payerId}&${query}`)
      expect(await plastiqRefusal(response)).toMatchObject({
        status: 400,
        code: 'VALIDATION_ERROR',
        details: ['offset, limit: have to be whole numbers, limit from 1 to 100'],
      })
    },
  )

  test.each([1, 100])('takes a limit of %i', async (limit) => {
    expect((await list(`payerId=${payerId}&limit=${limit}`)).pagination.limit).toBe(limit)
  })
})

describe('one', () => {
  test('is what was answered when it was stored', async () => {
    const stored = await tokenize(sandbox, await mint(sandbox))
    const method = v.parse(paymentMethodSchema, await stored.json())
    const response = await asPartner(sandbox, 'GET', one(method.id))
    expect(response.status).toBe(200)
    expect(response.headers.get('Trace-Id')).toMatch(uuidV4)
    expect(await response.json()).toEqual(method)
  })

  test('is not found for another payer, or under an unknown id', async () => {
    const id = await storeCard()
    for (const path of [one(id, otherPayerId), one(unknownUuid)]) {
      const response = await asPartner(sandbox, 'GET', path)
      expect(await plastiqRefusal(response)).toMatchObject({
        status: 404,
        code: 'NOT_FOUND_ERROR',
        details: ['id: no such payment method'],
      })
    }
  })

  test('answers 400 to an id that is no UUID', async () => {
    expect(await plastiqRefusal(await asPartner(sandbox, 'GET', one('seven')))).toMatchObject({
      status: 400,
      details: ['id: is not a UUID'],
    })
  })
})

test.each([collection, `${collection}/${unknownUuid}`])(
  'GET %s wants a known payer in its query',
  async (path) => {
    const missing = await asPartner(sandbox, 'GET', path)
    const malformed = await asPartner(sandbox, 'GET', `${path}?payerId=me`)
    const unknown = await asPartner(sandbox, 'GET', `${path}?payerId=${unknownUuid}`)
    const wanted = { status: 400, details: ['payerId: is missing or not a UUID'] }
    expect(await plastiqRefusal(missing)).toMatchObject(wanted)
    expect(await plastiqRefusal(malformed)).toMatchObject(wanted)
    expect(await plastiqRefusal(unknown)).toMatchObject({
      status: 403,
      details: ['payerId: is not known to this API key'],
    })
  },
)

describe('delete', () => {
  test('answers 204 without a body, once', async () => {
    const id = await storeCard()
    const gone = await asPartner(sandbox, 'DELETE', `${collection}/${id}`)
    expect(gone.status).toBe(204)
    expect(await gone.text()).toBe('')
    expect(gone.headers.get('Trace-Id')).toMatch(uuidV4)
    const again = await asPartner(sandbox, 'DELETE', `${collection}/${id}`)
    expect(await plastiqRefusal(again)).toMatchObject({ status: 404, code: 'NOT_FOUND_ERROR' })
    expect((await asPartner(sandbox, 'GET', one(id))).status).toBe(404)
  })

  test('answers 400 to an id that is no UUID', async () => {
    expect((await asPartner(sandbox, 'DELETE', `${collection}/seven`)).status).toBe(400)
  })
})

test.each([
  ['GET', `${collection}?payerId=${payerId}`],
  ['GET', one(unknownUuid)],
  ['DELETE', `${collection}/${unknownUuid}`],
  ['POST', '/api/payers'],
  ['GET', `/api/payers/${payerId}`],
])('%s %s without a credential is 401', async (method, path) => {
  const response = await call(sandbox, method, path)
  expect(await plastiqRefusal(response)).toMatchObject({ status: 401, code: 'AUTHORIZATION_ERROR' })
})

test.each([
  ['GET', '/api'],
  ['GET', '/api/nothing'],
  ['GET', '/api/client-secrets'],
  ['PUT', `${collection}/${unknownUuid}`],
  ['PATCH', collection],
])('%s %s is not found', async (method, path) => {
  const response = await asPartner(sandbox, method, path)
  expect(await plastiqRefusal(response)).toMatchObject({
    status: 404,
    code: 'NOT_FOUND_ERROR',
    details: ['no such method on this path'],
  })
})
