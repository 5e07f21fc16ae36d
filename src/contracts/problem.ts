/**
 * Problem documents (RFC 7807), as Vonage answers them and as a customer backend answers them.
 *
 * The host in `type` differs between sources and `detail` wording differs between versions, so a
 * reader matches the status plus the fragment after `#`, and nothing else.
 */
import * as v from 'valibot'

const text = v.fallback(v.optional(v.string()), undefined)

export const problemSchema = v.object({
  type: text,
  title: text,
  status: v.fallback(v.optional(v.number()), undefined),
  detail: text,
  /** A trace id, in more than one format. */
  instance: text,
  invalid_parameters: v.fallback(
    v.optional(v.array(v.object({ name: v.string(), reason: text }))),
    undefined,
  ),
})
export type Problem = v.InferOutput<typeof problemSchema>

/** The problems that a customer backend makes itself, by fragment. Problems of an upstream keep its fragment. */
export const backendProblems = {
  'invalid-json': [400, 'Malformed JSON', 'The body is not JSON. Send a JSON object.'],
  'invalid-request': [400, 'Invalid request', 'The body does not have the documented fields.'],
  unauthenticated: [401, 'Not signed in', 'The backend does not know this caller. Sign in again.'],
  'origin-not-allowed': [403, 'Origin not allowed', 'This page may not call this backend.'],
  'not-permitted': [403, 'Not permitted', 'This caller may not do this with these secrets.'],
  'payer-not-allowed': [403, 'Payer not allowed', 'This caller may not act for this payer.'],
  'invalid-api-key': [404, 'Invalid API Key', 'This API key does not exist or is not yours.'],
  'invalid-id': [404, 'Invalid ID', 'This secret does not exist under this API key.'],
  'not-found': [404, 'Not found', 'There is no such route. See the list of routes.'],
  'wrong-verb': [405, 'Request method not allowed', 'The route is right, the method is not.'],
  'body-timeout': [408, 'Request timeout', 'The body did not arrive in time.'],
  'secret-in-use': [409, 'Secret in use', 'The backend authenticates with this secret itself.'],
  'body-too-large': [413, 'Body too large', 'The body is larger than any valid request.'],
  'content-type-header': [415, 'Invalid Content-Type header', 'Send application/json.'],
  'rate-limited': [
    429,
    'Rate Limited',
    'The upstream asks to wait. See Retry-After if it is there.',
  ],
  'client-gone': [499, 'Client closed request', 'The caller left before there was an answer.'],
  'internal-error': [500, 'Internal error', 'The backend failed. Its log has this trace id.'],
  'upstream-unauthorized': [502, 'Upstream refused the backend', 'Check the credentials it holds.'],
  'upstream-unavailable': [502, 'Upstream not reachable', 'Nothing answered. Try again later.'],
  'upstream-invalid': [502, 'Upstream answer not understood', 'Its answer breaks its contract.'],
  'upstream-timeout': [504, 'Upstream too slow', 'No answer in time; it may still have acted.'],
} as const satisfies Record<string, readonly [status: number, title: string, detail: string]>

export type BackendProblem = keyof typeof backendProblems
