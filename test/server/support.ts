import { expect, onTestFinished } from 'vitest'
import { createSandbox, type SandboxOptions } from '../../src/sandbox/index.ts'
import {
  createCustomerBackend,
  type BackendEvent,
  type CustomerBackendOptions,
} from '../../src/server/index.ts'

export const ORIGIN = 'http://shop.test'
export const PAYER = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
export const OTHER_PAYER = 'b2a7c0de-41d3-4c58-9f0e-6d3a5b1c7e42'
/** One secret; the backend's own account. */
export const KEY = 'abcd1234'
export const SECRET_ID = '01234567-aaaa-4bbb-8ccc-0123456789ab'
/** A subaccount of it. */
export const SUBKEY = 'sub01234'
export const SUBKEY_SECRET_ID = '9a8b7c6d-5e4f-4a3b-92c1-d0e1f2a3b4c5'
/** Another primary account, with two secrets. */
export const FULL_KEY = 'efgh5678'
export const UUID_V4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

/** Marks a value that must come back nowhere; every world looks for it when its test ends. */
export const CANARY_SECRET = 'Canary-Value-Is-Secret-1'

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  instance: string
  invalid_parameters?: Array<{ name: string; reason: string }>
}

type Overrides = Partial<CustomerBackendOptions> & { sandbox?: SandboxOptions }

/** A backend in front of a sandbox of its own, both in this process, with all that was said on record. */
export function startBackend({ sandbox: sandboxOptions, ...overrides }: Overrides = {}) {
  const sandbox = createSandbox(sandboxOptions)
  const { plastiq, vonage } = sandbox.seeds
  const [account] = vonage.accounts
  if (!account) throw new Error('The sandbox has no seeded account.')
  const events: BackendEvent[] = []
  /** Requests as the upstream got them. */
  const sent: Request[] = []
  const answers: string[] = []
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: 'http://upstream.test/api' },
    vonage: (apiKey) => {
      const own = vonage.accounts.find((candidate) => candidate.apiKey === apiKey) ?? account
      return { ...(apiKey === SUBKEY ? account : own), baseUrl: 'http://upstream.test' }
    },
    authorize: () => ({ payerId: PAYER, apiKeys: [KEY, SUBKEY, FULL_KEY] }),
    allowedOrigins: ['https://shop.example'],
    fetch: async (input, init) => {
      sent.push(new Request(input, init))
      return sandbox.fetch(input, init)
    },
    onEvent: (event) => void events.push(event),
    ...overrides,
  })

  onTestFinished(() => {
    const secrets = vonage.accounts.flatMap(({ apiKey, apiSecret }) => [
      apiSecret,
      Buffer.from(`${apiKey}:${apiSecret}`).toString('base64'),
    ])
    const record = JSON.stringify([answers, events])
    const leaked = [plastiq.apiKey, CANARY_SECRET, ...secrets].filter((s) => record.includes(s))
    expect(leaked, 'in answers or events').toEqual([])
  })

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await backend.fetch(new Request(`${ORIGIN}${path}`, init))
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Trace-Id')).toMatch(UUID_V4)
    answers.push(await response.clone().text(), JSON.stringify([...response.headers]))
    return response
  }

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  return { sandbox, backend, events, sent, call, post }
}

/** The problem document of an answer, after everything that all of them have in common was checked. */
export async function expectProblem(response: Response, status: number, fragment: string) {
  const problem = await problemOf(response)
  expect([problem.status, problem.type.split('#')[1]]).toEqual([status, fragment])
  return problem
}

/** Status and fragment in one text, such as `404 not-found`. */
export async function refusalOf(response: Response): Promise<string> {
  const { status, type } = await problemOf(response)
  return `${status} ${type.split('#')[1]}`
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  const problem: Problem = await response.json()
  expect(problem.status).toBe(response.status)
  expect([problem.title, problem.detail, problem.instance]).not.toContain('')
  return problem
}

export const mintBody = (payerId: string = PAYER) => ({ payer: { id: payerId }, type: 'CARD' })
