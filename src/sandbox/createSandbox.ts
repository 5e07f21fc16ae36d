import { abortable } from './abort.ts'
import { createAdmin } from './admin.ts'
import { createClock, type SandboxClock } from './clock.ts'
import type { SandboxEvent } from './events.ts'
import { createFaults, type SandboxFaults } from './faults.ts'
import { inspectStore, type SandboxState } from './inspect.ts'
import { publicSeeds, resolveSeeds, type SandboxSeedOptions, type SandboxSeeds } from './seeds.ts'
import { serveUpstreams } from './serveUpstreams.ts'
import { createStore } from './store.ts'
import { resolveVariants, type SandboxVariants } from './variants.ts'

export interface SandboxOptions {
  /** Other credentials, payers and accounts to start with. */
  seeds?: SandboxSeedOptions
  /** Which reading to follow where the published sources disagree. */
  variants?: Partial<SandboxVariants>
  /** Called once for each request when it is over, with a redacted event. What it throws is ignored. */
  onRequest?: (event: SandboxEvent) => void
  /** Milliseconds since the epoch; the clock's offset is added to it. Default `Date.now`. */
  now?: () => number
  /**
   * Serves `/_sandbox/*`, through which another process moves the clock, adds faults, resets and reads the
   * state. Over HTTP, keep it from pages as `npx cardmint sandbox` does. Default `false`.
   */
  adminRoutes?: boolean
}

export interface Sandbox {
  /** Both upstreams behind one standard `fetch`: `/api/*` is Plastiq, `/accounts/*` Vonage, on any host. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>
  clock: SandboxClock
  faults: SandboxFaults
  /** The credentials that the sandbox starts with, and starts with again after `reset`. */
  seeds: SandboxSeeds
  /** Seeds as at the start, clock at the present, no faults. Requests under way end in the old state. */
  reset(): void
  /** What the sandbox holds, without any credential, card number or security code. */
  inspect(): SandboxState
}

/**
 * Stateful emulations of Plastiq Connect (client secrets, payment methods, payers) and of Vonage's
 * account secrets, faithful to what is published of both. Runs in browsers, Node and workers.
 *
 * Throws a `RangeError` for an unknown variant or a seed that breaks the wire's rules.
 *
 * @example
 * const sandbox = createSandbox()
 * await sandbox.fetch('http://upstream.test/api/client-secrets', {
 *   method: 'POST',
 *   headers: {
 *     Authorization: `Bearer ${sandbox.seeds.plastiq.apiKey}`,
 *     'Content-Type': 'application/json',
 *   },
 *   body: JSON.stringify({ payer: { id: sandbox.seeds.plastiq.payerIds[0] } }),
 * })
 * sandbox.clock.advance(60_000) // the secret just minted is dead
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const variants = resolveVariants(options.variants)
  const seedState = resolveSeeds(options.seeds)
  const clock = createClock(options.now)
  const faults = createFaults()
  let store = createStore(seedState, clock)
  const recent: SandboxEvent[] = []

  const reset = () => {
    clock.reset()
    faults.clear()
    recent.length = 0
    store = createStore(seedState, clock)
  }
  const inspect = () => inspectStore(store, clock.now())
  const admin = options.adminRoutes
    ? createAdmin({ clock, faults, reset, inspect, recent })
    : undefined

  const report = (event: SandboxEvent) => {
    if (admin && recent.push(event) > 200) recent.shift()
    try {
      options.onRequest?.(event)
    } catch {
      // a listener's mistake must not change what the upstream answers
    }
  }

  const serve = async (request: Request, signal: AbortSignal | null | undefined) => {
    const url = new URL(request.url)
    const world = { store, clock, variants, faults, report }
    return (await admin?.(request, url)) ?? serveUpstreams(request, url, signal, world)
  }

  return {
    fetch: async (input, init) => {
      const given = input instanceof Request ? input : undefined
      const request = given && init === undefined ? given : new Request(input, init)
      // the caller's own signal, as the copy inside a Request may be collected before it fires
      const signal = init?.signal ?? given?.signal
      return abortable(signal, () => serve(request, signal))
    },
    clock,
    faults,
    seeds: publicSeeds(seedState),
    reset,
    inspect,
  }
}
