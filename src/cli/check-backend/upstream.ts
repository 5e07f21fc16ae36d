import { needsOfKey } from './callers.ts'
import { refusalFinding, type Check, type Group } from './check.ts'
import { list, one } from './requests.ts'
import type { Ask, Probe } from './probe.ts'

/** The answer of a proxy in front of an upstream to anybody who isn't signed in there. */
const signInPage = { status: 200, body: '<h1>Sign in</h1>', contentType: 'text/html' }

const notBelieved = (title: string, method: string, ask: (probe: Probe) => Ask): Check => ({
  title,
  needs: [...needsOfKey, '--sandbox'],
  advice:
    'A success is the status and the shape that the contract names; answer 502 to everything else.',
  async run(probe) {
    const faults = `${probe.flags.sandbox}/_sandbox/faults`
    const match = { method, path: '/accounts/*' }
    const armed = await fetch(faults, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...signInPage, match }),
    })
    if (!armed.ok) {
      return { expected: 'a sandbox at --sandbox', got: `status ${armed.status} from it` }
    }
    try {
      const answer = await probe.ask(ask(probe))
      return refusalFinding(answer, { status: 502, fragment: 'upstream-invalid' })
    } finally {
      await fetch(faults, { method: 'DELETE' })
    }
  },
})

/** Checks of unusable upstream answers, which only a sandbox gives on request. */
export const upstream: Group = {
  title: 'Upstream answers that are none',
  checks: [
    notBelieved('a sign-in page is no revocation', 'DELETE', (probe) => one(probe, 'DELETE')),
    notBelieved('nor is it a list', 'GET', (probe) => list(probe)),
  ],
}
