import { serve } from '@hono/node-server'
import { Agent, request as send } from 'node:http'
import { createSandbox, DroppedConnection } from '../../../src/sandbox/index.ts'
import { createCustomerBackend, type Grant } from '../../../src/server/index.ts'
import { FULL_KEY, KEY, PAYER, SUBKEY } from '../support.ts'
import { faultsOf, type FuzzAnswer } from './judge.ts'
import { fuzzRequest, type FuzzRequest, type UpstreamFault } from './requests.ts'

export interface FuzzOptions {
  seed: number
  requests: number
  /** The first place of the run; to replay one request, its place, with `requests: 1`. */
  from?: number
}

export interface FuzzSummary {
  seed: number
  requests: number
  /** How often each status was answered. */
  statuses: Record<string, number>
  /** Refused by Node's own HTTP parser or by the client, before any of our code. */
  notHttp: number
  /** Each with what has to be typed to see it again. */
  faults: string[]
}

/** Sends a seeded run of requests through real HTTP, and judges every answer. */
export async function runFuzz(
  { seed, requests, from = 0 }: FuzzOptions,
  onProgress: (summary: FuzzSummary) => void = () => {},
): Promise<FuzzSummary> {
  const summary: FuzzSummary = { seed, requests: 0, statuses: {}, notHttp: 0, faults: [] }
  const world = await startWorld()
  const crash = (error: unknown) => summary.faults.push(`crash: ${String(error)}`)
  process.on('unhandledRejection', crash)
  try {
    for (let index = from; index < from + requests; index++) {
      const request = fuzzRequest(seed, index)
      const answer = await world.call(request)
      summary.requests += 1
      if (summary.requests % 1000 === 0) onProgress(summary)
      if (answer === 'not HTTP') {
        summary.notHttp += 1
        continue
      }
      summary.statuses[answer.status] = (summary.statuses[answer.status] ?? 0) + 1
      const faults = [
        ...faultsOf(request, answer, world.secrets),
        ...pollution(),
        ...world.strayed(),
      ]
      if (faults.length > 0) summary.faults.push(describe(seed, index, request, answer, faults))
    }
    const last = await world.call({
      method: 'GET',
      path: `/api/accounts/${FULL_KEY}/secrets`,
      headers: { 'X-Fuzz-Caller': 'known' },
    })
    if (last === 'not HTTP' || last.status !== 200)
      summary.faults.push('It does not answer any more.')
    return summary
  } finally {
    process.off('unhandledRejection', crash)
    await world.stop()
  }
}

const grants: Readonly<Record<string, Grant>> = {
  known: { payerId: PAYER, apiKeys: [KEY, SUBKEY, FULL_KEY] },
  stranger: {},
}

/** Nothing that a caller sends may lead the backend, with its credentials, anywhere else. */
const UPSTREAM_PATH = new RegExp(
  // an id is one segment of letters, digits, `-` and `_`
  `^/(api/client-secrets|accounts/(${KEY}|${SUBKEY}|${FULL_KEY})/secrets(/[A-Za-z\\d][\\w-]*)?)$`,
)

