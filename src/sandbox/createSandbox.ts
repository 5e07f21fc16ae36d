import { abortable } from './abortable.ts'
import { createAdmin } from './admin.ts'
import { createClock, type SandboxClock } from './clock.ts'
import type { SandboxEvent } from './events.ts'
import { createFaults, type SandboxFaults } from './faults.ts'
import { inspectStore, type SandboxState } from './inspect.ts'
import { publicSeeds, resolveSeeds, type SandboxSeedOptions, type SandboxSeeds } from './seeds.ts'
import { serveUpstreams } from './serveUpstreams.ts'
import { createStore } from './store.ts'
import { resolveVariants, type SandboxVariants } from './variants.ts'

/** Options of `createSandbox`. */
export interface SandboxOptions {
  /** Credentials, payers and accounts to start with, in place of the built-in ones. */
  seeds?: SandboxSeedOptions | undefined
  /** The readings to follow where the published sources disagree. */
  variants?: Partial<SandboxVariants> | undefined
  /** Called with a redacted event when a request is over. Errors it throws are ignored. */
  onRequest?: ((event: SandboxEvent) => void) | undefined
  /**
   * Returns the present time in milliseconds since 1970; the offset of `clock` is added to it.
   *
   * @default Date.now
   */
  now?: (() => number) | undefined
  /**
   * Serves `/_sandbox/*`, so that another process can move the clock, add faults, reset and read the state. Over HTTP,
   * keep pages from it as `npx cardmint sandbox` does.
   *
   * @default false
   */
  adminRoutes?: boolean | undefined
}

/** Both upstreams, with controls over their clock, faults and state. */
export interface Sandbox {
  /** Both upstreams behind one standard `fetch`: `/api/*` is Plastiq, `/accounts/*` Vonage, on any host. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** Moves the sandbox's time. */
  clock: SandboxClock
  /** Adds and removes faults. */
  faults: SandboxFaults
  /** The credentials at the start and after `reset`. */
  seeds: SandboxSeeds
  /** Restores the seeds, the clock and an empty list of faults. Requests under way end in the old state. */
  reset(): void
  /** Returns the state, without any credential, card number or security code. */
  inspect(): SandboxState
}

/**
 * Creates stateful emulations of Plastiq Connect (client secrets, payment methods, payers) and of Vonage's account
 * secrets, faithful to what is published about both. Runs in browsers, Node and workers.
 *
 * @param options Seeds, variants and listeners.
 * @returns The upstreams behind one `fetch`, and their controls.
 * @throws RangeError for an unknown variant or a seed that breaks the rules of the wire.
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
 * sandbox.clock.advance(60_000) // the secret just minted has expired
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
