import { expect, test, vi } from 'vitest'
import { newTraceId } from '../../src/client/traceId.ts'
import { startHttpServer } from '../support/httpServer.ts'
import { allCalls, call, clientOf, failureOf, uuidV4 } from './support.ts'

test('is a UUID v4, another one each time, without randomUUID, which insecure origins lack', () => {
  const asked = vi.spyOn(crypto, 'randomUUID')
  const ids = Array.from({ length: 50 }, newTraceId)
  expect(ids.filter((id) => !uuidV4.test(id))).toEqual([])
  expect(new Set(ids).size).toBe(50)
  expect(asked).not.toHaveBeenCalled()
})

const header = { 'Trace-Id': '11111111-1111-4111-8111-111111111111' }
const plastiq = { code: 'GENERIC_ERROR', traceId: '22222222-2222-4222-8222-222222222222' }
const problem = { type: 'https://a.test#b', instance: '3333333333334333833333333333333' }

test.each([
  ['the header, before all else', header, { ...plastiq, ...problem }, header['Trace-Id']],
  ['the body of Plastiq, before a problem', {}, { ...plastiq, ...problem }, plastiq.traceId],
  ['the instance of a problem', {}, problem, problem.instance],
])('an error names the trace id of the answer: %s', async (_, headers, json, expected) => {
  const server = await startHttpServer({ status: 500, headers, json })
  const error = await failureOf(call.list.make(clientOf(server)))
  expect(error.traceId).toBe(expected)
  expect(error.message).toContain(`trace ${expected}`)
})

test('an answer that names the id of its request means that one, whatever else it names', async () => {
  const server = await startHttpServer((response, { headers }) => {
    response.writeHead(500, { 'Trace-Id': headers['trace-id'] })
    response.end(JSON.stringify(plastiq))
  })
  const error = await failureOf(call.list.make(clientOf(server)))
  expect(error.traceId).toBe(server.received[0]?.headers['trace-id'])
})

test.each(allCalls)(
  'where $name is answered none, its error names the one sent',
  async ({ make }) => {
    const server = await startHttpServer({ status: 502, text: '<html></html>' })
    const error = await failureOf(make(clientOf(server)))
    expect(error.traceId).toMatch(uuidV4)
    expect(error.traceId).toBe(server.received[0]?.headers['trace-id'])
  },
)

test('an answer that breaks the contract is reported with the trace id of that answer', async () => {
  const server = await startHttpServer({ headers: header, text: 'no JSON' })
  expect((await failureOf(call.list.make(clientOf(server)))).traceId).toBe(header['Trace-Id'])
})

test.each(['', 'an id', 'a/b', '<b>', 'é', 'a'.repeat(129)])(
  'an answer that names %j as its trace id is not repeated',
  async (said) => {
    const server = await startHttpServer({ status: 500, json: { ...plastiq, traceId: said } })
    const error = await failureOf(call.list.make(clientOf(server)))
    expect(error.traceId).toBe(server.received[0]?.headers['trace-id'])
  },
)

test.each(['q', 'a'.repeat(128), '1-67891233:a_b.c'])(
  'an id of any notation is one: %s',
  async (traceId) => {
    const server = await startHttpServer({ status: 500, json: { ...plastiq, traceId } })
    expect((await failureOf(call.list.make(clientOf(server)))).traceId).toBe(traceId)
  },
)

test('an id that has a short word of the request in it is one', async () => {
  const traceId = 'payer-request-1'
  const server = await startHttpServer({ status: 500, json: { ...plastiq, traceId } })
  const error = await failureOf(call.mint.make(clientOf(server)))
  expect(server.received[0]?.body).toContain('"payer"')
  expect(error.traceId).toBe(traceId)
})
