// `npm run bench:memory [-- minutes]`: what a backend holds while its upstream answers anything for 10 minutes: broken
// HTTP, cut, silent and packed answers, all kinds of statuses. The backend is a process of its own; its heap and RSS
// are read ten times (once a minute), each time after its garbage was collected. Ctrl+C prints what there was until then.
import { serve } from '@hono/node-server'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { loadModule } from './loadModule.mjs'

const KEY = 'abcd1234'
const PAYER = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const ID = '01234567-aaaa-4bbb-8ccc-0123456789ab'
const SECRETS = ['bench-partner-key', 'Bench-Secret-1']
const LIST = `/api/accounts/${KEY}/secrets`
const CONNECTIONS = 16
const SAMPLES = 10
/** Bytes that a call may seem to leave behind: the heap is never quite the same. One signal kept in fifty calls is more. */
const MAX_BYTES_A_CALL = 250

/** @type {ReadonlyArray<readonly [method: string, path: string, body?: object]>} */
const kinds = [
  ['POST', '/api/client-secrets', { payer: { id: PAYER }, type: 'CARD' }],
  ['GET', LIST],
  ['POST', LIST, { secret: 'Bench-Value-1' }],
  ['GET', `${LIST}/${ID}`],
  ['DELETE', `${LIST}/${ID}`],
]

const [first = '10', upstreamUrl = ''] = process.argv.slice(2)
if (first === 'backend') await beBackend(upstreamUrl)
else await main(Number(first))

/** @param {number} minutes */
async function main(minutes) {
  const upstream = await startUpstream()
  const backend = await startBackend(upstream.url)
  const interrupted = new AbortController()
  process.once('SIGINT', () => interrupted.abort())
  const callers = startCallers(backend.url)
  /** @type {Array<{ minute: number, calls: number, heap: number, rss: number }>} */
  const samples = []
  for (let taken = 0; taken <= SAMPLES && !interrupted.signal.aborted; taken++) {
    const minute = Number(((taken * minutes) / SAMPLES).toFixed(2))
    const held = await backend.memory()
    samples.push({ minute, calls: callers.answered(), ...held })
    console.error(
      `${minute} of ${minutes} minutes, ${callers.answered()} calls, heap ${mega(held.heap)} MiB`,
    )
    const rest = taken < SAMPLES ? (minutes * 60_000) / SAMPLES : 0
    await sleep(rest, undefined, interrupted).catch(() => {})
  }
  await callers.stop()
  backend.stop()
  upstream.stop()
  report(samples, callers.statuses())
  process.exit()
}

/**
 * @param {ReadonlyArray<{ minute: number, calls: number, heap: number, rss: number }>} samples
 * @param {Record<string, number>} statuses
 */
function report(samples, statuses) {
  console.table(
    samples.map(({ minute, calls, heap, rss }) => ({
      minute,
      calls,
      'heap, MiB': mega(heap),
      'RSS, MiB': mega(rss),
    })),
  )
  console.log('answers by status')
  console.table(statuses)
  // caches and compiled code fill up first
  const steady = samples.slice(2)
  if (steady.length < 2) return
  const [heap, rss] = [slopeOf(steady, 'heap'), slopeOf(steady, 'rss')]
  const [from, to] = [steady[0], steady.at(-1)]
  const rate = ((to?.calls ?? 0) - (from?.calls ?? 0)) / ((to?.minute ?? 0) - (from?.minute ?? 0))
  const bytes = heap / rate
  console.log(
    `from the third sample on: heap ${(heap / 1024).toFixed(1)} KiB a minute, ${bytes.toFixed(2)} bytes a call; RSS ${(rss / 1024).toFixed(1)} KiB a minute`,
  )
  process.exitCode = bytes > MAX_BYTES_A_CALL ? 1 : 0
}

/** @param {number} bytes */
function mega(bytes) {
  return Number((bytes / 2 ** 20).toFixed(2))
}

/**
 * Bytes a minute, by least squares.
 *
 * @param {ReadonlyArray<{ minute: number, heap: number, rss: number }>} samples
 * @param {'heap' | 'rss'} of
 */
