import { isRecord } from '../contracts/isRecord.ts'
import { isId } from './id.ts'
import { inTime } from './timeLimit.ts'
import type { Grant } from './options.ts'
import { refusal } from './problems.ts'
import { readForeign } from './readForeign.ts'
import type { Settings } from './settings.ts'
import type { Call } from './call.ts'
import { secretPermissions, type SecretPermission } from '../contracts/permissions.ts'

/** Asks the host. What comes back is checked: a grant of the wrong shape is refused, not interpreted. */
export async function requireGrant(call: Call, settings: Settings): Promise<Grant> {
  const answer = await ask(settings, call)
  if (answer === null) throw refusal('unauthenticated')
  const grant = readForeign(() => copyOf(answer))
  if (!isGrant(grant)) throw refusal('internal-error', { reason: 'authorize-answered-no-grant' })
  return grant
}

/** Read once, as a getter may throw or answer otherwise later, and the host may change what it gave. */
function copyOf(answer: unknown): unknown {
  if (!isRecord(answer)) return undefined
  const { payerId, apiKeys, permissions, actor } = answer
  return { payerId, apiKeys: listOf(apiKeys), permissions: listOf(permissions), actor }
}

function listOf(value: unknown): unknown {
  return Array.isArray(value) ? [...new Set<unknown>(value)] : value
}

async function ask(
  { authorize, timeoutMs }: Settings,
  { request, traceId }: Call,
): Promise<unknown> {
  try {
    return await inTime<unknown>(timeoutMs, authorize(request, { traceId }))
  } catch {
    throw refusal('internal-error', { reason: 'authorize-threw' })
  }
}

function isGrant(value: unknown): value is Grant {
  if (!isRecord(value)) return false
  const { payerId, apiKeys, permissions, actor } = value
  const isListOf = (list: unknown, isItem: (item: unknown) => boolean) =>
    list === undefined || (Array.isArray(list) && list.every(isItem))
  const isKnown = (item: unknown) => secretPermissions.some((each) => each === item)
  return (
    [payerId, actor].every((each) => each === undefined || isText(each)) &&
    isListOf(apiKeys, isText) &&
    isListOf(permissions, isKnown)
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** The payer that this caller acts for. */
export function requirePayer({ payerId }: Grant): string {
  if (payerId !== undefined) return payerId
  throw refusal('payer-not-allowed')
}

/** Throws unless the payer asked for is the granted one. UUIDs are the same in either case. */
export function requireSamePayer(granted: string, wanted: string): void {
  if (granted.toLowerCase() !== wanted.toLowerCase()) throw refusal('payer-not-allowed')
}

/** The key, if granted. A foreign key gets the same answer as an unknown one, as at the upstream. */
export function requireApiKey(grant: Grant, wanted: string): string {
  if (isId(wanted) && grant.apiKeys?.includes(wanted)) return wanted
  throw refusal('invalid-api-key')
}

/** Throws a refusal that names the missing permission, so that it isn't mistaken for a missing resource. */
export function requirePermission({ permissions }: Grant, needed: SecretPermission): void {
  if (!permissions || permissions.includes(needed)) return
  const detail = `This caller may not ${needed} secrets of this API key: the permission "${needed}" is missing.`
  throw refusal('not-permitted', { detail })
}
