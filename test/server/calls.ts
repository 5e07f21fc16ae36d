import {
  CANARY_SECRET,
  KEY,
  mintBody,
  SUBKEY,
  SUBKEY_SECRET_ID,
  type startBackend,
} from './support.ts'

type World = Pick<ReturnType<typeof startBackend>, 'call' | 'post'>

/** The five calls, as a page makes them, with the status of their success at default seeds. */
export const calls: Array<
  [name: string, make: (world: World) => Promise<Response>, success: number]
> = [
  ['mint', ({ post }) => post('/api/client-secrets', mintBody()), 200],
  ['list', ({ call }) => call(`/api/accounts/${KEY}/secrets`), 200],
  ['create', ({ post }) => post(`/api/accounts/${KEY}/secrets`, { secret: CANARY_SECRET }), 201],
  ['read', ({ call }) => call(`/api/accounts/${SUBKEY}/secrets/${SUBKEY_SECRET_ID}`), 200],
  [
    'revoke',
    ({ call }) => call(`/api/accounts/${FULL_KEY}/secrets/${REVOCABLE_ID}`, { method: 'DELETE' }),
    204,
  ],
]
export const readingCalls = calls.filter(([name]) => name !== 'revoke')

const FULL_KEY = 'efgh5678'
const REVOCABLE_ID = '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84'
