import { parseArgs } from 'node:util'

export interface SandboxFlags {
  /** 0 lets the system choose. */
  port: number
  host: string
  help: boolean
}

/** The flags of `cardmint sandbox`, or a sentence that says which one is wrong. */
export function parseSandboxFlags(args: readonly string[]): SandboxFlags | { mistake: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4011' },
        host: { type: 'string', default: '127.0.0.1' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN
    if (!(port <= 65_535)) {
      return { mistake: `--port has to be a number from 0 to 65535, not "${values.port}".` }
    }
    return { ...values, port }
  } catch (error) {
    if (error instanceof TypeError) return { mistake: error.message }
    throw error
  }
}
