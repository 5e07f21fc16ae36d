import * as v from 'valibot'
import { clientSecretResponseSchema, plastiqErrorSchema } from '../../src/contracts/plastiq.ts'
import { problemFragment } from '../../src/contracts/problemFragment.ts'
import { problemSchema } from '../../src/contracts/problem.ts'
import {
  createSandbox,
  type Sandbox,
  type SandboxEvent,
  type SandboxOptions,
} from '../../src/sandbox/index.ts'

export const startOfTests = Date.UTC(2026, 10, 21, 9, 30, 15, 250)
export const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
export const otherPayerId = 'b2a7c0de-41d3-4c58-9f0e-6d3a5b1c7e42'
export const unknownUuid = '11111111-2222-4333-8444-555555555555'
export const uuidV4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

/** A sandbox whose time stands still until the test moves it. */
export function frozenSandbox(options: SandboxOptions = {}): Sandbox {
  return createSandbox({ now: () => startOfTests, ...options })
}

export function recordingSandbox(options: SandboxOptions = {}) {
  const events: SandboxEvent[] = []
  const sandbox = frozenSandbox({ ...options, onRequest: (event) => events.push(event) })
  return { sandbox, events }
}

export interface Call {
  bearer?: string
  basic?: string
  json?: unknown
  text?: string
  headers?: Record<string, string>
}

/** One request; `json` brings its content type with it, `text` does not. */
export async function call(
  sandbox: Sandbox,
  method: string,
  path: string,
  { bearer, basic, json, text, headers }: Call = {},
): Promise<Response> {
  const body = json === undefined ? text : JSON.stringify(json)
  return sandbox.fetch(`http://upstream.test${path}`, {
    method,
    headers: {
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
      ...(basic !== undefined && { Authorization: `Basic ${btoa(basic)}` }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  })
}

/** A call as the partner. */
export async function asPartner(sandbox: Sandbox, method: string, path: string, given: Call = {}) {
  return call(sandbox, method, path, { bearer: sandbox.seeds.plastiq.apiKey, ...given })
}

export async function mint(sandbox: Sandbox, id = payerId): Promise<string> {
  const response = await asPartner(sandbox, 'POST', '/api/client-secrets', {
    json: { payer: { id }, type: 'CARD' },
  })
  return v.parse(clientSecretResponseSchema, await response.json()).clientSecret
}

export const address = {
  line1: '360 9th St.',
  city: 'San Francisco',
  state: 'CA',
  postalCode: '94103',
  country: 'US',
}

export const visa = {
  cardHolderName: 'Ada Lovelace',
  accountNumber: '4242424242424242',
  cvv: '739',
  expirationMonth: '12',
  expirationYear: '2030',
  billingAddress: address,
}

/** Posts a card as the holder of `bearer`. */
export async function tokenize(
  sandbox: Sandbox,
  bearer: string,
  card: Record<string, unknown> = {},
  rest: Record<string, unknown> = {},
): Promise<Response> {
  return call(sandbox, 'POST', '/api/payment-methods', {
    bearer,
    json: { type: 'CARD', data: { ...visa, ...card }, ...rest },
  })
}

/** Status, code and details of a Plastiq refusal. */
export async function plastiqRefusal(response: Response) {
  const body = v.parse(plastiqErrorSchema, await response.json())
  return {
    status: response.status,
    code: body.code,
    details: (body.details ?? body.errors ?? []).map(({ details }) => details),
    traceId: body.traceId,
  }
}

/** Status, fragment and the rest of a Vonage problem. */
export async function vonageProblem(response: Response) {
  const body = v.parse(problemSchema, await response.json())
  return { ...body, status: response.status, fragment: problemFragment(body.type) }
}

export const primary = 'abcd1234:Sandbox-Secret-1'
export const second = 'efgh5678:Sandbox-Secret-2'
export const subaccount = 'sub01234:Sandbox-Secret-4'
