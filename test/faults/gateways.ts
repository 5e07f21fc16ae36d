import type { MatrixRow } from './table.ts'
import { row } from './table.ts'

const page = '<html><body><h1>Words of a gateway</h1></body></html>'
const html = { 'Content-Type': 'text/html' }
/** An answer in place of the backend's or the vault's own, after it has done its work. */
const gateway = (status: number, headers: Record<string, string> = html, body = page) => ({
  gateway: { status, headers, body },
})
const same = (said: string) => ({ else: said, tokenize: said })
const json = (document: unknown) =>
  gateway(200, { 'Content-Type': 'application/json' }, JSON.stringify(document))

const malformed: Readonly<Record<string, unknown>> = {
  blank: ' ',
  empty: '',
  'with a newline': 'cs_1\n',
  'with a control character': 'cs_\u0007',
  'not ASCII': 'café',
  'of 60 000 characters': 'x'.repeat(60_000),
  null: null,
  'a number': 7,
  'an object': {},
}

/** What stands between the page and its backend or vault, and says something of its own. */
export const gateways: Readonly<Record<string, MatrixRow>> = {
  ...Object.fromEntries(
    [413, 421, 431].map((status) => [
      `gateway: ${status} page`,
      row(gateway(status), same('invalid-request, rejected')),
    ]),
  ),
  'gateway: 425 page': row(gateway(425), same('unavailable, rejected')),
  'gateway: 451 page': row(gateway(451), same('forbidden, rejected')),
  'gateway: 499 page': row(gateway(499), same('network, unknown')),
  'gateway: 408 page': row(gateway(408), same('timeout, unknown')),
  'gateway: 503 page': row(gateway(503), same('unavailable, unknown')),
  ...Object.fromEntries(
    [502, 504, 520, 522, 524, 530].map((status) => [
      `gateway: ${status} page`,
      row(gateway(status), same('server-error, unknown')),
    ]),
  ),
  'gateway: 302 to another host': row(gateway(302, { Location: 'https://sign-in.test/' }, ''), {
    else: 'unauthorized, unknown',
    tokenize: 'invalid-response, unknown',
  }),
  'gateway: 200 sign-in page': row(gateway(200), same('invalid-response, unknown')),
  'gateway: 200 without a body': row(
    gateway(200, { 'Content-Type': 'application/json' }, ''),
    same('invalid-response, unknown'),
  ),
  'gateway: 206 of JSON': row(
    gateway(206, { 'Content-Type': 'application/json' }, '{'),
    same('invalid-response, unknown'),
  ),
  ...Object.fromEntries(
    Object.entries(malformed).map(([name, clientSecret]) => [
      `gateway: client secret ${name}`,
      {
        ...row(json({ clientSecret }), same('invalid-response, rejected')),
        calls: ['mintClientSecret'] as const,
      },
    ]),
  ),
  'gateway: null for each optional field of a list': {
    ...row(
      json({ _embedded: { secrets: [{ id: 'a', created_at: null, in_use: null }] } }),
      same('ok'),
    ),
    calls: ['listApiSecrets'],
  },
  'gateway: null for each optional field of a secret': {
    ...row(json({ id: 'a', created_at: null, in_use: null }), same('ok')),
    calls: ['getApiSecret'],
  },
  'gateway: null for each optional field of a payment method': {
    ...row(
      json({
        id: 'a',
        type: 'CARD',
        status: null,
        statusReasons: null,
        data: { last4: null, brand: null, subType: null, createdAt: null, billingAddress: null },
      }),
      same('ok'),
    ),
    calls: ['tokenize'],
  },
  'gateway: 429 until a date, by a clock an hour ahead': row(
    gateway(429, {
      ...html,
      Date: new Date(Date.now() + 3_600_000).toUTCString(),
      'Retry-After': new Date(Date.now() + 3_602_000).toUTCString(),
    }),
    same('rate-limited, rejected'),
  ),
}
