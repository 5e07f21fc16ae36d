import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  address,
  asPartner,
  frozenSandbox,
  mint,
  payerId,
  plastiqRefusal,
  startOfTests,
  unknownUuid,
  uuidV4,
} from '../support.ts'

const idOf = async (response: Response) =>
  v.parse(v.object({ id: v.string() }), await response.json()).id

test('a new payer is answered whole, can be read, and can be minted for', async () => {
  const sandbox = frozenSandbox()
  const given = {
    contact: { email: 'ada@example.com', phone: '+14155550100', firstName: 'Ada' },
    businessName: 'Engines',
    businessAddress: address,
  }
  const response = await asPartner(sandbox, 'POST', '/api/payers', { json: given })
  expect(response.status).toBe(200)
  const payer: unknown = await response.clone().json()
  expect(payer).toEqual({
    ...given,
    id: expect.stringMatching(uuidV4),
    createdAt: new Date(startOfTests).toISOString(),
    status: 'ACTIVE',
    identityDocuments: [],
  })
  const id = await idOf(response)
  expect(await (await asPartner(sandbox, 'GET', `/api/payers/${id}`)).json()).toEqual(payer)
  expect(await mint(sandbox, id)).toBeTruthy()
})

test.each(['US_TIN', 'US_EIN', 'US_SSN', 'PASSPORT_NUMBER', 'ALIEN_REGISTRATION_NUMBER'])(
  'identity documents come back with an id and without their value: %s',
  async (type) => {
    const sandbox = frozenSandbox()
    const response = await asPartner(sandbox, 'POST', '/api/payers', {
      json: {
        contact: { phone: '+14155550100' },
        identityDocuments: [{ type, value: '987654321' }],
      },
    })
    const text = await response.text()
    expect(JSON.parse(text)).toMatchObject({
      identityDocuments: [{ type, id: expect.stringMatching(uuidV4) }],
    })
    expect(text).not.toContain('987654321')
  },
)

test.each([
  ['no contact', {}, 'contact'],
  ['neither e-mail nor phone', { contact: { firstName: 'Ada' } }, 'contact'],
  ['an address without a city', withAddress({ ...address, city: '' }), 'businessAddress.city'],
  [
    'an unknown document',
    withDocument({ type: 'LIBRARY', value: '1' }),
    'identityDocuments.0.type',
  ],
])('answers 400 to %s and names the field', async (_, json, field) => {
  const response = await asPartner(frozenSandbox(), 'POST', '/api/payers', { json })
  const { status, details } = await plastiqRefusal(response)
  expect(status).toBe(400)
  expect(details.map((detail) => detail?.split(':')[0])).toEqual([field])
})

function withAddress(businessAddress: unknown) {
  return { contact: { email: 'ada@example.com' }, businessAddress }
}

function withDocument(document: unknown) {
  return { contact: { email: 'ada@example.com' }, identityDocuments: [document] }
}

test('a payer that is not there is named', async () => {
  const response = await asPartner(frozenSandbox(), 'GET', `/api/payers/${unknownUuid}`)
  expect(await plastiqRefusal(response)).toMatchObject({
    status: 404,
    code: 'NOT_FOUND_ERROR',
    details: ['id: no such payer'],
  })
})

test('the seeded payer is there, another id is not found, a text that is no UUID is 400', async () => {
  const sandbox = frozenSandbox()
  const statuses = []
  for (const id of [payerId, unknownUuid, 'me']) {
    statuses.push((await asPartner(sandbox, 'GET', `/api/payers/${id}`)).status)
  }
  expect(statuses).toEqual([200, 404, 400])
})
