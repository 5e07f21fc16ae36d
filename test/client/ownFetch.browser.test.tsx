import { expect, test } from 'vitest'
import { listApiSecrets } from '../../src/client/secrets/apiSecrets.ts'
import { createClient } from '../../src/client/createClient.ts'
import { CardmintError } from '../../src/client/errors/CardmintError.ts'
import { newTraceId } from '../../src/client/traceId.ts'

/** The server of the tests knows no such route, which is an answer all the same. */
const options = { baseUrl: '/no-backend-here', tokenizationUrl: '/nowhere' }

test.each([
  ['no fetch given', createClient(options)],
  ['the browser’s own fetch given', createClient({ ...options, fetch: window.fetch })],
])('a relative baseUrl reaches the page’s own origin with %s', async (_, client) => {
  const error: unknown = await listApiSecrets(client, { apiKey: 'abcd1234' }).catch((each) => each)
  expect(error).toBeInstanceOf(CardmintError)
  expect(error).toHaveProperty('status', expect.any(Number))
})

test('on an insecure origin, without randomUUID, a trace id is a UUID v4 all the same', () => {
  const { randomUUID } = crypto
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true })
  try {
    expect(newTraceId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  } finally {
    Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true })
  }
})
