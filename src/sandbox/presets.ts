import type { Fault } from './faults.ts'
import { randomHex } from './random.ts'

/** Makes a fault; what it is given replaces members of it. */
type Preset = (overrides?: Fault) => Fault

const once =
  (make: () => Fault): Preset =>
  (overrides) => ({ times: 1, ...make(), ...overrides })

/**
 * Common faults by name, each for one request unless `times` says otherwise. Members that you pass replace those of
 * the preset.
 *
 * @example
 * sandbox.faults.add(presets.rateLimited({ headers: { 'Retry-After': '30' } }))
 */
export const presets = {
  /** 429 with `Retry-After: 1`. Neither upstream documents one for these routes. */
  rateLimited: once(() => ({ status: 429, headers: { 'Retry-After': '1' } })),
  /** 500 in the upstream's own error shape. */
  internalError: once(() => ({ status: 500 })),
  /** 503 in the upstream's own error shape. */
  unavailable: once(() => ({ status: 503 })),
  /** A proxy's page in place of JSON. */
  badGateway: once(() => ({
    status: 502,
    body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
    contentType: 'text/html',
  })),
  /** Vonage's refusal of a write when the account changed meanwhile (seen in the field). */
  outdatedAccount: once(() => ({
    match: { method: ['POST', 'DELETE'], path: '/accounts/*' },
    status: 403,
    body: {
      type: 'https://developer.nexmo.com/api-errors/account/subaccounts#validation',
      title: 'Outdated account',
      detail: 'A newer version of this account exists',
      instance: randomHex(16),
    },
    contentType: 'application/problem+json',
  })),
  /** The other error form of Vonage's account calls, without a problem document. */
  gatewayUnauthorized: once(() => ({
    match: { path: '/accounts/*' },
    status: 401,
    body: { 'error-code': '401', 'error-code-label': 'authentication failed' },
  })),
  /** The connection dies before the upstream acts. */
  dropped: once(() => ({ drop: true })),
  /** The upstream acts, then the connection dies: the unknown outcome. */
  droppedAfterActing: once(() => ({ drop: true, afterProcessing: true })),
  /** The upstream's own answer, broken off half-way. */
  malformed: once(() => ({ malformed: true })),
  /** The upstream's own status without a body. */
  empty: once(() => ({ emptyBody: true })),
  /** Two seconds of real time before the upstream acts. */
  slow: once(() => ({ latencyMs: 2000 })),
} as const satisfies Record<string, Preset>
