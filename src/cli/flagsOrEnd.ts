import type { CliIo, ExitCode } from './io.ts'

/** The flags to go on with, or how the command ends: after a mistake, or after the help that was asked for. */
export function flagsOrEnd<Flags extends { help: boolean }>(
  flags: Flags | { mistake: string },
  usage: string,
  io: CliIo,
): Flags | ExitCode {
  if ('mistake' in flags) {
    io.err(flags.mistake)
    io.err(usage)
    return 2
  }
  if (!flags.help) return flags
  io.out(usage)
  return 0
}
