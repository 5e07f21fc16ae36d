import { expect, test } from 'vitest'
import { isPermitted, listApiSecrets } from '../../src/client/secrets/apiSecrets.ts'
import type { SecretPermission } from '../../src/contracts/permissions.ts'
import { startHttpServer, type Scripted } from '../support/httpServer.ts'
import { apiKey, clientOf, failureOf } from './support.ts'

const actions: SecretPermission[] = ['create', 'revoke']
const listOf = (permissions?: string[]): Scripted => ({ json: { permissions } })

test('until a list came every action is permitted, and one list speaks for its own key and client', async () => {
  const server = await startHttpServer(listOf(['list', 'revoke']))
  const [client, other] = [clientOf(server), clientOf(server)]
  const permitted = (key = apiKey) => actions.filter((each) => isPermitted(client, key, each))
  expect(permitted()).toEqual(['create', 'revoke'])
  await listApiSecrets(client, { apiKey })
  expect(permitted()).toEqual(['revoke'])
  expect(permitted('other-key')).toEqual(['create', 'revoke'])
  expect(isPermitted(other, apiKey, 'create')).toBe(true)
})

test('the newest list counts, each key for itself', async () => {
  const server = await startHttpServer(
    listOf(['list']),
    listOf(['list', 'create']),
    listOf(),
    { status: 500 },
    listOf([]),
  )
  const client = clientOf(server)
  const permitted = (key = apiKey) => actions.filter((each) => isPermitted(client, key, each))
  await listApiSecrets(client, { apiKey })
  expect(permitted()).toEqual([])
  await listApiSecrets(client, { apiKey: 'other-key' })
  expect([permitted(), permitted('other-key')]).toEqual([[], ['create']])
  // without permissions in it
  await listApiSecrets(client, { apiKey })
  expect([permitted(), permitted('other-key')]).toEqual([['create', 'revoke'], ['create']])
  await failureOf(listApiSecrets(client, { apiKey: 'other-key' }))
  expect(permitted('other-key')).toEqual(['create'])
  await listApiSecrets(client, { apiKey })
  expect(permitted()).toEqual([])
})
