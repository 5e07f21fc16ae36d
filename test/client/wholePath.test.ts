import { expect, test } from 'vitest'
import {
  createApiSecret,
  getApiSecret,
  listApiSecrets,
  revokeApiSecret,
} from '../../src/client/secrets/apiSecrets.ts'
import { tokenizeCard } from '../../src/client/card/tokenizeCard.ts'
import { mintClientSecret } from '../../src/client/card/mintClientSecret.ts'
import { presets, type Fault, type SandboxVariants } from '../../src/sandbox/index.ts'
import { visa } from '../sandbox/support.ts'
import { startHttpStack } from '../support/httpStack.ts'
import { failureOf } from './support.ts'

/** One secret. */
const ONE = 'abcd1234'
/** Two secrets. */
const TWO = 'efgh5678'
const VALUE = 'Brand-New-Value-1'

type World = Awaited<ReturnType<typeof startHttpStack>>

async function mint({ client, payerId }: World): Promise<string> {
  return (await mintClientSecret(client, { payerId })).claim() ?? ''
}

async function pay(world: World, card: Partial<typeof visa> = {}, clientSecret?: string) {
  const { client, payerId } = world
  const secret = clientSecret ?? (await mint(world))
  return tokenizeCard(client, { clientSecret: secret, card: { ...visa, ...card }, payerId })
}

test('a card goes from a mint to a payment method', async () => {
  const world = await startHttpStack()
  expect(await pay(world)).toMatchObject({
    type: 'CARD',
    status: 'ACTIVE',
    data: { last4: '4242' },
  })
})

test('a secret lives from one to two and back', async () => {
  const { client } = await startHttpStack()
  const [old] = await listApiSecrets(client, { apiKey: ONE })
  const created = await createApiSecret(client, { apiKey: ONE, secret: VALUE })
  expect(await getApiSecret(client, { apiKey: ONE, secretId: created.id })).toEqual(created)
  expect(await listApiSecrets(client, { apiKey: ONE })).toEqual([old, created])
  await expect(
    revokeApiSecret(client, { apiKey: ONE, secretId: created.id }),
  ).resolves.toBeUndefined()
  expect(await listApiSecrets(client, { apiKey: ONE })).toEqual([old])
})

test('the trace id that the client sends is the one that Plastiq gets', async () => {
  const { client, payerId, sandbox, upstreamRequests } = await startHttpStack()
  sandbox.faults.add(presets.internalError())
  const error = await failureOf(mintClientSecret(client, { payerId }))
  expect(upstreamRequests.map(({ traceId }) => traceId)).toEqual([error.traceId])
})

test.each<[string, Partial<SandboxVariants>]>([
  ['newest form', { limitRefusal: 'add-excess-secret' }],
  ['older form', { limitRefusal: 'maximum-secrets-allowed' }],
  ['the other host', { problemHost: 'developer.vonage.com' }],
  ['a 400 that says nothing', { limitRefusal: 'bare-400' }],
  ['the other content type', { problemContentType: 'application/json' }],
])('a third secret is refused as the limit: %s', async (_, variants) => {
  const { client } = await startHttpStack({ variants })
  const error = await failureOf(createApiSecret(client, { apiKey: TWO, secret: VALUE }))
  expect(`${error.code}, ${error.outcome}`).toBe('secret-limit, rejected')
})

test('refusals of the secrets keep their meaning all the way', async () => {
  const { client } = await startHttpStack()
  const [only] = await listApiSecrets(client, { apiKey: ONE })
  const secretId = only?.id ?? ''
  const codes = await Promise.all(
    [
      revokeApiSecret(client, { apiKey: ONE, secretId }),
      createApiSecret(client, { apiKey: ONE, secret: 'weak' }),
      getApiSecret(client, { apiKey: ONE, secretId: '00000000-0000-4000-8000-000000000000' }),
      listApiSecrets(client, { apiKey: 'nobody00' }),
      mintClientSecret(client, { payerId: '00000000-0000-4000-8000-000000000000' }),
    ].map(async (call) => (await failureOf(call)).code),
  )
  expect(codes).toEqual([
    'last-secret',
    'secret-invalid',
    'secret-not-found',
    'api-key-not-found',
    'payer-not-allowed',
  ])
})

test('somebody else who changes the account at the same time is a conflict', async () => {
  const { client, sandbox } = await startHttpStack()
  sandbox.faults.add(presets.outdatedAccount())
  const error = await failureOf(createApiSecret(client, { apiKey: ONE, secret: VALUE }))
  expect(`${error.code}, ${error.outcome}`).toBe('conflict, rejected')
})

test.each(['details', 'errors'] as const)(
  'refusals of a card keep their meaning in the shape with %s',
  async (plastiqErrorShape) => {
    const world = await startHttpStack({ variants: { plastiqErrorShape } })
    const used = await mint(world)
    await pay(world, {}, used)
    const codes = await Promise.all(
      [
        pay(world, {}, used),
        pay(world, {}, 'cs_never_made'),
        pay(world, { accountNumber: '4000000000000002' }),
        pay(world, { accountNumber: '4242424242424241' }),
      ].map(async (call) => (await failureOf(call)).code),
    )
    expect(codes).toEqual([
      'client-secret-refused',
      'client-secret-refused',
      'card-refused',
      'card-invalid',
    ])
  },
)

test('a secret is refused when its minute is over', async () => {
  const world = await startHttpStack()
  const clientSecret = await mint(world)
  world.sandbox.clock.advance(60_000)
  expect((await failureOf(pay(world, {}, clientSecret))).code).toBe('client-secret-refused')
})

test.each<[string, Fault, string]>([
  ['dies before the upstream acts', presets.dropped(), 'network'],
  ['dies after it', presets.droppedAfterActing(), 'network'],
  ['is taken by a gateway', presets.badGateway(), 'server-error'],
  ['brings half an answer', presets.malformed(), 'invalid-response'],
  ['brings an empty one', presets.empty(), 'invalid-response'],
])('a connection to the vault that %s leaves the outcome unknown', async (_, fault, code) => {
  const world = await startHttpStack()
  const clientSecret = await mint(world)
  world.sandbox.faults.add(fault)
  const error = await failureOf(pay(world, {}, clientSecret))
  expect(`${error.code}, ${error.outcome}`).toBe(`${code}, unknown`)
})

test('a vault that is too slow leaves the outcome unknown', async () => {
  const world = await startHttpStack({}, { timeoutMs: 3000 })
  const clientSecret = await mint(world)
  world.sandbox.faults.add({ latencyMs: 60_000 })
  const error = await failureOf(pay(world, {}, clientSecret))
  expect(`${error.code}, ${error.outcome}`).toBe('timeout, unknown')
})
