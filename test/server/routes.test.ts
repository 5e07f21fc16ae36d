import { describe, expect, it } from 'vitest'
import {
  CANARY_SECRET,
  FULL_KEY,
  KEY,
  mintBody,
  ORIGIN,
  PAYER,
  refusalOf,
  SECRET_ID,
  startBackend,
  SUBKEY,
  UUID_V4,
} from './support.ts'

describe('POST /client-secrets', () => {
  it('answers a client secret that tokenizes a card of the granted payer, and nothing else', async () => {
    const { post, sandbox } = startBackend()
    const response = await post('/api/client-secrets', mintBody())
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    const answer = await response.json()
    expect(Object.keys(answer)).toEqual(['clientSecret'])
    const tokenized = await sandbox.fetch('http://upstream.test/api/payment-methods', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${answer.clientSecret}`,
      },
      body: JSON.stringify({ type: 'CARD', data: card, payer: { id: PAYER } }),
    })
    expect(tokenized.status).toBe(200)
  })

  it('sends payer and type only, whatever else the page sent', async () => {
    const { post, sent } = startBackend()
    await post('/api/client-secrets', {
      ...mintBody(),
      payerId: 'x',
      payer: { id: PAYER, admin: true },
    })
    expect(await sent[0]?.json()).toEqual({ payer: { id: PAYER }, type: 'CARD' })
  })

  it('takes the type as CARD where the page leaves it out', async () => {
    const { post, sent } = startBackend()
    expect((await post('/api/client-secrets', { payer: { id: PAYER } })).status).toBe(200)
    expect(await sent[0]?.json()).toEqual(mintBody())
  })

  it('sends the granted spelling of a payer id that the page wrote in capitals', async () => {
    const { post, sent } = startBackend()
    expect((await post('/api/client-secrets', mintBody(PAYER.toUpperCase()))).status).toBe(200)
    expect(await sent[0]?.json()).toEqual(mintBody(PAYER))
  })

  it('mints anew on each request', async () => {
    const { post, sandbox } = startBackend()
    const answers = await Promise.all(
      [1, 2, 3].map(async () => (await post('/api/client-secrets', mintBody())).json()),
    )
    expect(new Set(answers.map(({ clientSecret }) => clientSecret)).size).toBe(3)
    expect(sandbox.inspect().plastiq.clientSecrets.minted).toBe(3)
  })

  it('takes either status that the sources give for a creation', async () => {
    const { post } = startBackend({ sandbox: { variants: { plastiqCreateStatus: 201 } } })
    expect((await post('/api/client-secrets', mintBody())).status).toBe(200)
  })
})

describe('API secrets', () => {
  it('lists them as HAL whose links lead back to this backend', async () => {
    const { call } = startBackend()
    const response = await call(`/api/accounts/${FULL_KEY}/secrets`)
    expect(response.status).toBe(200)
    const { _links, _embedded } = await response.json()
    expect(_links.self.href).toBe(`/api/accounts/${FULL_KEY}/secrets`)
    expect(_embedded.secrets).toHaveLength(2)
    for (const secret of _embedded.secrets) {
      expect(Object.keys(secret).filter((key) => key !== 'in_use')).toEqual([
        '_links',
        'id',
        'created_at',
      ])
      expect((await call(secret._links.self.href)).status).toBe(200)
    }
  })

  it.each(['path', 'absolute', 'collection'] as const)(
    'gives the same links where the upstream writes its own as %s',
    async (linkStyle) => {
      const { call } = startBackend({ sandbox: { variants: { linkStyle } } })
      const { _links } = await (await call(`/api/accounts/${KEY}/secrets/${SECRET_ID}`)).json()
      expect(_links.self.href).toBe(`/api/accounts/${KEY}/secrets/${SECRET_ID}`)
    },
  )

  it('creates, reads and revokes one', async () => {
    const { call, post, sandbox } = startBackend()
    const created = await post(`/api/accounts/${KEY}/secrets`, { secret: CANARY_SECRET })
    expect(created.status).toBe(201)
    const { id, created_at } = await created.json()
    expect(id).toMatch(UUID_V4)
    expect(created_at).toMatch(/Z$/)
    expect((await call(`/api/accounts/${KEY}/secrets/${id}`)).status).toBe(200)
    const revoked = await call(`/api/accounts/${KEY}/secrets/${id}`, { method: 'DELETE' })
    expect(revoked.status).toBe(204)
    expect(await revoked.text()).toBe('')
    const [account] = sandbox.inspect().vonage.accounts
    expect(account?.secrets.map((secret) => secret.id)).toEqual([SECRET_ID])
  })

  it("manages a subaccount's secrets with the credentials of its primary account", async () => {
    const { call, sent } = startBackend()
    expect((await call(`/api/accounts/${SUBKEY}/secrets`)).status).toBe(200)
    expect(atob(sent[0]?.headers.get('Authorization')?.slice(6) ?? '')).toMatch(/^abcd1234:/)
  })

  it('joins key and secret as UTF-8', async () => {
    const { call } = startBackend({
      sandbox: {
        seeds: {
          vonage: { accounts: [{ apiKey: KEY, secrets: [{ id: 'a', value: 'Ünïcødé-€1' }] }] },
        },
      },
    })
    expect((await call(`/api/accounts/${KEY}/secrets`)).status).toBe(200)
  })
})

describe('the secret that the backend authenticates with', () => {
  const secretId = '2f6b1c9e-5d47-4a83-b0f2-9c1e7a3d5b60'

  it('is marked in lists and alone, and no other is', async () => {
    const { call } = startBackend()
    const { _embedded } = await (await call(`/api/accounts/${FULL_KEY}/secrets`)).json()
    const inUse = _embedded.secrets.filter((secret: { in_use?: boolean }) => secret.in_use === true)
    expect(inUse.map(({ id }: { id: string }) => id)).toEqual([secretId])
    expect(_embedded.secrets.filter((s: object) => 'in_use' in s)).toHaveLength(1)
    const one = await (await call(`/api/accounts/${FULL_KEY}/secrets/${secretId}`)).json()
    expect(one.in_use).toBe(true)
  })

  it.each([
    ['as it is', secretId],
    ['in capitals', secretId.toUpperCase()],
    ['percent-encoded', secretId.replace('f', '%66')],
  ])('cannot be revoked with its id %s', async (_how, id) => {
    const { call, sent } = startBackend()
    const response = await call(`/api/accounts/${FULL_KEY}/secrets/${id}`, { method: 'DELETE' })
    expect(await refusalOf(response)).toBe('409 secret-in-use')
    expect(sent).toEqual([])
  })
})

describe('basePath', () => {
  it.each(['', '/', '/v1/cardmint'])('serves the routes under "%s"', async (basePath) => {
    const { call } = startBackend({ basePath })
    const prefix = basePath.replace(/^\/$/, '')
    const response = await call(`${prefix}/accounts/${KEY}/secrets`)
    expect(response.status).toBe(200)
    expect((await response.json())._links.self.href).toBe(`${prefix}/accounts/${KEY}/secrets`)
    expect(await refusalOf(await call(`/api/accounts/${KEY}/secrets`))).toBe('404 not-found')
  })
})

it('answers HEAD as GET without a body', async () => {
  const { call } = startBackend()
  const response = await call(`/api/accounts/${KEY}/secrets`, { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
})

it('works as a bare function', async () => {
  const { fetch } = startBackend().backend
  expect((await fetch(new Request(`${ORIGIN}/api/accounts/${KEY}/secrets`))).status).toBe(200)
})

describe('Trace-Id', () => {
  const traceId = '0b0c5a52-31a0-4d3e-9b1f-1f0a7d8c9e21'

  it("is the page's own, on the answer and at Plastiq", async () => {
    const { post, sent } = startBackend()
    const response = await post('/api/client-secrets', mintBody(), { 'Trace-Id': traceId })
    expect(response.headers.get('Trace-Id')).toBe(traceId)
    expect(sent[0]?.headers.get('Trace-Id')).toBe(traceId)
  })

  it.each(['', 'x', '0b0c5a52-31a0-1d3e-9b1f-1f0a7d8c9e21', `${traceId}, ${traceId}`])(
    'is a fresh one in place of "%s"',
    async (given) => {
      const { post, sent } = startBackend()
      const response = await post('/api/client-secrets', mintBody(), { 'Trace-Id': given })
      expect(response.headers.get('Trace-Id')).not.toBe(given)
      expect(sent[0]?.headers.get('Trace-Id')).toBe(response.headers.get('Trace-Id'))
    },
  )
})

const card = {
  cardHolderName: 'Ada Lovelace',
  accountNumber: '4242424242424242',
  cvv: '123',
  expirationMonth: '12',
  expirationYear: '2040',
  billingAddress: {
    line1: '1 Main St',
    city: 'Springfield',
    state: 'IL',
    postalCode: '62701',
    country: 'US',
  },
}
