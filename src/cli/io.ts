/** The input and output of a command, which tests replace. */
export interface CliIo {
  out(line: string): void
  err(line: string): void
  /** Aborted when the command has to end. */
  signal: AbortSignal
}

/** 0: ended as asked. 1: could not do it. 2: not understood. */
export type ExitCode = 0 | 1 | 2
