// `npm run bench:server [-- requests]`: what the backend costs a request, beside a bare Hono proxy to the same
// upstream, both in one run over real HTTP with keep-alive, in turns. Each is a process of its own, so that
// its processor time can be told apart: that hardly changes with what else the machine does, the clock does.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'

const KEY = 'abcd1234'
const SECRET = 'Bench-Secret-1'
/** Requests of one turn, and how many are on their way at once. */
const TURN = 500
const CONCURRENCY = 8

const [first = '20000', upstreamUrl = ''] = process.argv.slice(2)
if (first === 'bare' || first === 'cardmint') await beSide(first, upstreamUrl)
else await main(Number(first))

/** @param {number} requests */
async function main(requests) {
  const secrets = [
    { id: 'ad6dc56f-07b5-46e1-a527-85530e625800', created_at: '2026-01-01T00:00:00Z' },
  ]
  const answer = JSON.stringify({ _embedded: { secrets } })
  const upstream = await listen(
    new Hono().get('/accounts/:key/secrets', (context) =>
      context.body(answer, 200, { 'Content-Type': 'application/json' }),
    ).fetch,
  )
  const bare = await startSide('bare', upstream.url)
  const ours = await startSide('cardmint', upstream.url)
  for (const side of [bare, ours]) await turn(side)
  /** @type {Array<{ clock: number, processor: number }>} */
  const ratios = []
  for (let done = 0; done < requests; done += TURN) {
    // who goes first changes, as the first has the colder caches
    const order = (done / TURN) % 2 === 0 ? [bare, ours] : [ours, bare]
    for (const side of order) side.turns.push(await turn(side))
    const [theirs, own] = [bare, ours].map(({ turns }) => turns.at(-1))
    if (!theirs || !own) continue
    ratios.push({ clock: own.clock / theirs.clock, processor: own.processor / theirs.processor })
  }
  console.table(
    Object.fromEntries(
      [bare, ours].map(({ name, turns }) => [
        name,
        {
          'processor µs a request': Math.round((1000 * medianOf(turns, 'processor')) / TURN),
          'requests a second': Math.round((1000 * TURN) / medianOf(turns, 'clock')),
        },
      ]),
    ),
  )
  const [processor, clock] = [medianOf(ratios, 'processor'), medianOf(ratios, 'clock')]
  console.log(
    `ratio by processor: ${processor.toFixed(2)}, by the clock: ${clock.toFixed(2)} (medians of ${ratios.length} turns of ${TURN}, ${CONCURRENCY} at once; target 1.30)`,
  )
  for (const { stop } of [bare, ours, upstream]) stop()
}

/**
 * @param {'bare' | 'cardmint'} name
 * @param {string} upstream
 */
async function beSide(name, upstream) {
  const { url } = await listen(name === 'bare' ? bareProxy(upstream) : await ourBackend(upstream))
  process.on('message', () => process.send?.(process.cpuUsage()))
  process.send?.(url)
}

/** @param {string} upstream */
function bareProxy(upstream) {
  const headers = { Authorization: `Basic ${btoa(`${KEY}:${SECRET}`)}` }
  return new Hono().all('/api/*', async ({ req }) => {
    const { body, status } = await fetch(upstream + req.path.slice('/api'.length), { headers })
    return new Response(body, { status, headers: { 'Content-Type': 'application/json' } })
  }).fetch
}

/** @param {string} upstream */
async function ourBackend(upstream) {
  const { module } = await load('/src/server/index.ts')
  return module.createCustomerBackend({
    plastiq: { apiKey: 'bench', baseUrl: `${upstream}/api` },
    vonage: { apiKey: KEY, apiSecret: SECRET, baseUrl: upstream },
    authorize: () => ({ apiKeys: [KEY] }),
    allowedOrigins: [],
  }).fetch
}

/**
 * @param {'bare' | 'cardmint'} name
 * @param {string} upstream
 */
async function startSide(name, upstream) {
  const child = fork(fileURLToPath(import.meta.url), [name, upstream])
  const hear = () => new Promise((resolve) => child.once('message', resolve))
  const url = String(await hear())
  return {
    name: name === 'bare' ? 'bare Hono proxy' : 'cardmint backend',
    url,
    turns: /** @type {Array<{ clock: number, processor: number }>} */ ([]),
    /** Milliseconds of processor time until now. */
    async processor() {
      const answer = hear()
      child.send('processor')
      const { user, system } = Object(await answer)
      return (user + system) / 1000
    },
    stop: () => child.kill(),
  }
}

/** @param {Awaited<ReturnType<typeof startSide>>} side */
async function turn(side) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY })
  const before = await side.processor()
  const started = performance.now()
  let left = TURN
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) await get(`${side.url}/api/accounts/${KEY}/secrets`, agent)
    }),
  )
  const clock = performance.now() - started
  agent.destroy()
  return { clock, processor: (await side.processor()) - before }
}

/**
 * @param {string} url
 * @param {Agent} agent
 */
function get(url, agent) {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      const chunks = /** @type {Buffer[]} */ ([])
      response.on('data', (chunk) => chunks.push(chunk)).on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(undefined)
        else reject(new Error(`${url} answered ${response.statusCode}: ${Buffer.concat(chunks)}`))
      })
    })
      .on('error', reject)
      .end()
  })
}

/** @param {(request: Request) => Response | Promise<Response>} fetch */
async function listen(fetch) {
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() }
}

/**
 * @param {ReadonlyArray<{ clock: number, processor: number }>} turns
 * @param {'clock' | 'processor'} by
 */
function medianOf(turns, by) {
  const values = turns.map((each) => each[by]).toSorted((one, other) => one - other)
  return values[Math.floor(values.length / 2)] ?? 0
}
