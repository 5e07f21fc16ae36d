import type { ServerResponse } from 'node:http'
import type { CallName } from './calls.ts'
import type { MatrixFault } from './world.ts'

export interface MatrixRow {
  fault: MatrixFault
  /** Whom it can happen to; every call unless given. */
  calls?: readonly CallName[]
  /** What a call makes of it, as `code, outcome`, or `ok`. */
  expected: (call: CallName) => string
}

type Expected = Partial<Record<CallName, string>> & {
  /** A call that is not named goes through the backend, and says this. */
  else: string
  /** The one call that reaches its upstream from the page. */
  tokenize: string
}

/** What changes something; after all else there is nothing to look up. */
const writes: ReadonlySet<string> = new Set(['createApiSecret', 'revokeApiSecret', 'tokenize'])

export function row(fault: MatrixFault, expected: Expected): MatrixRow {
  return {
    fault,
    expected(call) {
      const said = expected[call] ?? expected.else
      return writes.has(call) ? said : said.replace('unknown', 'rejected')
    },
  }
}

const json = { 'Content-Type': 'application/json' }
const inVain = 'server-error, unknown'
const broken = 'invalid-response, unknown'
const isSlow = true
/** The upstream's own error document. */
const documented = (status: number) => ({ sandbox: { status } })
/** A status without a document that says more, as of something before the upstream. */
const bare = (status: number) => ({ sandbox: { status, body: {} } })
const raw = (handle: (response: ServerResponse) => void) => ({ raw: handle })

/**
 * Every documented status of both wires, the gateways' ones, and what else can come of an upstream. The
 * credentials are the backend's, so their refusal (401, 403) tells the page that nothing can be had now; a
 * revocation has no body, so what is wrong with one does not matter.
 */
export const matrix: Readonly<Record<string, MatrixRow>> = {
  '400': row(documented(400), {
    mintClientSecret: 'invalid-request, rejected',
    else: inVain,
    tokenize: 'card-invalid, rejected',
  }),
  '400 with one of the codes of a refused card': {
    calls: ['tokenize'],
    expected: () => 'card-refused, rejected',
    fault: { sandbox: { status: 400, body: { code: 'PAYMENT_METHOD_DECLINED' } } },
  },
  '401': row(documented(401), {
    else: 'upstream-unauthorized, rejected',
    tokenize: 'client-secret-refused, rejected',
  }),
  '402': row(bare(402), { else: inVain, tokenize: 'invalid-request, rejected' }),
  '403': row(documented(403), {
    mintClientSecret: 'payer-not-allowed, rejected',
    else: 'upstream-unauthorized, rejected',
    tokenize: 'forbidden, rejected',
  }),
  '404': row(documented(404), { else: inVain, tokenize: 'not-found, rejected' }),
  '405': row(bare(405), { else: inVain, tokenize: 'invalid-request, rejected' }),
  '406': row(bare(406), { else: inVain, tokenize: 'invalid-request, rejected' }),
  '409': row(bare(409), { else: inVain, tokenize: 'conflict, rejected' }),
  '415': row(bare(415), { else: inVain, tokenize: 'invalid-request, rejected' }),
  '422': row(bare(422), { else: inVain, tokenize: 'invalid-request, rejected' }),
  '429': row(bare(429), { else: 'rate-limited, rejected', tokenize: 'rate-limited, rejected' }),
  '500': row(documented(500), { else: inVain, tokenize: inVain }),
  '502': row(bare(502), { else: inVain, tokenize: inVain }),
  '503': row(documented(503), { else: inVain, tokenize: 'unavailable, unknown' }),
  '504': row(bare(504), { else: inVain, tokenize: inVain }),
  'no headers in time': row(
    { ...raw(() => {}), isSlow },
    { else: 'timeout, unknown', tokenize: 'timeout, unknown' },
  ),
  'slow body': row(
    {
      ...raw((response) => {
        response.writeHead(200, json)
        response.write('{"')
      }),
      isSlow,
    },
    { else: 'timeout, unknown', revokeApiSecret: inVain, tokenize: 'timeout, unknown' },
  ),
  'dropped connection': row(
    raw((response) => response.destroy()),
    { else: inVain, tokenize: 'network, unknown' },
  ),
  'dropped in the body': row(
    raw((response) => {
      response.writeHead(200, { ...json, 'Content-Length': '1000' })
      response.write('{"', () => response.destroy())
    }),
    { else: inVain, tokenize: 'network, unknown' },
  ),
  'malformed JSON': row(
    { sandbox: { malformed: true } },
    { else: inVain, revokeApiSecret: 'ok', tokenize: broken },
  ),
  'wrong content type': row(
    { sandbox: { contentType: 'text/html' } },
    { else: inVain, revokeApiSecret: 'ok', tokenize: broken },
  ),
  'empty body': row(
    { sandbox: { emptyBody: true } },
    { else: inVain, revokeApiSecret: 'ok', tokenize: broken },
  ),
  '204 without a body': row(
    { sandbox: { status: 204 } },
    { else: inVain, revokeApiSecret: 'ok', tokenize: broken },
  ),
  '204 with a body': row(
    raw((response) => {
      response.socket?.end(
        'HTTP/1.1 204 No Content\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
      )
    }),
    { else: inVain, revokeApiSecret: 'ok', tokenize: broken },
  ),
  redirect: row(
    { sandbox: { status: 307, headers: { Location: '/elsewhere' } } },
    { else: inVain, tokenize: broken },
  ),
}