function slopeOf(samples, of) {
  const mean = (/** @type {number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const [middle, level] = [
    mean(samples.map(({ minute }) => minute)),
    mean(samples.map((s) => s[of])),
  ]
  const spread = samples.reduce((sum, { minute }) => sum + (minute - middle) ** 2, 0)
  return samples.reduce((sum, s) => sum + (s.minute - middle) * (s[of] - level), 0) / spread
}

/** @param {string} upstream */
async function beBackend(upstream) {
  const { module, close } = await loadModule('/src/server/index.ts')
  const [apiKey, apiSecret] = SECRETS
  const backend = module.createCustomerBackend({
    plastiq: { apiKey, baseUrl: `${upstream}/api` },
    vonage: { apiKey: KEY, apiSecret, secretId: 'another', baseUrl: upstream },
    authorize: async () => ({ actor: 'bench', payerId: PAYER, apiKeys: [KEY] }),
    allowedOrigins: [],
    timeoutMs: 200,
    onEvent: () => {},
    onAudit: async () => {},
  })
  await close()
  const server = serve({ fetch: backend.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  process.on('message', async () => {
    // twice, as what the first frees may free more
    for (let times = 0; times < 2; times++) {
      globalThis.gc?.()
      await sleep(50)
    }
    const { heapUsed: heap, rss } = process.memoryUsage()
    process.send?.({ heap, rss })
  })
  process.on('disconnect', () => process.exit())
  process.send?.(urlOf(server))
}

/** @param {string} upstream */
async function startBackend(upstream) {
  const child = fork(fileURLToPath(import.meta.url), ['backend', upstream], {
    execArgv: ['--expose-gc'],
  })
  const hear = async () => (await once(child, 'message'))[0]
  const url = String(await hear())
  return {
    url,
    /** @returns {Promise<{ heap: number, rss: number }>} */
    async memory() {
      const answer = hear()
      child.send('memory')
      return answer
    },
    stop: () => child.kill(),
  }
}

/** The upstream of the fuzz, on a random seed. */
async function startUpstream() {
  const { module: answers, close } = await loadModule('/test/server/fuzz/answers.ts')
  const { module: simulation, close: closeToo } = await loadModule('/test/simulation/random.ts')
  await Promise.all([close(), closeToo()])
  const random = simulation.seeded(Math.floor(Math.random() * 2 ** 31))
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (data) => {
      answers.play(socket, answers.fuzzedAnswer(callOf(String(data)), random, SECRETS))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: urlOf(server), stop: () => server.close() }
}

/** @param {string} head */
function callOf(head) {
  const [method, path = ''] = head.split(' ', 2)
  if (path.startsWith('/api/')) return 'mint'
  if (method === 'DELETE') return 'revoke'
  if (method === 'POST') return 'create'
  return path.endsWith('secrets') ? 'list' : 'read'
}

/** @param {string} url */
function startCallers(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  /** @type {Record<string, number>} */
  const statuses = {}
  let answered = 0
  let isOver = false
  const goesOn = () => !isOver
  const all = Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (goesOn()) {
        const status = await call(url, agent, answered)
        statuses[status] = (statuses[status] ?? 0) + 1
        answered += 1
      }
    }),
  )
  return {
    answered: () => answered,
    statuses: () => statuses,
    async stop() {
      isOver = true
      await all
      agent.destroy()
    },
  }
}

/**
 * One call; one in fifty callers leaves before there is an answer.
 *
 * @param {string} url
 * @param {Agent} agent
 * @param {number} index
 * @returns {Promise<string>}
 */
function call(url, agent, index) {
  const [method, path, body] = kinds[index % kinds.length] ?? ['GET', LIST]
  return new Promise((resolve) => {
    const headers = { 'User-Agent': 'bench', ...(body && { 'Content-Type': 'application/json' }) }
    const outgoing = request(`${url}${path}`, { method, headers, agent }, (response) => {
      response.resume().once('close', () => resolve(String(response.statusCode)))
    })
    outgoing.once('error', () => resolve('left'))
    outgoing.end(body && JSON.stringify(body))
    if (index % 50 === 0) setTimeout(() => outgoing.destroy(), 2)
  })
}

/** @param {{ address(): string | import('node:net').AddressInfo | null }} server */
function urlOf(server) {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}