async function startWorld() {
  const strayed: string[] = []
  const sandbox = createSandbox()
  const { plastiq, vonage } = sandbox.seeds
  let fault: UpstreamFault | undefined
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: 'http://upstream.test/api' },
    vonage(apiKey) {
      const account = vonage.accounts.find(
        (each) => each.apiKey === (apiKey === SUBKEY ? KEY : apiKey),
      )
      if (!account)
        throw new Error(`The backend was asked for "${apiKey}", which nobody was granted.`)
      const { apiSecret, secretId } = account
      return { apiKey: account.apiKey, apiSecret, secretId, baseUrl: 'http://upstream.test' }
    },
    authorize: ({ headers }) => {
      const caller = headers.get('X-Fuzz-Caller') ?? ''
      return Object.hasOwn(grants, caller) ? (grants[caller] ?? null) : null
    },
    allowedOrigins: ['https://shop.example'],
    fetch: async (input, init) => {
      const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input)
      const isPlain =
        origin === 'http://upstream.test' && search === '' && UPSTREAM_PATH.test(pathname)
      if (!isPlain) strayed.push(`leads the backend to ${pathname}${search}`)
      return fault ? answerOf(fault, init) : sandbox.fetch(input, init)
    },
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const server = serve({ fetch: backend.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  let calls = 0
  return {
    secrets: [
      plastiq.apiKey,
      ...vonage.accounts.flatMap(({ apiKey, apiSecret }) => [
        apiSecret,
        Buffer.from(`${apiKey}:${apiSecret}`).toString('base64'),
      ]),
    ].filter((secret) => secret.length > 0),
    /** What the upstream was asked since the last look that it must not be. */
    strayed: () => strayed.splice(0),
    call(request: FuzzRequest): Promise<FuzzAnswer | 'not HTTP'> {
      fault = request.fault
      // so that creating and revoking go on being possible
      if (calls++ % 50 === 0) sandbox.reset()
      return sendOne(request, port, agent)
    },
    async stop() {
      agent.destroy()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What a sick upstream, or a gateway before it, may do. */
function answerOf(fault: UpstreamFault, init: RequestInit = {}): Response {
  const headers = { 'Content-Type': 'application/json' }
  const echo = JSON.stringify({
    type: `https://x.test/#${String(init.body)}`,
    detail: JSON.stringify(init.headers),
    instance: new Headers(init.headers).get('Authorization'),
  })
  switch (fault) {
    case 'html':
      return new Response('<h1>Bad</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } })
    case 'huge':
      return new Response(`"${'x'.repeat(100_000)}"`, { headers })
    case 'truncated':
      return new Response('{"clientSecret":', { headers })
    case 'empty':
      return new Response(null, { headers })
    case 'error':
      return new Response('{}', { status: 503, headers })
    case 'redirect':
      return new Response(null, { status: 307, headers: { Location: 'http://evil.example' } })
    case 'echo':
      return new Response(echo, { status: 400, headers })
    case 'dropped':
      throw new DroppedConnection()
  }
}

function sendOne(
  { method, path, headers, body }: FuzzRequest,
  port: number | undefined,
  agent: Agent,
): Promise<FuzzAnswer | 'not HTTP'> {
  return new Promise((resolve) => {
    const given = Object.entries(headers).filter(([, value]) => value !== undefined)
    // else Node would send the body of a GET as if it were the next request
    if (body?.length) given.push(['Content-Length', body.length])
    try {
      const outgoing = send(
        { host: '127.0.0.1', port, method, path, agent, headers: Object.fromEntries(given) },
        (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('error', ({ message }) => resolve({ status: 0, headers: {}, body: message }))
          incoming.on('end', () => {
            const { statusCode: status = 0 } = incoming
            const text = Buffer.concat(chunks).toString()
            // Node's parser answers by itself, without any of the headers that each of our answers has
            const isNode = status === 400 && incoming.headers['trace-id'] === undefined
            resolve(isNode ? 'not HTTP' : { status, headers: incoming.headers, body: text })
          })
        },
      )
      outgoing.setTimeout(10_000, () => outgoing.destroy(new Error('no answer in time')))
      outgoing.on('error', ({ message }) => resolve({ status: 0, headers: {}, body: message }))
      outgoing.end(body)
    } catch {
      resolve('not HTTP')
    }
  })
}

function pollution(): string[] {
  const keys = Object.keys(Object.prototype)
  return keys.length > 0 || 'polluted' in {} ? ['pollutes Object.prototype'] : []
}

function describe(
  seed: number,
  index: number,
  { method, path, headers, body, fault }: FuzzRequest,
  answer: FuzzAnswer,
  faults: readonly string[],
): string {
  const sent = { method, path, headers, body: body?.toString('latin1').slice(0, 200), fault }
  const got = { status: answer.status, body: answer.body.slice(0, 300) }
  return `${faults.join(', ')}\n  again: npm run bench:fuzz -- ${seed} 1 ${index}\n  sent: ${JSON.stringify(sent)}\n  got: ${JSON.stringify(got)}`
}
