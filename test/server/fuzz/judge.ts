import type { IncomingHttpHeaders } from 'node:http'
import * as v from 'valibot'
import { clientSecretResponseSchema } from '../../../src/contracts/plastiq.ts'
import { problemFragment } from '../../../src/contracts/problemFragment.ts'
import { backendProblems } from '../../../src/contracts/problem.ts'
import { apiSecretCollectionSchema, apiSecretSchema } from '../../../src/contracts/vonage.ts'
import { UUID_V4 } from '../support.ts'
import { CANARY, type FuzzRequest } from './requests.ts'

export interface FuzzAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** As the backend's own problem documents are: stricter than a reader has to be. */
const problemSchema = v.strictObject({
  type: v.pipe(v.string(), v.regex(/^(urn:cardmint:problem|https:\/\/[a-z\d./-]+)#[a-z-]+$/)),
  title: v.pipe(v.string(), v.minLength(1)),
  status: v.number(),
  detail: v.pipe(v.string(), v.minLength(1)),
  instance: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)),
  invalid_parameters: v.optional(v.array(v.strictObject({ name: v.string(), reason: v.string() }))),
})

/** Fragments that Vonage's own problems keep. */
const passed = [
  'validation',
  'add-excess-secret',
  'maximum-secrets-allowed',
  'delete-last-secret',
  'invalid-api-key',
  'invalid-id',
]
const fragments = new Set([...Object.keys(backendProblems), ...passed])

const successes: Readonly<Record<number, v.GenericSchema>> = {
  200: v.union([
    clientSecretResponseSchema,
    v.object({ _embedded: v.object({ secrets: v.array(apiSecretSchema) }) }),
    v.intersect([apiSecretSchema, v.object({ id: v.string() })]),
    apiSecretCollectionSchema,
  ]),
  201: apiSecretSchema,
}

/** What is wrong with an answer, in words; empty where nothing is. `secrets`: what none may show. */
export function faultsOf(
  request: FuzzRequest,
  answer: FuzzAnswer,
  secrets: readonly string[],
): string[] {
  const { status, headers, body } = answer
  if (status === 0) return [`gets no answer: ${body}`]
  const found: string[] = []
  const require = (isFine: boolean, what: string) => isFine || found.push(what)
  require(headers['cache-control'] === 'no-store', 'may be cached')
  require(headers['x-content-type-options'] === 'nosniff', 'may be sniffed')
  require(UUID_V4.test(String(headers['trace-id'])), 'has no trace id')
  const text = body + JSON.stringify(headers)
  for (const secret of [...secrets, CANARY]) require(!text.includes(secret), 'shows a secret')
  require(status !== 500, 'is a 500 of our own making')
  require(status < 500 || request.fault !== undefined, `is ${status} although the upstream is well`)
  if (status === 204 || request.method === 'HEAD') {
    require(body === '', 'has a body where none may be')
    return found
  }
  const json = parse(body)
  if (status < 300) {
    const schema = successes[status]
    require(schema !== undefined && v.is(schema, json), `breaks the contract of a ${status}`)
    require(headers['content-type'] === 'application/json', 'is not JSON by its header')
    require(request.headers['X-Fuzz-Caller'] === 'known', 'serves a caller without a grant')
    return found
  }
  const problem = v.safeParse(problemSchema, json)
  require(problem.success, 'is no problem document')
  require(headers['content-type'] === 'application/problem+json', 'is no problem by its header')
  if (problem.success) {
    const { type } = problem.output
    require(problem.output.status === status, 'says another status than it has')
    require(fragments.has(problemFragment(type)), `has the undocumented type ${type}`)
  }
  return found
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
