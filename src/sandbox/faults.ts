/**
 * The requests that a fault applies to. Members that are left out match everything; preflights match only if `method`
 * names them.
 */
export interface FaultMatch {
  /** One method or several, in capitals or not. */
  method?: string | readonly string[] | undefined
  /**
   * A string is a whole path (`/api/client-secrets`), a route (`/accounts/:api_key/secrets`), or, with
   * `*` at its end, a beginning. A regular expression is tried on the path.
   */
  path?: RegExp | string | undefined
}

/**
 * A deliberate failure.
 *
 * With `status`, `body` or `drop` the fault answers instead of the upstream, which then does nothing unless
 * `afterProcessing` is set. Without them the upstream acts, and its own answer is changed.
 */
export interface Fault {
  /**
   * The requests that it meets.
   *
   * @default undefined Every request except preflights.
   */
  match?: FaultMatch | undefined
  /** How many requests it meets before it is gone; without it, all until it is removed. */
  times?: number | undefined
  /** 200 to 599. Without `body`, an error status gets the upstream's own error body. */
  status?: number | undefined
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown
  /** Set on the answer, over those that it has. */
  headers?: Readonly<Record<string, string>> | undefined
  /** Real time to wait, in milliseconds: before the upstream acts, or after with `afterProcessing`. */
  latencyMs?: number | undefined
  /** No answer: `fetch` rejects with a `TypeError`; over HTTP the connection is cut. */
  drop?: boolean | undefined
  /** The answer's JSON breaks off half-way. */
  malformed?: boolean | undefined
  /** The answer has no body. */
  emptyBody?: boolean | undefined
  /** The answer's content type, whatever its body is. */
  contentType?: string | undefined
  /** The upstream acts first, then the fault: the caller cannot know what happened. */
  afterProcessing?: boolean | undefined
}

/** The faults of one sandbox. */
export interface SandboxFaults {
  /**
   * Adds a fault. Where several match, the one added first acts.
   *
   * @returns A function that removes the fault.
   * @throws RangeError for a status, count, latency or header that no fault can have.
   * @example
   * sandbox.faults.add({ match: { path: '/api/client-secrets' }, status: 503, times: 1 })
   */
  add(fault: Fault): () => void
  /** Removes all faults. */
  clear(): void
}

export interface FaultList extends SandboxFaults {
  /** Returns the fault that applies to this request, and counts its use. */
  take(method: string, pathname: string, pattern: string | undefined): Fault | undefined
}

export function createFaults(): FaultList {
  let entries: Array<{ fault: Fault; left: number }> = []
  const remove = (entry: (typeof entries)[number]) => {
    entries = entries.filter((other) => other !== entry)
  }
  return {
    add(fault) {
      check(fault)
      const entry = { fault, left: fault.times ?? Infinity }
      entries.push(entry)
      return () => remove(entry)
    },
    clear() {
      entries = []
    },
    take(method, pathname, pattern) {
      const entry = entries.find(({ fault }) => matches(fault.match, method, pathname, pattern))
      if (entry === undefined) return undefined
      entry.left -= 1
      if (entry.left <= 0) remove(entry)
      return entry.fault
    },
  }
}

function matches(
  { method: wanted, path }: FaultMatch = {},
  method: string,
  pathname: string,
  pattern: string | undefined,
): boolean {
  if (wanted === undefined && method === 'OPTIONS') return false
  const isMeant = (each: string) => each.toUpperCase() === method
  if (wanted !== undefined && ![wanted].flat().some(isMeant)) return false
  if (path === undefined) return true
  // a new one, as a global expression keeps its place between calls
  if (typeof path !== 'string') return new RegExp(path.source, path.flags).test(pathname)
  return path.endsWith('*')
    ? pathname.startsWith(path.slice(0, -1))
    : path === pathname || path === pattern
}

/** The longest delay that timers can hold; a longer one would fire at once. */
const MAX_LATENCY_MS = 2 ** 31 - 1

function check({ status, times, latencyMs, headers, contentType }: Fault): void {
  if (status !== undefined && !(Number.isInteger(status) && status >= 200 && status <= 599)) {
    throw new RangeError(`A fault's status is a whole number from 200 to 599, not ${status}.`)
  }
  if (times !== undefined && !(Number.isInteger(times) && times >= 1)) {
    throw new RangeError(`A fault's times is a whole number from 1 up, not ${times}.`)
  }
  if (latencyMs !== undefined && !(latencyMs >= 0 && latencyMs <= MAX_LATENCY_MS)) {
    throw new RangeError(
      `A fault's latencyMs is a number from 0 to ${MAX_LATENCY_MS}, not ${latencyMs}.`,
    )
  }
  for (const [name, value] of [
    ...Object.entries(headers ?? {}),
    ...(contentType === undefined ? [] : [['Content-Type', contentType] as const]),
  ]) {
    if (!isHeader(name, value)) {
      throw new RangeError(
        `A fault's header ${JSON.stringify(name)} cannot be sent with this value.`,
      )
    }
  }
}

function isHeader(name: string, value: string): boolean {
  try {
    // Node sends no control characters, which `Headers` takes
    return new Headers([[name, value]]).has(name) && /^[\t -~\x80-\xff]*$/.test(value)
  } catch {
    return false
  }
}
