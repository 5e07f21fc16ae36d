import { isRecord } from './checks.ts'
import type { Authorize, Grant } from './options.ts'
import { isPathId } from './pathId.ts'
import { refusal } from './problems.ts'
import type { Settings } from './settings.ts'

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
