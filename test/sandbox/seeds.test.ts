import { expect, test } from 'vitest'
import { createSandbox, type SandboxSeedOptions } from '../../src/sandbox/index.ts'
import { asPartner, call, frozenSandbox, mint, payerId, unknownUuid } from './support.ts'

test('names the seeded credentials as a backend needs them', () => {
  const { seeds } = createSandbox()
  expect(Object.keys(seeds)).toEqual(['plastiq', 'vonage'])
  expect(seeds.plastiq.payerIds).toContain(payerId)
  expect(seeds.plastiq.payerIds).toHaveLength(2)
  expect(seeds.vonage.accounts.map(({ apiKey }) => apiKey)).toEqual([
    'abcd1234',
    'efgh5678',
    'sub01234',
  ])
})

test('every seeded credential works, and its secret id is one of the account’s', async () => {
  const sandbox = createSandbox()
  for (const { apiKey, apiSecret, secretId } of sandbox.seeds.vonage.accounts) {
    const path = `/accounts/${apiKey}/secrets/${secretId}`
    const response = await call(sandbox, 'GET', path, { basic: `${apiKey}:${apiSecret}` })
    expect(response.status).toBe(200)
  }
  for (const id of sandbox.seeds.plastiq.payerIds) expect(await mint(sandbox, id)).toBeTruthy()
})

test('starts with one, two and one secrets, the last of a subaccount', () => {
  const { accounts } = createSandbox().inspect().vonage
  expect(accounts.map(({ secrets }) => secrets.length)).toEqual([1, 2, 1])
  expect(accounts.map(({ parentApiKey }) => parentApiKey)).toEqual([
    undefined,
    undefined,
    'abcd1234',
  ])
})

test('takes other seeds, and keeps the defaults of what is left out', async () => {
  const sandbox = createSandbox({
    seeds: {
      plastiq: { apiKey: 'another-key', payerIds: [unknownUuid] },
      vonage: {
        accounts: [
          { apiKey: 'own', secrets: [{ id: 'an-id', value: 'Own-Secret-1', ageDays: 1 }] },
        ],
      },
    },
  })
  expect(sandbox.seeds).toEqual({
    plastiq: { apiKey: 'another-key', payerIds: [unknownUuid] },
    vonage: { accounts: [{ apiKey: 'own', apiSecret: 'Own-Secret-1', secretId: 'an-id' }] },
  })
  expect(await mint(sandbox, unknownUuid)).toBeTruthy()
  expect(createSandbox({ seeds: { plastiq: { apiKey: 'k' } } }).seeds.plastiq.payerIds).toContain(
    payerId,
  )
})

const seedSecret = (id: string, ageDays = 1) => ({ id, value: `Own-Secret-${id}`, ageDays })

test.each<[string, SandboxSeedOptions]>([
  ['partner key', { plastiq: { apiKey: '' } }],
  ['partner key', { plastiq: { apiKey: 'a key' } }],
  ['payer "p1"', { plastiq: { payerIds: ['p1'] } }],
  ['account ""', { vonage: { accounts: [{ apiKey: '', secrets: [seedSecret('1')] }] } }],
  ['account "a:b"', { vonage: { accounts: [{ apiKey: 'a:b', secrets: [seedSecret('1')] }] } }],
  [
    'API key "own"',
    {
      vonage: { accounts: ['1', '2'].map((id) => ({ apiKey: 'own', secrets: [seedSecret(id)] })) },
    },
  ],
  [
    'id "1"',
    { vonage: { accounts: [{ apiKey: 'own', secrets: [seedSecret('1'), seedSecret('1')] }] } },
  ],
  ['empty id', { vonage: { accounts: [{ apiKey: 'own', secrets: [seedSecret('')] }] } }],
  [
    'empty id or value',
    { vonage: { accounts: [{ apiKey: 'own', secrets: [{ id: '1', value: '' }] }] } },
  ],
  ...[Number.NaN, Infinity, 1e12].map((days): [string, SandboxSeedOptions] => [
    `ageDays of ${days}`,
    { vonage: { accounts: [{ apiKey: 'own', secrets: [seedSecret('1', days)] }] } },
  ]),
])('refuses seeds that no request could ask for: %s', (named, seeds) => {
  expect(() => createSandbox({ seeds })).toThrow(RangeError)
  expect(() => createSandbox({ seeds })).toThrow(named)
})

test('refuses accounts without a secret, with three, or with a parent that is no primary account', () => {
  const secret = { id: 'i', value: 'Own-Secret-1' }
  const sandboxOf = (accounts: Parameters<typeof seedsOf>[0]) => () =>
    createSandbox({ seeds: seedsOf(accounts) })
  const sub = { apiKey: 'b', parentApiKey: 'a', secrets: [secret] }
  expect(sandboxOf([{ apiKey: 'a', secrets: [] }])).toThrow(/one or two/)
  expect(sandboxOf([{ apiKey: 'a', secrets: [secret, secret, secret] }])).toThrow(/one or two/)
  expect(sandboxOf([sub])).toThrow(/no primary account/)
  expect(
    sandboxOf([
      { apiKey: 'a', secrets: [secret] },
      sub,
      { apiKey: 'c', parentApiKey: 'b', secrets: [secret] },
    ]),
  ).toThrow(/no primary account/)
})

function seedsOf(
  accounts: ReadonlyArray<{
    apiKey: string
    parentApiKey?: string
    secrets: Array<{ id: string; value: string }>
  }>,
) {
  return { vonage: { accounts } }
}

test('reset brings back seeds, present time and a network without faults', async () => {
  const sandbox = frozenSandbox()
  const before = sandbox.inspect()
  await mint(sandbox)
  const [first] = sandbox.seeds.vonage.accounts
  await call(sandbox, 'POST', '/accounts/abcd1234/secrets', {
    basic: `${first?.apiKey}:${first?.apiSecret}`,
    json: { secret: 'Another-Secret-1' },
  })
  sandbox.clock.advance(5000)
  sandbox.faults.add({ status: 500 })
  expect(sandbox.inspect()).not.toEqual(before)

  sandbox.reset()
  expect(sandbox.inspect()).toEqual(before)
  const response = await asPartner(sandbox, 'GET', `/api/payers/${payerId}`)
  expect(response.status).toBe(200)
})

test('two sandboxes share nothing', async () => {
  const [one, other] = [createSandbox(), createSandbox()]
  const secret = await mint(one)
  expect(other.inspect().plastiq.clientSecrets.minted).toBe(0)
  const response = await call(other, 'POST', '/api/payment-methods', { bearer: secret, json: {} })
  expect(response.status).toBe(401)
})
