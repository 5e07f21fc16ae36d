import { setTimeout as sleep } from 'node:timers/promises'
import { startNginx } from '../../support/nginx.ts'
import { freePorts } from '../../support/ports.ts'
import { startRedis } from '../../support/redis.ts'
import { patiently } from '../../support/patiently.ts'
import { instanceOf } from './instances.ts'
import { Ledger } from './ledger.ts'
import { costOf, type Cost } from './cost.ts'
import { startStorm } from './storm.ts'
import { startUpstream } from './upstream.ts'

export interface FleetOptions {
  connections: number
  /** How long the storm lasts, in milliseconds. Each part of it also waits until it has seen what it is about. */
  lasts: number
  /** Calls of each kind for each payer and API key. */
  points?: number
  /** How often the cost is measured, and with how many calls of each way. */
  turns: number
  callsATurn: number
  /** Ends the storm before its time; what there was is answered. */
  signal?: AbortSignal
  onProgress?: (words: string) => void
}

type Part = 'calm' | 'an instance killed' | 'started again' | 'Redis stopped' | 'Redis started'

export interface FleetSummary {
  /** How often each answer was given, such as `200`, `502 of nginx`, `none`. */
  answers: Record<Part, Record<string, number>>
  limits: ReturnType<Ledger['limits']>
  writes: ReturnType<Ledger['writes']>
  cost: Record<string, Cost>
  wasInterrupted: boolean
}

/** Three backends behind nginx that share their limits in Redis, in a storm. */
export async function runFleet(options: FleetOptions): Promise<FleetSummary> {
  const { connections, lasts, points = 50, signal, onProgress = () => {} } = options
  const ledger = new Ledger(points)
  const isOver = () => signal?.aborted ?? false
  const ends: Array<() => Promise<void>> = []
  try {
    onProgress('starting')
    const upstream = await startUpstream(ledger)
    ends.push(upstream.stop)
    const redis = await startRedis()
    ends.push(redis.remove)
    const [port = 0, alone = 0, ...ports] = await freePorts(5)
    const shared = { upstream: upstream.url, points, redisPort: redis.port }
    const fleet = ports.map((each) => instanceOf({ port: each, ...shared }))
    const unlimited = instanceOf({ port: alone, upstream: upstream.url, points })
    const instances = [unlimited, ...fleet]
    ends.push(...instances.map(({ kill }) => kill))
    await Promise.all(instances.map(({ start }) => start()))
    ends.push(await startNginx(() => configuration(port, ports), [port]))

    onProgress('measuring what it costs')
    const [first] = fleet
    if (!first) throw new Error('There is no fleet.')
    const cost = await costOf(
      {
        'one instance': { port: alone, instances: [unlimited] },
        'with limits in Redis': { port: first.port, instances: [first] },
        'three behind nginx': { port, instances: fleet },
      },
      { ...options, points, isOver },
    )
    await unlimited.kill()

    const answers: FleetSummary['answers'] = {
      calm: {},
      'an instance killed': {},
      'started again': {},
      'Redis stopped': {},
      'Redis started': {},
    }
    let part: Part = 'calm'
    const byInstance = new Map<string, number>()
    const storm = startStorm({
      port,
      connections,
      ledger,
      onAnswer({ status, isOurs, instance }) {
        const name = status === 0 ? 'none' : isOurs ? String(status) : `${status} of nginx`
        answers[part][name] = (answers[part][name] ?? 0) + 1
        byInstance.set(instance, (byInstance.get(instance) ?? 0) + 1)
      },
    })
    /** Until its time is over, and what it is about was seen. */
    const stay = async (isSeen: () => boolean): Promise<void> => {
      onProgress(part)
      await sleep(lasts / Object.keys(answers).length, undefined, { signal }).catch(() => {})
      await patiently(() => isOver() || isSeen())
    }
    const happened = (name: string) => () => (answers[part][name] ?? 0) > 0
    const steps: ReadonlyArray<() => Promise<void>> = [
      async () => stay(() => happened('200')() && happened('429')()),
      async () => {
        part = 'an instance killed'
        await first.kill()
        await stay(happened('200'))
      },
      async () => {
        await first.start()
        part = 'started again'
        byInstance.clear()
        await stay(() => byInstance.has(`127.0.0.1:${first.port}`))
      },
      async () => {
        await redis.stop()
        part = 'Redis stopped'
        await stay(happened('500'))
      },
      async () => {
        await redis.start()
        part = 'Redis started'
        await stay(happened('200'))
      },
    ]
    for (const step of steps) if (!isOver()) await step()
    await storm.stop()
    return {
      answers,
      limits: ledger.limits(),
      writes: ledger.writes(),
      cost,
      wasInterrupted: isOver(),
    }
  } finally {
    for (const end of ends.toReversed()) await end()
  }
}

/** A revocation is not given to a second instance, as nginx would do: the first may have done it. */
const configuration = (port: number, ports: readonly number[]) => `
  upstream fleet {
    ${ports.map((each) => `server 127.0.0.1:${each} max_fails=1 fail_timeout=1s;`).join('\n')}
    keepalive 64;
  }
  server {
    listen 127.0.0.1:${port};
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    add_header X-Instance $upstream_addr always;
    location / {
      error_page 418 = @once;
      if ($request_method = DELETE) { return 418; }
      proxy_pass http://fleet;
    }
    location @once { proxy_next_upstream off; proxy_pass http://fleet; }
  }`
