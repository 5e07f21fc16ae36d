import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { apiSecret, partnerKey, secretId } from './names.ts'

/** What one instance is told. */
export interface InstanceSettings {
  port: number
  upstream: string
  partnerKey: string
  apiSecret: string
  secretId: string
  /** Calls of each kind for each payer or API key, as long as it runs. */
  points: number
  /** Without one nothing is limited. */
  redisPort?: number | undefined
}

export interface Instance {
  readonly port: number
  start(): Promise<void>
  /** At once, with all that it was doing. */
  kill(): Promise<void>
  /** Milliseconds of processor time until now. */
  processor(): Promise<number>
}

const program = fileURLToPath(new URL('../../../bench/fleet/instance.mjs', import.meta.url))

/** A backend in a process of its own, not yet started. */
export function instanceOf(
  where: Pick<InstanceSettings, 'port' | 'upstream' | 'points' | 'redisPort'>,
): Instance {
  const settings: InstanceSettings = { ...where, partnerKey, apiSecret, secretId }
  let child: ChildProcess | undefined
  return {
    port: where.port,
    async start() {
      // without the flags of a test runner
      child = fork(program, [JSON.stringify(settings)], { execArgv: [] })
      const gone = once(child, 'exit').then(([code]) => {
        throw new Error(`An instance ended with ${code} before it was up.`)
      })
      await Promise.race([once(child, 'message'), gone])
      gone.catch(() => {})
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    async processor() {
      if (!child) throw new Error('This instance was not started.')
      const answer = once(child, 'message')
      child.send('processor')
      const [{ user, system }] = await answer
      return (user + system) / 1000
    },
  }
}
