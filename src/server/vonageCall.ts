import * as v from 'valibot'
import type { SecretPermission } from '../contracts/permissions.ts'
import { accountOf, type Ready } from './account.ts'
import type { Call } from './call.ts'
import type { Forbidden } from './echo.ts'
import type { VonageAccount } from './options.ts'
import { refusal } from './problems.ts'
import type { Settings } from './settings.ts'
import {
  callUpstream,
  invalidAnswer,
  type UpstreamAnswer,
  type UpstreamRequest,
} from './upstream.ts'
import { vonageRefusal } from './vonageProblems.ts'

/** One granted API key, and the account that manages it. */
export interface VonageTarget {
  readonly settings: Settings
  readonly call: Call
  /** Another one once the host has rotated it. */
  account: Ready<VonageAccount>
  readonly apiKey: string
  /** The caller's permissions, if the grant lists them. */
  readonly permissions: readonly SecretPermission[] | undefined
}

type VonageRequest = Pick<UpstreamRequest, 'method' | 'route' | 'json'> & {
  readonly path: string
  /** Throws where the call must not be made with the account that the target has by now. */
  readonly check?: () => void
}

/** After a 401, which has changed nothing, the call is made again if the host has other credentials by now. */
export async function callVonage(
  target: VonageTarget,
  request: VonageRequest,
): Promise<UpstreamAnswer> {
  const answer = await send(target, request)
  if (answer.status !== 401) return answer
  if (target.call.attempt) target.call.attempt.isSent = false
  const { apiSecret, apiKey } = target.account
  target.account = await accountOf(
    target.call,
    target.settings.vonage,
    target.apiKey,
    'vonage-failed',
  )
  const isSame = target.account.apiSecret === apiSecret && target.account.apiKey === apiKey
  return isSame ? answer : send(target, request)
}

async function send(
  { settings, call, account }: VonageTarget,
  { path, check, ...request }: VonageRequest,
): Promise<UpstreamAnswer> {
  check?.()
  return callUpstream(settings, call, {
    ...request,
    upstream: 'vonage',
    url: `${account.baseUrl}/${path}`,
    headers: { Authorization: `Basic ${account.credentials}` },
    isWrite: request.method !== 'GET',
  })
}

/** The body of a success with the documented status; throws for the rest. `secrets`: what no problem may show. */
export function readVonage<Schema extends v.GenericSchema>(
  answer: UpstreamAnswer,
  status: 200 | 201,
  schema: Schema,
  secrets: Forbidden,
): v.InferOutput<Schema> {
  requireStatus(answer, status, secrets)
  const parsed = v.safeParse(schema, answer.json)
  if (parsed.success) return parsed.output
  throw invalidAnswer(answer)
}

/** Any other status is a failure, even one that means success elsewhere: a proxy may have answered. */
export function requireStatus(
  answer: UpstreamAnswer,
  status: 200 | 201 | 204,
  secrets: Forbidden,
): void {
  if (answer.status === status) return
  const isSuccess = answer.status >= 200 && answer.status < 300
  throw isSuccess
    ? refusal('upstream-invalid', { failure: 'status' })
    : vonageRefusal(answer, secrets)
}
