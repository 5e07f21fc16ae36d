import * as v from 'valibot'
import type { Call } from './call.ts'
import type { VonageAccount } from './options.ts'
import { refusal } from './problems.ts'
import type { Settings } from './settings.ts'
import { callUpstream, type UpstreamAnswer, type UpstreamRequest } from './upstream.ts'
import { vonageRefusal } from './vonageProblems.ts'

/** One granted API key, and the account that manages it. */
export interface VonageTarget {
  readonly settings: Settings
  readonly call: Call
  readonly account: VonageAccount
  readonly apiKey: string
}

type VonageRequest = Pick<UpstreamRequest, 'method' | 'route' | 'json'> & { readonly path: string }

export function callVonage(
  { settings, call, account }: VonageTarget,
  { path, ...request }: VonageRequest,
): Promise<UpstreamAnswer> {
  return callUpstream(settings, call, {
    ...request,
    upstream: 'vonage',
    url: `${account.baseUrl}/${path}`,
    headers: { Authorization: `Basic ${credentialsOf(account)}` },
    // A create or revoke that is given up half-way leaves nobody knowing what it did.
    abortWithCaller: request.method === 'GET',
  })
}

/** The body of a success; throws for the rest. `secrets`: what no problem may show. */
export function readVonage<Schema extends v.GenericSchema>(
  answer: UpstreamAnswer,
  schema: Schema,
  secrets: readonly string[],
): v.InferOutput<Schema> {
  requireSuccess(answer, secrets)
  const parsed = v.safeParse(schema, answer.json)
  if (parsed.success) return parsed.output
  throw refusal('upstream-invalid')
}

export function requireSuccess(answer: UpstreamAnswer, secrets: readonly string[]): void {
  if (answer.status < 200 || answer.status >= 300) throw vonageRefusal(answer, secrets)
}

/** Basic credentials; joined as UTF-8, as the specification's example does. */
function credentialsOf({ apiKey, apiSecret }: VonageAccount): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(`${apiKey}:${apiSecret}`)))
}

/** What no answer may show. */
export function secretsOf({ account }: VonageTarget): string[] {
  return [account.apiSecret, credentialsOf(account)]
}
