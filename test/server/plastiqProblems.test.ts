import { describe, expect, it } from 'vitest'
import { mintBody, expectProblem, refusalOf, startBackend, UUID_V4 } from './support.ts'

const mint = ({ post }: Pick<ReturnType<typeof startBackend>, 'post'>) =>
  post('/api/client-secrets', mintBody())

describe('POST /client-secrets', () => {
  it.each(['details', 'errors'] as const)(
    'reads errors in the shape with %s[]',
    async (plastiqErrorShape) => {
      const world = startBackend({
        sandbox: { variants: { plastiqErrorShape }, seeds: { plastiq: { payerIds: [] } } },
      })
      expect(await refusalOf(await mint(world))).toBe('403 payer-not-allowed')
    },
  )

  it('takes 403 to speak of the payer, unless it says that it is about the authorization', async () => {
    const world = startBackend()
    const codes: Array<[string | undefined, number, string]> = [
      ['FORBIDDEN_ERROR', 403, 'payer-not-allowed'],
      [undefined, 403, 'payer-not-allowed'],
      ['AUTHORIZATION_ERROR', 502, 'upstream-unauthorized'],
    ]
    for (const [code, status, fragment] of codes) {
      world.sandbox.faults.add({ status: 403, body: { code }, times: 1 })
      expect(await refusalOf(await mint(world))).toBe(`${status} ${fragment}`)
      expect(world.events.at(-1)?.failure).toBe('status')
    }
  })

  it('takes a refused partner key as our trouble', async () => {
    const world = startBackend({
      plastiq: { apiKey: 'revoked-partner-key', baseUrl: 'http://upstream.test/api' },
    })
    expect(await refusalOf(await mint(world))).toBe('502 upstream-unauthorized')
  })

  it('takes a validation error to speak of the payer id, as the rest is ours', async () => {
    const world = startBackend()
    const body = { code: 'VALIDATION_ERROR', message: 'bad 8f51c396', details: [{ details: 'x' }] }
    world.sandbox.faults.add({ status: 400, body })
    const problem = await expectProblem(await mint(world), 400, 'invalid-request')
    expect(problem.invalid_parameters).toEqual([
      { name: 'payer.id', reason: 'Refused by the upstream.' },
    ])
    expect(JSON.stringify(problem)).not.toContain('8f51c396')
    expect(world.events.at(-1)?.failure).toBe('status')
  })

  it.each([
    ['a space', 'cs one'],
    ['a line break', 'cs\r\nX: 1'],
    ['a letter beyond ASCII', 'cs_é'],
    ['a control character', 'cs\u007f'],
    ['4,097 characters', 'c'.repeat(4_097)],
  ])('takes a client secret with %s, which no header carries, as no answer', async (_, text) => {
    const fetch = async () => Response.json({ clientSecret: text })
    const world = startBackend({ fetch })
    expect(await refusalOf(await mint(world))).toBe('502 upstream-invalid')
    expect(world.events).toMatchObject([{ status: 200 }, { failure: 'shape' }])
  })

  it.each([202, 203, 206, 400])('takes a client secret under %i as no answer', async (status) => {
    const fetch = async () => Response.json({ clientSecret: 'cs_1' }, { status })
    const world = startBackend({ fetch })
    expect(await refusalOf(await mint(world))).toBe('502 upstream-invalid')
  })

  it('takes one of 4,096 visible characters', async () => {
    const clientSecret = '!~'.repeat(2_048)
    const world = startBackend({ fetch: async () => Response.json({ clientSecret }) })
    expect(await (await mint(world)).json()).toEqual({ clientSecret })
  })

  it.each([
    [400, 'RATE_ERROR'],
    [422, 'VALIDATION_ERROR'],
  ])('takes %i %s to speak of nothing that we sent', async (status, code) => {
    const world = startBackend()
    world.sandbox.faults.add({ status, body: { code } })
    expect(await refusalOf(await mint(world))).toBe('502 upstream-invalid')
  })

  it("gives Plastiq's trace id as the instance: from the body, else from the header, else ours", async () => {
    const inBody = '6d7f7c1e-41d3-4c58-9f0e-6d3a5b1c7e42'
    const inHeader = '7e8f7c1e-41d3-4c58-9f0e-6d3a5b1c7e42'
    const world = startBackend()
    const headers = { 'Trace-Id': inHeader }
    world.sandbox.faults.add({ status: 403, body: { traceId: inBody }, headers, times: 1 })
    expect((await expectProblem(await mint(world), 403, 'payer-not-allowed')).instance).toBe(inBody)
    world.sandbox.faults.add({ status: 403, body: {}, headers, times: 1 })
    expect((await expectProblem(await mint(world), 403, 'payer-not-allowed')).instance).toBe(
      inHeader,
    )
    world.sandbox.faults.add({ status: 403, body: { traceId: '<b>' }, times: 1 })
    const response = await mint(world)
    const { instance } = await expectProblem(response, 403, 'payer-not-allowed')
    expect(instance).toMatch(UUID_V4)
    expect(instance).toBe(response.headers.get('Trace-Id'))
  })

  it('never answers the partner key, even as a client secret', async () => {
    const world = startBackend()
    const echo = 'sandbox-partner-key'
    for (const clientSecret of [echo, `Bearer ${echo}`]) {
      world.sandbox.faults.add({ status: 200, body: { clientSecret }, times: 1 })
      expect(await refusalOf(await mint(world))).toBe('502 upstream-invalid')
    }
    const body = { code: echo, message: echo, traceId: echo, details: [{ details: echo }] }
    for (const status of [400, 401, 403, 429, 500]) {
      world.sandbox.faults.add({ status, body, headers: { 'Trace-Id': echo }, times: 1 })
      expect(await (await mint(world)).text()).not.toContain(echo)
    }
  })
})
