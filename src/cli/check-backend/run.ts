import { flagsOrEnd } from '../flagsOrEnd.ts'
import type { CliIo, ExitCode } from '../io.ts'
import { permittedAnswers } from './checks/permittedAnswers.ts'
import { callers } from './checks/callers.ts'
import type { Check, Finding, Group, Need } from './check.ts'
import { everywhere } from './checks/everyAnswer.ts'
import { parseCheckFlags, type CheckFlags } from './flags.ts'
import { malformed } from './checks/malformed.ts'
import { origins } from './checks/origins.ts'
import { permissions } from './checks/permissions.ts'
import { startProbe, type Probe } from './probe.ts'
import { summaryOf, type Outcome } from './summary.ts'
import { upstream } from './checks/upstream.ts'
import { writes } from './checks/writes.ts'

const usage = `Usage: cardmint check-backend <url> [options]

Checks a customer backend against the wire and prints a line for each check. <url> is the address before
the five routes, such as http://localhost:4010/api. Ends with 1 if a check failed (with --strict also if one
was skipped), and with 0 otherwise.

  --header 'Name: value'  A header that signs a caller in, such as 'Cookie: session=…'. May be repeated.
  --reader 'Name: value'  A header that signs in a caller who may list the secrets of --api-key, but neither
                          create nor revoke them. May be repeated.
  --payer <id>            The payer for whom the caller of --header may mint client secrets.
  --api-key <key>         The Vonage API key whose secrets that caller may manage.
  --origin <origin>       Another origin whose pages the backend allows.
  --sandbox <url>         The cardmint sandbox that is the upstream of this backend. Tries what the backend makes
                          of broken upstream answers.
  --write                 Also create a secret and revoke it. The key must have exactly one.
  --strict                Also end with 1 if a check was skipped, as your CI should.

Without --write nothing is created or revoked; it only mints client secrets, which expire unused.
A check whose option is missing is skipped and names it; the last lines count the skipped checks by option.`

const groups: readonly Group[] = [
  ...callers,
  permissions,
  origins,
  ...malformed,
  ...permittedAnswers,
  upstream,
  writes,
  everywhere,
]

/** `cardmint check-backend`: prints a report. */
export async function runCheckBackend(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const flags = flagsOrEnd(parseCheckFlags(args), usage, io)
  if (typeof flags === 'number') return flags
  const probe = startProbe(flags, io.signal)
  const unreachable = await tryOnce(probe)
  if (unreachable !== undefined) {
    io.err(
      `${flags.url} does not answer: ${unreachable}. Is the backend running, and is this its address?`,
    )
    return 1
  }
  const outcomes: Outcome[] = []
  for (const { title, checks } of groups) {
    io.out(title)
    for (const check of checks) outcomes.push(await report(check, probe, io))
  }
  for (const line of summaryOf(outcomes)) io.out(line)
  const isBad = ({ result }: Outcome) =>
    result === 'failed' || (flags.strict && result === 'skipped')
  return outcomes.some(isBad) ? 1 : 0
}

async function tryOnce(probe: Probe): Promise<string | undefined> {
  try {
    await probe.ask({ method: 'GET', path: '', signedIn: false })
    return undefined
  } catch (error) {
    return reasonOf(error)
  } finally {
    // a look at the address, not at a route
    probe.answers.pop()
  }
}

async function report(check: Check, probe: Probe, io: CliIo): Promise<Outcome> {
  const missing = check.needs.filter((need) => !isGiven(need, probe.flags))
  if (missing.length > 0) {
    io.out(`  skipped  ${check.title} (needs ${missing.join(', ')})`)
    return { result: 'skipped', missing }
  }
  const finding = await findingOf(check, probe)
  if (!finding) {
    io.out(`  ok       ${check.title}`)
    return { result: 'ok', missing }
  }
  io.out(`  FAILED   ${check.title}`)
  io.out(`           expected: ${finding.expected}`)
  io.out(`           got:      ${finding.got}`)
  io.out(`           do:       ${check.advice}`)
  return { result: 'failed', missing }
}

async function findingOf(check: Check, probe: Probe): Promise<Finding | undefined> {
  try {
    return await check.run(probe)
  } catch (error) {
    return { expected: 'an answer', got: `none: ${reasonOf(error)}` }
  }
}

function isGiven(need: Need, flags: CheckFlags): boolean {
  const given = {
    '--header': flags.headers.length > 0,
    '--reader': flags.reader.length > 0,
    '--payer': flags.payer !== undefined,
    '--api-key': flags.apiKey !== undefined,
    '--origin': flags.origin !== undefined,
    '--sandbox': flags.sandbox !== undefined,
    '--write': flags.write,
  }
  return given[need]
}

/** `fetch` says why in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return String(typeof code === 'string' ? code : cause instanceof Error ? cause.message : cause)
}
