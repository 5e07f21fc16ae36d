import { expect, test } from 'vitest'
import { presets, type Fault } from '../../src/sandbox/index.ts'
import { asPartner, call, frozenSandbox, mint, payerId, primary, vonageProblem } from './support.ts'

const payer = `/api/payers/${payerId}`
const own = '/accounts/abcd1234/secrets'

async function answerWith(fault: Fault) {
  const sandbox = frozenSandbox()
  sandbox.faults.add(fault)
  return asPartner(sandbox, 'GET', payer)
}

test.each(Object.entries(presets))('%s meets one request unless told otherwise', (_, preset) => {
  expect(preset().times).toBe(1)
  expect(preset({ times: 3 }).times).toBe(3)
})

test('rateLimited says when to come back', async () => {
  const response = await answerWith(presets.rateLimited())
  expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '1'])
  const later = await answerWith(presets.rateLimited({ headers: { 'Retry-After': '30' } }))
  expect(later.headers.get('Retry-After')).toBe('30')
})

test('internalError and unavailable are 500 and 503', async () => {
  expect((await answerWith(presets.internalError())).status).toBe(500)
  expect((await answerWith(presets.unavailable())).status).toBe(503)
})

test('badGateway is a page, not JSON', async () => {
  const response = await answerWith(presets.badGateway())
  expect([response.status, response.headers.get('Content-Type')]).toEqual([502, 'text/html'])
  expect(await response.text()).toMatch(/^<html>/)
})

test('dropped and droppedAfterActing reject; only the latter acts', async () => {
  const sandbox = frozenSandbox()
  sandbox.faults.add(presets.dropped())
  await expect(mint(sandbox)).rejects.toThrow(TypeError)
  expect(sandbox.inspect().plastiq.clientSecrets.minted).toBe(0)
  sandbox.faults.add(presets.droppedAfterActing())
  await expect(mint(sandbox)).rejects.toThrow(TypeError)
  expect(sandbox.inspect().plastiq.clientSecrets.minted).toBe(1)
})

test('malformed and empty keep the status and spoil the body', async () => {
  const malformed = await answerWith(presets.malformed())
  await expect(malformed.json()).rejects.toThrow(SyntaxError)
  const empty = await answerWith(presets.empty())
  expect([malformed.status, empty.status, await empty.text()]).toEqual([200, 200, ''])
})

test('slow waits as long as it is told', async () => {
  expect(presets.slow().latencyMs).toBe(2000)
  expect((await answerWith(presets.slow({ latencyMs: 1 }))).status).toBe(200)
})

test('outdatedAccount meets writes to an account only, and shares its fragment with validation', async () => {
  const sandbox = frozenSandbox()
  sandbox.faults.add(presets.outdatedAccount())
  expect((await call(sandbox, 'GET', own, { basic: primary })).status).toBe(200)
  const write = await call(sandbox, 'POST', own, { basic: primary, json: { secret: 'Abcdefg1' } })
  expect(write.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await vonageProblem(write)).toMatchObject({
    status: 403,
    type: expect.stringMatching(/account\/subaccounts#validation$/),
    title: 'Outdated account',
  })
  expect(sandbox.inspect().vonage.accounts[0]?.secrets).toHaveLength(1)
})

test('gatewayUnauthorized is JSON without a problem document', async () => {
  const sandbox = frozenSandbox()
  sandbox.faults.add(presets.gatewayUnauthorized())
  const response = await call(sandbox, 'GET', own, { basic: primary })
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({
    'error-code': '401',
    'error-code-label': 'authentication failed',
  })
})
