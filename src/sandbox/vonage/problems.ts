import { answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { randomHex, randomUuid } from '../random.ts'
import type { SandboxVariants } from '../variants.ts'

interface Problem {
  status: number
  /** The part of the type after `/api-errors`, with the `#`; empty if no source gives a type. */
  type?: string
  title: string
  detail: string
  invalid_parameters?: ReadonlyArray<{ name: string; reason: string }>
  headers?: Record<string, string>
}

const secretManagement = '/account/secret-management'

/** A problem document in the chosen style. Each has an `instance` of its own, as the caller gives none. */
export function problem({ variants }: Exchange, made: Problem): Response {
  const { status, type, headers, ...rest } = made
  const uri =
    type === undefined ? {} : { type: `https://${variants.problemHost}/api-errors${type}` }
  return document(variants, status, { ...uri, ...rest }, headers)
}

export function unauthorized({ variants }: Exchange): Response {
  const host = `https://${variants.problemHost}`
  const bodies = {
    unauthorized: {
      type: `${host}/api-errors#unauthorized`,
      title: 'Unauthorized',
      detail: 'You did not provide correct credentials',
    },
    'invalid-credentials': {
      type: `${host}/api-errors#unauthorized`,
      title: 'Invalid credentials supplied',
      detail: 'You did not provide correct credentials',
    },
    'portal-root': {
      type: `${host}/`,
      title: 'Unauthorized',
      detail: 'Expected: "Authorization: Basic (Base64(UTF-8(apiKey:secret)))"',
    },
  } as const
  return document(variants, 401, bodies[variants.unauthorizedProblem])
}

/** One generic reason for every broken rule and for a value in use, as the upstream gives. */
export function invalidSecret(exchange: Exchange): Response {
  return problem(exchange, {
    status: 400,
    type: `${secretManagement}#validation`,
    title: 'Bad Request',
    detail: 'The request failed due to secret validation errors',
    invalid_parameters: [{ name: 'secret', reason: 'Does not meet complexity requirements' }],
  })
}

export function limitReached(exchange: Exchange): Response {
  const refusals = {
    'add-excess-secret': {
      status: 403,
      type: `${secretManagement}#add-excess-secret`,
      title: 'Secret Addition Forbidden',
      detail: 'The account reached its maximum number of [2] secrets',
    },
    'maximum-secrets-allowed': {
      status: 403,
      type: `${secretManagement}#maximum-secrets-allowed`,
      // misspelt so in the source
      title: 'Maxmimum number of secrets already met',
      detail: "The account reached its maximum number of '2' secrets",
    },
    'bare-400': { status: 400, title: 'Bad Request', detail: 'The account has too many secrets' },
  } as const satisfies Record<SandboxVariants['limitRefusal'], Problem>
  return problem(exchange, refusals[exchange.variants.limitRefusal])
}

export function lastSecret(exchange: Exchange): Response {
  return problem(exchange, {
    status: 403,
    type: `${secretManagement}#delete-last-secret`,
    title: 'Secret Deletion Forbidden',
    detail: 'The last secret cannot be deleted: an account always has at least 1 active secret',
  })
}

const generic: Readonly<Record<number, Omit<Problem, 'status'>>> = {
  404: { type: '#not-found', title: 'Not Found', detail: 'There is nothing at this path' },
  405: {
    type: '#wrong-verb',
    title: 'Request method not allowed',
    detail: 'This path does not take this method',
  },
  406: {
    type: '#accept-header',
    title: 'Invalid Accept header',
    detail: 'Answers are application/json',
  },
  415: {
    type: '#content-type-header',
    title: 'Invalid Content-Type header',
    detail: 'The body has to be application/json',
  },
  429: { type: '#rate-limited', title: 'Rate Limited', detail: 'Please wait, then retry' },
  500: { type: '#internal-error', title: 'Internal Error', detail: 'Please try again' },
}

/** A problem that says no more than its status does. */
export function problemOf(
  exchange: Exchange,
  status: number,
  headers?: Record<string, string>,
): Response {
  if (status === 401) return unauthorized(exchange)
  const fallback = { title: 'Error', detail: `The upstream answered ${status}` }
  return problem(exchange, {
    ...(generic[status] ?? fallback),
    status,
    ...(headers && { headers }),
  })
}

function document(
  { problemContentType, instanceStyle }: SandboxVariants,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): Response {
  const instance = instanceStyle === 'uuid' ? randomUuid() : randomHex(16)
  return answer(status, { ...body, instance }, { 'Content-Type': problemContentType, ...headers })
}
