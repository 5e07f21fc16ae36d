import { backendProblems } from '../src/contracts/problem.ts'
import { passedProblems } from '../src/server/vonageProblems.ts'

interface DocumentedProblem {
  fragment: string
  status: number
  title: string
  detail: string
}

const own: DocumentedProblem[] = Object.entries(backendProblems).map(
  ([fragment, [status, title, detail]]) => ({ fragment, status, title, detail }),
)

const passed: DocumentedProblem[] = [
  ...Object.entries(passedProblems).flatMap(([fragment, [statuses, title, detail]]) =>
    statuses.map((status) => ({ fragment, status, title, detail })),
  ),
  {
    fragment: 'validation',
    status: 403,
    title: 'Outdated account',
    detail: 'The account was changed at the same time. Read it again, then decide.',
  },
]

/** Statuses that ask the caller to wait, where the upstream said how long. */
const waiting = new Set([429, 502])

const rateLimit = { $ref: '#/components/headers/RateLimit' }
const rateLimits = {
  'X-RateLimit-Limit': rateLimit,
  'X-RateLimit-Remaining': rateLimit,
  'X-RateLimit-Reset': rateLimit,
}

const headers = {
  'Trace-Id': { $ref: '#/components/headers/TraceId' },
  'Cache-Control': { $ref: '#/components/headers/CacheControl' },
}

/** A success with its JSON, or without a body. */
export function success(description: string, schema?: string) {
  const body = schema && {
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  }
  return { description, headers, ...body }
}

/** The responses, by status, for some problems by their fragments. */
export function refusals(fragments: readonly string[]) {
  const documented = [...own, ...passed].filter(({ fragment }) => fragments.includes(fragment))
  const statuses = new Set(documented.map(({ status }) => status))
  return Object.fromEntries(
    [...statuses]
      .sort((a, b) => a - b)
      .map((status) => [
        String(status),
        refusal(
          status,
          documented.filter((each) => each.status === status),
        ),
      ]),
  )
}

function refusal(status: number, problems: readonly DocumentedProblem[]) {
  const names = [...new Set(problems.map(({ fragment }) => fragment))]
  return {
    description: names.map((name) => `\`${name}\``).join(', '),
    headers: {
      ...headers,
      ...(waiting.has(status) && {
        'Retry-After': { $ref: '#/components/headers/RetryAfter' },
      }),
      ...(status === 429 && rateLimits),
      ...(status === 405 && { Allow: { required: true, schema: { type: 'string' } } }),
    },
    content: {
      'application/problem+json': {
        schema: {
          $ref: '#/components/schemas/Problem',
          properties: {
            type: { type: 'string', pattern: `#(${names.join('|')})$` },
            status: { const: status },
          },
        },
        examples: Object.fromEntries(
          problems.map(({ fragment, title, detail }) => [
            fragment,
            {
              value: { type: `urn:cardmint:problem#${fragment}`, title, status, detail, instance },
            },
          ]),
        ),
      },
    },
  }
}

const instance = '6f1f7e0c-3c1b-4d51-9f0a-2d7c4b8e5a90'
