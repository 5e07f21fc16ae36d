import { runCheckBackend } from './check-backend/run.ts'
import { runFrame } from './frame/run.ts'
import type { CliIo, ExitCode } from './io.ts'
import { runSandbox } from './sandbox/run.ts'

const usage = `Usage: cardmint <command>

Commands:
  sandbox         Serve the emulations of both upstreams (Plastiq and Vonage) over HTTP.
  check-backend   Try a customer backend, in any language, against the wire.
  frame           Write the card form as a document of its own origin, or serve it for development.

Run "cardmint <command> --help" for its options.`

type Command = (args: readonly string[], io: CliIo) => Promise<ExitCode>

const commands = new Map<string | undefined, Command>([
  ['sandbox', runSandbox],
  ['check-backend', runCheckBackend],
  ['frame', runFrame],
])

/** Runs one command to its end. Words go through `io`, the outcome is the exit code. */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...rest] = argv
  if (name === '--help' || name === '-h') {
    io.out(usage)
    return 0
  }
  const command = commands.get(name)
  if (command) return command(rest, io)
  io.err(name === undefined ? 'A command is missing.' : `There is no command "${name}".`)
  io.err(usage)
  return 2
}
