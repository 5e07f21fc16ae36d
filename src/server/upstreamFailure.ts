import { readForeign } from './readForeign.ts'

/**
 * Why there is no usable answer of an upstream. The list is closed.
 *
 * No answer: `refused` (connection refused), `dns` (unknown host name), `tls` (certificate or handshake), `reset` (the
 * connection broke before an answer), `unreachable` (no route to the host), `timeout`, `protocol` (the answer isn't
 * HTTP), `unknown` (the runtime gave no reason).
 *
 * An answer that isn't used: `status`, `redirect`, `type` (its `Content-Type` isn't JSON), `size`, `truncated` (it broke
 * off), `json` (not JSON), `shape` (other fields than documented), `echo` (it holds a credential).
 */
export type UpstreamFailure =
  | 'refused'
  | 'dns'
  | 'tls'
  | 'reset'
  | 'unreachable'
  | 'timeout'
  | 'protocol'
  | 'unknown'
  | 'status'
  | 'redirect'
  | 'type'
  | 'size'
  | 'truncated'
  | 'json'
  | 'shape'
  | 'echo'

/** Codes of Node and Bun; Deno and Workers have words only. */
const signs: ReadonlyArray<readonly [UpstreamFailure, RegExp]> = [
  ['refused', /ECONNREFUSED|connection ?refused/i],
  ['dns', /ENOTFOUND|EAI_|getaddrinfo|\bdns\b|FailedToOpenSocket/i],
  ['timeout', /ETIMEDOUT|_TIMEOUT\b|timed ?out/i],
  [
    'reset',
    /ECONNRESET|EPIPE|ECONNABORTED|ENETRESET|ENOTCONN|UND_ERR_SOCKET|PREMATURE_CLOSE|connection ?(?:reset|closed|lost)|hang up/i,
  ],
  ['unreachable', /EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|unreachable/i],
  ['protocol', /^HPE_|HEADERS_OVERFLOW|UND_ERR_(?:RES|RESPONSE)|ERR_INVALID_(?:HTTP|CHAR)/i],
  ['tls', /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO|\b(?:tls|ssl)\b|certificate/i],
]

/** How deep the chain of causes is followed. */
const MAX_DEPTH = 5

/** Classifies the error of `fetch`. Codes come first, because messages may hold an address with arbitrary text. */
export function failureOf(error: unknown): UpstreamFailure {
  for (const text of readForeign(() => textsOf(error)) ?? []) {
    if (typeof text !== 'string') continue
    const plain = text.replaceAll(/\S+:\/\/\S+/g, '')
    const found = signs.find(([, sign]) => sign.test(plain))
    if (found) return found[0]
  }
  return 'unknown'
}

function textsOf(error: unknown): unknown[] {
  const causes = causesOf(error)
  return [...causes.map(({ code }) => code), ...causes.map(({ message }) => message)]
}

function causesOf(error: unknown, depth = 0): Array<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null || depth > MAX_DEPTH) return []
  // any object can be read as a record of unknown values
  const known = error as Record<string, unknown>
  const several = Array.isArray(known['errors']) ? known['errors'].slice(0, MAX_DEPTH) : []
  const further = [known['cause'], ...several].flatMap((cause) => causesOf(cause, depth + 1))
  return [known, ...further]
}
