import { presets } from '../../src/sandbox/index.ts'
import type { Stack } from '../../test/support/stack.tsx'
import type { StoryClock } from './clock.ts'
import type { Journal, Verdict } from './journal.ts'
import type { Settings } from './settings.ts'

const MINT = '/api/client-secrets'

interface Between {
  stack: Stack
  clock: StoryClock
  journal: Journal
  settings: () => Settings
}

/**
 * The way from the page to its backend and to the vault: half a round trip there, half one back, on the
 * clock of the story. Behind it stand the real backend and the real sandbox.
 */
export function createNetwork({ stack, clock, journal, settings }: Between): typeof fetch {
  const { sandbox, cable } = stack
  const trip = async (ms: number) => {
    if (settings().offline) throw new TypeError('Failed to fetch')
    if (ms > 0) await clock.timers.wait(ms)
  }
  const mint = async (request: Request) => {
    if (Math.random() * 100 < settings().failing) {
      sandbox.faults.add(presets.unavailable({ match: { path: MINT } }))
    }
    const response = await cable.fetch(request)
    journal.store.set({ minted: sandbox.inspect().plastiq.clientSecrets.minted })
    if (!response.ok) journal.log('sandbox', `mint refused: ${response.status}`, true)
    return response
  }
  const tokenize = async (request: Request) => {
    const secret = request.headers.get('Authorization')?.replace('Bearer ', '') ?? ''
    const response = await sandbox.fetch(request)
    journal.judge(secret, verdictOf(response.ok, await response.clone().text()))
    return response
  }
  return async (input, init) => {
    const request = new Request(input, init)
    const oneWayMs = settings().roundTripMs / 2
    await trip(oneWayMs)
    const serve = new URL(request.url).pathname === MINT ? mint : tokenize
    const response = await serve(request)
    await trip(oneWayMs)
    return response
  }
}

/** In the sandbox's own words: the kit never reads them, but a judge has to know the reason. */
function verdictOf(isAccepted: boolean, answer: string): Verdict {
  if (isAccepted) return 'accepted'
  if (answer.includes('has expired')) return 'dead'
  return answer.includes('has been used') ? 'reused' : 'refused'
}
