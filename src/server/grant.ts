import * as v from 'valibot'
import { isRecord } from '../contracts/isRecord.ts'
import { isId } from './isId.ts'
import { inTime } from './timeLimit.ts'
import type { Grant } from './options.ts'
import { refusal } from './problems.ts'
import { readForeign } from './readForeign.ts'
import type { Settings } from './settings.ts'
import type { Call } from './call.ts'
import { secretPermissions, type SecretPermission } from '../contracts/permissions.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const grantSchema = v.object({
  payerId: v.optional(text),
  apiKeys: v.optional(v.array(text)),
  permissions: v.optional(
    v.pipe(
      v.array(v.picklist(secretPermissions)),
      v.transform((all) => [...new Set(all)]),
    ),
  ),
  actor: v.optional(text),
})

/** Asks the host. What comes back is checked: a grant of the wrong shape is refused, not interpreted. */
export async function requireGrant(call: Call, settings: Settings): Promise<Grant> {
  const answer = await ask(settings, call)
  if (answer === null) throw refusal('unauthenticated')
  // read once, as a getter may throw or answer otherwise later, and the host may change what it gave
  const read = readForeign(() =>
    canBeGrant(answer) ? v.safeParse(grantSchema, answer) : undefined,
  )
  if (read?.success) return read.output
  const advice = adviceOn(read?.issues[0].path?.[0].key)
  throw refusal('internal-error', { reason: 'authorize-answered-no-grant', advice })
}

/** A `Map` and the like have no members to read, so they would count as a grant of nothing. */
function canBeGrant(answer: unknown): boolean {
  if (!isRecord(answer)) return false
  const isPlain = Object.prototype.toString.call(answer) === '[object Object]'
  return isPlain || Object.keys(grantSchema.entries).some((name) => name in answer)
}

function adviceOn(member: unknown): string {
  switch (member) {
    case 'payerId':
    case 'actor':
      return `createCustomerBackend: \`${member}\` of the grant must be a text that is not empty. Leave it out for none.`
    case 'apiKeys':
      return 'createCustomerBackend: `apiKeys` of the grant must be an array of API keys. Leave it out for none.'
    case 'permissions':
      return 'createCustomerBackend: `permissions` of the grant must be an array of "list", "create" and "revoke". Leave it out to allow all three.'
    default:
      return 'createCustomerBackend: `authorize` must return a plain object { payerId, apiKeys, permissions, actor }, or null for somebody who is not signed in.'
  }
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

/** The payer that this caller acts for. */
export function requirePayer({ payerId }: Grant): string {
  if (payerId !== undefined) return payerId
  throw refusal('payer-not-allowed', { advice: 'The grant of `authorize` has no `payerId`.' })
}

/** Throws unless the payer asked for is the granted one. UUIDs are the same in either case. */
export function requireSamePayer(granted: string, wanted: string): void {
  if (granted.toLowerCase() !== wanted.toLowerCase()) throw refusal('payer-not-allowed')
}

/** The key, if granted. A foreign key gets the same answer as an unknown one, as at the upstream. */
export function requireApiKey(grant: Grant, wanted: string): string {
  if (isId(wanted) && grant.apiKeys?.includes(wanted)) return wanted
  const advice = grant.apiKeys ? undefined : 'The grant of `authorize` has no `apiKeys`.'
  throw refusal('invalid-api-key', { advice })
}

/** Throws a refusal that names the missing permission, so that it isn't mistaken for a missing resource. */
export function requirePermission({ permissions }: Grant, needed: SecretPermission): void {
  if (!permissions || permissions.includes(needed)) return
  const detail = `This caller may not ${needed} secrets of this API key: the permission "${needed}" is missing.`
  throw refusal('not-permitted', { detail })
}
