import { inspect } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { ClientSecretLease } from '../../src/lease/ClientSecretLease.ts'
import { leaseAfter, SECRET } from './support.ts'

const { lease } = leaseAfter(100)

test.each<[string, () => unknown]>([
  ['JSON.stringify', () => JSON.stringify({ lease, list: [lease] })],
  ['String', () => String(lease)],
  ['a template', () => `${lease}`],
  ['inspection with everything on', () => inspect(lease, { showHidden: true, getters: true })],
  ['inspection of its class', () => inspect(ClientSecretLease, { showHidden: true, depth: 9 })],
  ['a spread', () => inspect({ ...lease })],
  ['its own keys', () => inspect(Reflect.ownKeys(lease))],
  ['its descriptors', () => inspect(Object.getOwnPropertyDescriptors(lease))],
  ['Object.assign', () => inspect(Object.assign({}, lease))],
  ['a structured clone', () => inspect(structuredClone(lease), { showHidden: true })],
  ['serialized bytes', () => serialize(lease).toString('latin1')],
  ['the message of an error', () => new Error(`failed with ${lease}`).message],
  ['what a claimed one leaves', () => inspect(lease.spent(), { showHidden: true, getters: true })],
])('%s does not show the secret', (_, show) => {
  expect(show()).not.toContain(SECRET)
  expect(lease.status, 'nothing above may claim it either').toBe('alive')
})

test('serialized it is a placeholder that says so', () => {
  expect(JSON.parse(JSON.stringify(lease))).toEqual({ clientSecret: 'redacted' })
})

test.each<[string, () => unknown]>([
  ['a structured clone', () => structuredClone(lease)],
  ['a round trip through JSON', () => JSON.parse(JSON.stringify(lease))],
  ['a round trip through bytes', () => deserialize(serialize(lease))],
  ['a spread', () => ({ ...lease })],
  ['an heir', () => Object.create(lease)],
  ['an impostor', () => Object.setPrototypeOf({}, ClientSecretLease.prototype)],
  ['a proxy', () => new Proxy(lease, {})],
  ['the secret', () => SECRET],
  ['nothing', () => undefined],
  ['null', () => null],
])('%s is no lease', (_, make) => {
  expect(ClientSecretLease.is(make())).toBe(false)
})

test('a lease is one', () => {
  expect(ClientSecretLease.is(lease)).toBe(true)
})

test('what crosses a message channel is no lease and carries nothing', async () => {
  const { port1, port2 } = new MessageChannel()
  const received = new Promise<unknown>((resolve) => {
    port2.addEventListener('message', ({ data }) => resolve(data))
    port2.start()
  })
  port1.postMessage(lease)
  const copy = await received
  port1.close()
  expect(ClientSecretLease.is(copy)).toBe(false)
  expect(inspect(copy, { showHidden: true })).not.toContain(SECRET)
})
