import { expect, test } from 'vitest'
import { tokenizeCard } from '../../src/client/card/tokenizeCard.ts'
import { createClient } from '../../src/client/createClient.ts'
import { tokenizeCardMutationOptions } from '../../src/queries/tokenizeCardMutationOptions.ts'
import { card, payerId } from './support.ts'

test('a client without a vault sends no card, not to the page itself either', async () => {
  const asked: unknown[] = []
  const client = createClient({
    baseUrl: '/api',
    recapture: () => Promise.reject(new Error('not this')),
    fetch: async (...request) => {
      asked.push(request)
      return new Response('{}')
    },
  })
  const sent = tokenizeCard(client, { clientSecret: 'cs', payerId, card })
  await expect(sent).rejects.toMatchObject({
    code: 'invalid-argument',
    outcome: 'rejected',
    message: expect.stringContaining('`tokenizationUrl` is missing'),
  })
  expect(asked).toEqual([])
})

test('a client with no way to send a card makes no card form', () => {
  const client = createClient({ baseUrl: '/api' })
  expect(() => tokenizeCardMutationOptions(client, { payerId })).toThrow(
    /`tokenizationUrl` is missing/,
  )
})
