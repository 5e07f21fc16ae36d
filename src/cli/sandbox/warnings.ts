import { isLoopback } from '../../contracts/loopback.ts'
import { toHostname } from '../hosts.ts'

/** Warnings for a sandbox that listens on `host`. */
export function warningsFor(host: string, environment = process.env['NODE_ENV']): string[] {
  const warnings: string[] = []
  if (environment === 'production') {
    warnings.push(
      'WARNING: NODE_ENV is "production", and this is the sandbox: it charges no card, keeps nothing, and its credentials are public. Point production at the real upstreams.',
    )
  }
  if (!isLoopback(toHostname(host) ?? '')) {
    warnings.push(
      `WARNING: the sandbox listens on ${host}, so every machine that reaches this one can use, read and change it, with credentials that are public. Listen on 127.0.0.1 unless that is meant.`,
    )
  }
  return warnings
}
