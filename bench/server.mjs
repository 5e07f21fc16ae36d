// `npm run bench:server [-- requests]`: what the backend costs a request, beside a bare Hono proxy to the same
// upstream (its own `proxy` helper, as its documentation shows it) and beside one `fetch` that checks nothing
// and cannot be given up, all in one run over real HTTP with keep-alive, in turns. Each is a process of its
// own, so that its processor time can be told apart: that hardly changes with what else the machine does.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'
import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { loadModule } from './loadModule.mjs'

const KEY = 'abcd1234'
const SECRET = 'Bench-Secret-1'
/** Requests of one turn, and how many are on their way at once. */
const TURN = 500
const CONCURRENCY = 8

const [first = '20000', upstreamUrl = ''] = process.argv.slice(2)
/** @typedef {'one fetch' | 'bare Hono proxy' | 'cardmint backend'} Side */
/** @type {Readonly<Record<Side, (upstream: string) => Fetch | Promise<Fetch>>>} */
const sides = {
  'one fetch': oneFetch,
  'bare Hono proxy': bareProxy,
  'cardmint backend': ourBackend,
}
/** @typedef {(request: Request) => Response | Promise<Response>} Fetch */

if (first in sides) await beSide(/** @type {Side} */ (first), upstreamUrl)
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
  // one after the other, as each asks the other two for nothing
  const [least, bare, ours] = [
    await startSide('one fetch', upstream.url),
    await startSide('bare Hono proxy', upstream.url),
    await startSide('cardmint backend', upstream.url),
  ]
  const all = [least, bare, ours]
  for (const side of all) await turn(side)
  for (let done = 0; done < requests; done += TURN) {
    // who goes first changes, as the first has the colder caches
    all.push(...all.splice(0, 1))
    for (const side of all) side.turns.push(await turn(side))
  }
  console.table(
    Object.fromEntries(
      [least, bare, ours].map(({ name, turns }) => [
        name,
        {
          'processor µs a request': Math.round((1000 * medianOf(turns, 'processor')) / TURN),
          'requests a second': Math.round((1000 * TURN) / medianOf(turns, 'clock')),
        },
      ]),
    ),
  )
  for (const other of [bare, least]) {
    const ratios = ours.turns.map(({ clock, processor }, index) => ({
      clock: clock / (other.turns[index]?.clock ?? 0),
      processor: processor / (other.turns[index]?.processor ?? 0),
    }))
    const [processor, clock] = [medianOf(ratios, 'processor'), medianOf(ratios, 'clock')]
    console.log(
      `cardmint backend / ${other.name}: ${processor.toFixed(2)} by processor, ${clock.toFixed(2)} by the clock`,
    )
  }
  console.log(
    `medians of ${ours.turns.length} turns of ${TURN}, ${CONCURRENCY} at once; target beside the proxy: 1.15`,
  )
  for (const { stop } of [...all, upstream]) stop()
}

/**
 * @param {Side} name
 * @param {string} upstream
 */
async function beSide(name, upstream) {
  const { url } = await listen(await sides[name](upstream))
  process.on('message', () => process.send?.(process.cpuUsage()))
  process.send?.(url)
}

const credentials = { Authorization: `Basic ${btoa(`${KEY}:${SECRET}`)}` }

/** @param {string} upstream */
function oneFetch(upstream) {
  return new Hono().all('/api/*', async ({ req }) => {
    const url = upstream + req.path.slice('/api'.length)
    const { body, status } = await fetch(url, { headers: credentials })
    return new Response(body, { status, headers: { 'Content-Type': 'application/json' } })
  }).fetch
}

/** @param {string} upstream */
function bareProxy(upstream) {
  return new Hono().all('/api/*', ({ req }) =>
    proxy(upstream + req.path.slice('/api'.length), {
      ...req,
      headers: { ...req.header(), ...credentials },
    }),
  ).fetch
}

/** @param {string} upstream */
async function ourBackend(upstream) {
  const { module } = await loadModule('/src/server/index.ts')
  return module.createCustomerBackend({
    plastiq: { apiKey: 'bench', baseUrl: `${upstream}/api` },
    vonage: { apiKey: KEY, apiSecret: SECRET, secretId: 'unknown', baseUrl: upstream },
    authorize: () => ({ apiKeys: [KEY] }),
    allowedOrigins: [],
  }).fetch
}

/**
 * @param {Side} name
 * @param {string} upstream
 */
async function startSide(name, upstream) {
  const child = fork(fileURLToPath(import.meta.url), [name, upstream])
  const hear = () => new Promise((resolve) => child.once('message', resolve))
  const url = String(await hear())
  return {
    name,
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

/** @param {Fetch} fetch */
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
