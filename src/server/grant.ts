import { isRecord } from './checks.ts'
import { isPathId } from './pathId.ts'
import { refusal } from './problems.ts'
import type { Settings } from './settings.ts'

/** What one caller may use. What is not named is not allowed. */
export interface Grant {
  /** The payer this caller acts for; its id at Plastiq, a UUID. */
  payerId?: string | undefined
  /** The Vonage API keys whose secrets this caller may list, create and revoke. */
  apiKeys?: readonly string[] | undefined
}

/**
 * Knows the caller from the request (a session cookie, a token) and says what it may use; `null` for
 * somebody who is not signed in (401). If it throws, the caller gets 500 and the event says
 * `authorize-threw`. It must not read the body (500, `body-already-read`): if it has to, it reads `request.clone()`.
 *
 * @example
 * authorize: async (request) => {
 *   const user = await userOf(request.headers.get('Cookie'))
 *   return user && { payerId: user.plastiqPayerId, apiKeys: user.isAdmin ? [ACCOUNT_KEY] : [] }
 * }
 */
export type Authorize = (request: Request) => Grant | null | Promise<Grant | null>

/** Asks the host. What comes back is checked: a grant of the wrong shape must not be read kindly. */
export async function requireGrant(request: Request, { authorize }: Settings): Promise<Grant> {
  const answer: unknown = await ask(authorize, request)
  if (answer === null) throw refusal('unauthenticated')
  if (!isGrant(answer)) throw refusal('internal-error', { reason: 'authorize-answered-no-grant' })
  return answer
}

async function ask(authorize: Authorize, request: Request): Promise<unknown> {
  try {
    return await authorize(request)
  } catch {
    throw refusal('internal-error', { reason: 'authorize-threw' })
  }
}

function isGrant(value: unknown): value is Grant {
  if (!isRecord(value) || Array.isArray(value)) return false
  const { payerId, apiKeys } = value
  const isKeyList = (list: unknown) => Array.isArray(list) && list.every(isText)
  return (payerId === undefined || isText(payerId)) && (apiKeys === undefined || isKeyList(apiKeys))
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** The granted payer id, if it is the one asked for. UUIDs are the same in either case. */
export function requirePayer(grant: Grant, wanted: string): string {
  const { payerId } = grant
  if (payerId?.toLowerCase() === wanted.toLowerCase()) return payerId
  throw refusal('payer-not-allowed')
}

/** The key, if granted. A foreign key gets what an unknown one gets, as the upstream does it. */
export function requireApiKey(grant: Grant, wanted: string): string {
  if (isPathId(wanted) && grant.apiKeys?.includes(wanted)) return wanted
  throw refusal('invalid-api-key')
}
