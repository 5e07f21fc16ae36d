import { needsOfKey } from './callers.ts'
import { refusalFinding, type Check, type Group, type Need } from '../check.ts'
import { CANARY, create, list, mint, one } from '../requests.ts'
import type { Ask, Probe } from '../probe.ts'

/** The answer of a proxy in front of an upstream to anybody who isn't signed in there. */
const signInPage = { status: 200, body: '<h1>Sign in</h1>', contentType: 'text/html' }

interface Broken {
  title: string
  needs: readonly Need[]
  /** The upstream's answer; a page by default. */
  answer?: { status: number; body: unknown }
  ask: (probe: Probe) => Ask
  /** What else may be answered, by a backend that refuses the request before it calls. */
  or?: { status: number; fragment: string }
}

const notBelieved = ({ title, needs, answer = signInPage, ask, or }: Broken): Check => ({
  title,
  needs: [...needs, '--sandbox'],
  advice:
    'A success is the status and the shape that the contract names; answer 502 to everything else.',
  async run(probe) {
    const faults = `${probe.flags.sandbox}/_sandbox/faults`
    const request = ask(probe)
    const { method } = request
    const path = request.path.startsWith('accounts/') ? '/accounts/*' : `/api/${request.path}`
    const armed = await fetch(faults, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...answer, match: { method, path } }),
    })
    if (!armed.ok) {
      return { expected: 'a sandbox at --sandbox', got: `status ${armed.status} from it` }
    }
    try {
      const { status = 502, fragment = 'upstream-invalid' } = or ?? {}
      return refusalFinding(await probe.ask(request), {
        status: [502, status],
        fragment: ['upstream-invalid', fragment],
      })
    } finally {
      await fetch(faults, { method: 'DELETE' })
    }
  },
})

/** Checks of unusable upstream answers, which only a sandbox gives on request. */
export const upstream: Group = {
  title: 'Upstream answers that are none',
  checks: [
    notBelieved({
      title: 'a sign-in page is no revocation',
      needs: needsOfKey,
      ask: (probe) => one(probe, 'DELETE'),
    }),
    notBelieved({
      title: 'nor is another success than the documented one',
      needs: needsOfKey,
      answer: { status: 202, body: {} },
      ask: (probe) => one(probe, 'DELETE'),
    }),
    notBelieved({
      title: 'nor is one with a document',
      needs: needsOfKey,
      answer: { status: 200, body: { deleted: true } },
      ask: (probe) => one(probe, 'DELETE'),
    }),
    notBelieved({ title: 'nor is it a list', needs: needsOfKey, ask: (probe) => list(probe) }),
    notBelieved({
      title: 'nor one secret',
      needs: needsOfKey,
      ask: (probe) => one(probe, 'GET'),
    }),
    notBelieved({
      title: 'nor a new one',
      needs: needsOfKey,
      // breaks the rules for values, in case that the sandbox is not the upstream
      ask: (probe) => create(probe, { secret: CANARY }),
      or: { status: 400, fragment: 'validation' },
    }),
    notBelieved({
      title: 'nor a client secret',
      needs: ['--header', '--payer'],
      ask: (probe) => mint(probe),
    }),
  ],
}
