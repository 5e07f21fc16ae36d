import { createSandbox } from '../../sandbox/index.ts'
import { flagsOrEnd } from '../flagsOrEnd.ts'
import { guarded } from '../guard.ts'
import { hostnamesOf } from '../hosts.ts'
import type { CliIo, ExitCode } from '../io.ts'
import { envLines } from './envLines.ts'
import { parseSandboxFlags } from './flags.ts'
import { serve } from '../serve.ts'
import { serverOf } from './serve.ts'
import { warningsFor } from './warnings.ts'

const usage = `Usage: cardmint sandbox [--port 4011] [--host 127.0.0.1] [options]

  --port <port>            Where it listens; 0 takes a free port.
  --host <address>         Another address than loopback lets other machines in.
  --allow-host <name>      Another name that it is called by, such as its container's. May be repeated.
  --allow-origin <origin>  A page that is not on localhost and may tokenize cards. May be repeated.
  --env                    Prints the lines of an .env file: npx cardmint sandbox --env > .env.development

Serves the emulations of both upstreams: Plastiq under /api/*, Vonage under /accounts/*.
Prints one line of JSON with the address and the seeded credentials when it listens, or with --env the variables
that the quick start of the README reads.
Ctrl-C ends it. Everything is kept in memory.

For tests, with JSON bodies; no page may call these:
  POST   /_sandbox/clock    {"advanceMs": 60000} or {"setMs": 1767225600000}
  POST   /_sandbox/faults   {"match": {"path": "/api/client-secrets"}, "status": 503, "times": 1} or {"latencyMs": 3000}
  DELETE /_sandbox/faults
  POST   /_sandbox/reset
  GET    /_sandbox/state, /_sandbox/events, /_sandbox/clock`

/** `cardmint sandbox`: serves until `io.signal` is aborted. */
export async function runSandbox(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const flags = flagsOrEnd(parseSandboxFlags(args), usage, io)
  if (typeof flags === 'number') return flags
  const sandbox = createSandbox({ adminRoutes: true })
  const hosts = [...hostnamesOf(flags.host), ...flags.allowHost]
  const server = serverOf({ fetch: guarded(sandbox.fetch, { hosts, origins: flags.allowOrigin }) })
  return serve(server, { ...flags, what: 'The sandbox' }, io, (url) => {
    for (const warning of warningsFor(flags.host)) io.err(warning)
    if (flags.env) for (const line of envLines(url, sandbox.seeds)) io.out(line)
    else io.out(JSON.stringify({ url, ...sandbox.seeds }))
  })
}
