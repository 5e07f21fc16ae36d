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

/** Made once for each account object, which is one for as long as the host has no function for it. */
const credentials = new WeakMap<VonageAccount, string>()

/** Basic credentials; joined as UTF-8, as the specification's example does. */
function credentialsOf(account: VonageAccount): string {
  const known = credentials.get(account)
  if (known !== undefined) return known
  const bytes = new TextEncoder().encode(`${account.apiKey}:${account.apiSecret}`)
  const made = btoa(String.fromCharCode(...bytes))
  credentials.set(account, made)
  return made
}

/** What no answer may show. */
export function secretsOf({ account }: VonageTarget): string[] {
  return [account.apiSecret, credentialsOf(account)]
}
