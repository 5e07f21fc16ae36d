import { expect, test } from 'vitest'
import { completeCard, type GivenAddress } from '../../src/client/card/completeAddress.ts'
import { createClient } from '../../src/client/createClient.ts'
import { card, failureOf } from './support.ts'

const addresses = { baseUrl: '/api', tokenizationUrl: 'https://vault.test/payment-methods' }
const client = createClient(addresses)
const completed = (billingAddress: GivenAddress) =>
  completeCard(client, { ...card, billingAddress }).billingAddress

const line1 = '360 Main St.'

test.each<[string, GivenAddress, object]>([
  [
    'its city for its state',
    { line1, city: 'Berlin', postalCode: '10115', country: 'DE' },
    { city: 'Berlin', state: 'Berlin', postalCode: '10115' },
  ],
  [
    'its state for its city',
    { line1, state: 'Kowloon', country: 'HK' },
    { city: 'Kowloon', state: 'Kowloon', postalCode: '00000' },
  ],
  [
    'its country for both',
    { line1, postalCode: '018956', country: 'SG' },
    { city: 'Singapore', state: 'Singapore', postalCode: '018956' },
  ],
  [
    'zeros for its postal code',
    { line1, city: 'Dublin', state: 'Leinster', country: 'IE' },
    { city: 'Dublin', state: 'Leinster', postalCode: '00000' },
  ],
  [
    'the same for what is there and empty',
    { line1, line2: 'b', city: '', state: '', postalCode: '', country: 'MC' },
    { line2: 'b', city: 'Monaco', state: 'Monaco', postalCode: '00000' },
  ],
])('an address that lacks a part is sent with %s', (_, given, expected) => {
  expect(completed(given)).toEqual({ line1, country: given.country, ...expected })
})

test('a whole address is sent as it is, and so is the rest of the card', () => {
  expect(completeCard(client, card)).toEqual(card)
})

test('the function of a host has the word', () => {
  const billingAddress = { ...card.billingAddress, state: 'theirs' }
  const theirs = createClient({ ...addresses, completeAddress: () => billingAddress })
  expect(completeCard(theirs, card)).toEqual({ ...card, billingAddress })
})

test('what it throws is dropped, as it may hold the address, and nothing is sent', async () => {
  const theirs = createClient({
    ...addresses,
    completeAddress: ({ line1: typed }) => {
      throw new Error(typed)
    },
  })
  const error = await failureOf(Promise.resolve().then(() => completeCard(theirs, card)))
  expect(error).toMatchObject({ code: 'invalid-argument', outcome: 'rejected' })
  expect(error.message).toContain('`completeAddress`')
  expect(error.message).not.toContain(card.billingAddress.line1)
})
