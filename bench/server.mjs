// `npm run bench:server [-- requests]`: what the backend costs a request, beside a bare Hono proxy to the same
// upstream: real HTTP, keep-alive, both in one run, in turns, so that a busy machine weighs on both alike.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Agent, request } from 'node:http'
import { load } from './load.mjs'

const [requests = '20000'] = process.argv.slice(2)
/** Requests of one turn, and how many are on their way at once. */
const TURN = 500
const CONCURRENCY = 8

const { module: server, close } = await load('/src/server/index.ts')
const KEY = 'abcd1234'
const upstreamAnswer = JSON.stringify({
  _embedded: {
    secrets: [{ id: 'ad6dc56f-07b5-46e1-a527-85530e625800', created_at: '2026-01-01T00:00:00Z' }],
  },
})
const upstream = await listen(
  new Hono().get('/accounts/:key/secrets', (context) =>
    context.body(upstreamAnswer, 200, { 'Content-Type': 'application/json' }),
  ).fetch,
)
const headers = { Authorization: `Basic ${btoa(`${KEY}:Bench-Secret-1`)}` }
const bare = await listen(
  new Hono().all('/api/*', async ({ req }) => {
    const answer = await fetch(`${upstream.url}${req.path.slice('/api'.length)}`, { headers })
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
    })
  }).fetch,
)
const backend = server.createCustomerBackend({
  plastiq: { apiKey: 'bench', baseUrl: `${upstream.url}/api` },
  vonage: { apiKey: KEY, apiSecret: 'Bench-Secret-1', baseUrl: upstream.url },
  authorize: () => ({ apiKeys: [KEY] }),
  allowedOrigins: [],
})
const ours = await listen(backend.fetch)

/** @type {Array<{ name: string, url: string, times: number[] }>} */
const sides = [
  { name: 'bare Hono proxy', url: bare.url, times: [] },
  { name: 'cardmint backend', url: ours.url, times: [] },
]
for (const { url } of sides) await turn(url)
/** @type {number[]} */
const ratios = []
for (let done = 0; done < Number(requests); done += TURN) {
  // who goes first changes, as the first has the colder caches
  const order = (done / TURN) % 2 === 0 ? sides : sides.toReversed()
  for (const side of order) side.times.push(await turn(side.url))
  const [theirs = 1, own = 1] = sides.map(({ times }) => times.at(-1))
  ratios.push(own / theirs)
}
console.table(
  Object.fromEntries(
    sides.map(({ name, times }) => [
      name,
      {
        'ms a request': (median(times) / TURN).toFixed(3),
        'requests a second': Math.round(TURN / (median(times) / 1000)),
      },
    ]),
  ),
)
console.log(
  `ratio: ${median(ratios).toFixed(2)} (median of ${ratios.length} turns of ${TURN}; ${CONCURRENCY} at once; target 1.30)`,
)
for (const { stop } of [bare, ours, upstream]) stop()
await close()

/** @param {string} url */
async function turn(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY })
  const started = performance.now()
  let left = TURN
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) await get(`${url}/api/accounts/${KEY}/secrets`, agent)
    }),
  )
  const took = performance.now() - started
  agent.destroy()
  return took
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
  const listening = serve({ fetch, port: 0, hostname: '127.0.0.1' })
  if (!listening.listening) await new Promise((resolve) => listening.once('listening', resolve))
  const address = listening.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}`, stop: () => listening.close() }
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
