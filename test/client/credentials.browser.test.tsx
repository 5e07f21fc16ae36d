import ky1 from 'ky'
import ky2 from 'ky-2'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import { listApiSecrets } from '../../src/client/secrets/apiSecrets.ts'
import { mintClientSecret } from '../../src/client/card/mintClientSecret.ts'
import { createClient, type CreateClientOptions } from '../../src/client/createClient.ts'
import { tokenizeCard } from '../../src/client/card/tokenizeCard.ts'
import type { Shop } from '../support/shop.ts'

const card = {
  cardHolderName: 'Ada Holder',
  accountNumber: '4242424242424242',
  cvv: '123',
  expirationMonth: '12',
  expirationYear: '2031',
  billingAddress: {
    line1: '360 Main St.',
    city: 'San Francisco',
    state: 'CA',
    postalCode: '94103',
    country: 'US',
  },
}

let shop: Shop

beforeEach(async () => {
  // cookies know no ports, so the servers on this host get it wherever it is let go
  document.cookie = 'session=yes'
  shop = await commands.startShop(location.origin)
})
afterEach(() => {
  document.cookie = 'session=; max-age=0'
})

const list = (options: Partial<CreateClientOptions>) =>
  listApiSecrets(createClient({ ...shop, ...options }), shop)

test.each<[string, Partial<CreateClientOptions>]>([
  ['credentials', { credentials: 'include' }],
  ['the host’s ky 1', { ky: ky1.create({ credentials: 'include' }) }],
  ['the host’s ky 2', { ky: ky2.create({ credentials: 'include' }) }],
  [
    'credentials, whatever the host’s ky says',
    { credentials: 'include', ky: ky1.create({ credentials: 'omit' }) },
  ],
])('a backend on another origin gets the session cookie by %s', async (_, options) => {
  expect(await list(options)).toHaveLength(1)
})

test.each<[string, Partial<CreateClientOptions>]>([
  ['by itself', {}],
  ['with same-origin', { credentials: 'same-origin' }],
  [
    'with omit, whatever the host’s ky says',
    { credentials: 'omit', ky: ky1.create({ credentials: 'include' }) },
  ],
])(
  'a backend on another origin gets no cookie %s, and the error names the option',
  async (_, options) => {
    await expect(list(options)).rejects.toMatchObject({
      code: 'unauthorized',
      message: expect.stringContaining('`credentials`'),
    })
    expect(await commands.heardByShop()).toEqual([
      `GET /api/accounts/${shop.apiKey}/secrets no cookie`,
    ])
  },
)

test('the vault gets no cookie, whatever the backend gets', async () => {
  const client = createClient({ ...shop, credentials: 'include' })
  const { payerId } = shop
  const clientSecret = (await mintClientSecret(client, { payerId })).claim() ?? ''
  await tokenizeCard(client, { clientSecret, payerId, card })
  expect(await commands.heardByShop()).toEqual([
    'POST /api/client-secrets session=yes',
    'POST /api/payment-methods no cookie',
  ])
})
