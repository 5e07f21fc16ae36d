import { parseArgs } from 'node:util'
import { toHostname } from '../hosts.ts'
import { isOrigin } from '../isOrigin.ts'

export interface SandboxFlags {
  /** 0 lets the system choose. */
  port: number
  host: string
  /** Other hostnames that it may be called by. */
  allowHost: readonly string[]
  /** Other pages that may tokenize a card. */
  allowOrigin: readonly string[]
  /** Prints the lines of an `.env` file instead of JSON. */
  env: boolean
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
        'allow-host': { type: 'string', multiple: true, default: [] },
        'allow-origin': { type: 'string', multiple: true, default: [] },
        env: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : NaN
    if (!(port <= 65_535)) {
      return { mistake: `--port has to be a number from 0 to 65535, not "${values.port}".` }
    }
    const { env, help, 'allow-host': hosts, 'allow-origin': allowOrigin } = values
    const host = values.host.replace(/^\[(.*)\]$/, '$1')
    // an empty one would listen everywhere
    if (toHostname(host) === undefined) {
      return {
        mistake: `--host has to be an address or a name without a port, such as "127.0.0.1" or "::1", not "${values.host}".`,
      }
    }
    const allowHost = hosts.flatMap((each) => toHostname(each) ?? [])
    if (allowHost.length < hosts.length || hosts.some((each) => each.includes('*'))) {
      return { mistake: '--allow-host has to be a hostname such as "sandbox" or "192.168.1.5".' }
    }
    if (!allowOrigin.every(isOrigin)) {
      return { mistake: '--allow-origin has to be an origin such as "https://shop.test:5173".' }
    }
    return { port, host, allowHost, allowOrigin, env, help }
  } catch (error) {
    if (error instanceof TypeError) return { mistake: error.message }
    throw error
  }
}
