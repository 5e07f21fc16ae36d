import { describe, expect, test } from 'vitest'
import { asPartner, call, frozenSandbox, mint, payerId, primary, tokenize } from './support.ts'

const origin = { Origin: 'http://localhost:5173' }
const preflightOf = {
  ...origin,
  'Access-Control-Request-Method': 'POST',
  'Access-Control-Request-Headers':
    'authorization,content-type,trace-id,end-user-device-os,x-other',
}

describe('the browser’s own call', () => {
  test('a preflight allows its method and headers, and no foreign ones', async () => {
    const response = await call(frozenSandbox(), 'OPTIONS', '/api/payment-methods', {
      headers: preflightOf,
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('POST')
    const allowed = response.headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(', ')
    expect(allowed).toEqual(
      expect.arrayContaining(['authorization', 'content-type', 'trace-id', 'end-user-device-os']),
    )
    expect(allowed).not.toContain('x-other')
  })

  test('success and refusal are both readable, with trace id and retry time', async () => {
    const sandbox = frozenSandbox()
    const good = await tokenize(sandbox, await mint(sandbox))
    const bad = await tokenize(sandbox, 'not-a-secret')
    for (const response of [good, bad]) {
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
      expect(response.headers.get('Access-Control-Expose-Headers')).toBe('Trace-Id, Retry-After')
    }
    expect([good.status, bad.status]).toEqual([200, 401])
  })

  test('so is what a fault answers', async () => {
    const sandbox = frozenSandbox()
    sandbox.faults.add({ status: 503 })
    const response = await tokenize(sandbox, 'not-a-secret')
    expect(response.status).toBe(503)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

test.each(['/api/client-secrets', '/api/payers', '/accounts/abcd1234/secrets'])(
  'a preflight for %s is refused',
  async (path) => {
    const response = await call(frozenSandbox(), 'OPTIONS', path, { headers: preflightOf })
    expect(response.ok).toBe(false)
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
  },
)

test('answers to the calls of a backend are closed to pages', async () => {
  const sandbox = frozenSandbox()
  const responses = [
    await asPartner(sandbox, 'POST', '/api/client-secrets', {
      json: { payer: { id: payerId } },
      headers: origin,
    }),
    await asPartner(sandbox, 'GET', `/api/payment-methods?payerId=${payerId}`, { headers: origin }),
    await call(sandbox, 'GET', '/accounts/abcd1234/secrets', { basic: primary, headers: origin }),
  ]
  for (const response of responses) {
    expect(response.status).toBe(200)
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
  }
})
