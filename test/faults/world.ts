import { getRequestListener } from '@hono/node-server'
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createClient } from '../../src/client/createClient.ts'
import { isCardmintError } from '../../src/client/errors/CardmintError.ts'
import { retryRead } from '../../src/queries/retry.ts'
import { createSandbox, type Fault } from '../../src/sandbox/index.ts'
import { createCustomerBackend, type BackendEvent } from '../../src/server/index.ts'
import { calls, type CallName } from './calls.ts'

/** What happens at the upstream: a fault of the sandbox, or what only a raw server can do. */
export interface MatrixFault {
  sandbox?: Fault
  raw?: (response: ServerResponse) => void
  /** What somebody between the page and its backend or vault says instead of the answer. */
  gateway?: { status: number; headers: Record<string, string>; body: string }
  /** Reads are answered as before every write of the page. */
  lags?: boolean
  /** No whole answer ever comes, so nobody may wait as long as in an app. */
  isSlow?: boolean
}

export interface Cell {
  /** `ok`, or the code and the outcome of the error: `timeout, unknown`. */
  result: string
  status: number | undefined
  traceId: string | undefined
  message: string
  /** Milliseconds that the server asked to wait. */
  retryAfterMs: number | undefined
  /** Whether a read would be repeated by itself after it. */
  isRepeated: boolean
  /** Trace ids that the backend told its log, or that the upstream was sent. */
  known: string[]
}

const json = { 'Content-Type': 'application/json' }
/** What every call would take for its answer, if it followed a redirect. */
const anySuccess = JSON.stringify({ clientSecret: 'stray', id: 'stray', type: 'CARD', data: {} })

/** A page, its backend and the upstream on real HTTP, with the fault on the upstream call that `name` leads to. */
export async function openWorld(name: CallName, fault: MatrixFault) {
  const call = calls[name]
  const sandbox = createSandbox()
  const behind = createSandbox()
  const { plastiq, vonage } = sandbox.seeds
  const events: BackendEvent[] = []
  const known: string[] = []
  let armed = false
  /** The answer, or what a gateway makes of it on its way to the page. */
  const passed = (answer: Response, isLastHop: boolean) => {
    const { gateway } = fault
    if (!gateway || !armed || !isLastHop) return answer
    const { body, ...init } = gateway
    return new Response(body || null, init)
  }
  const emulate = getRequestListener(async (request) => {
    const { fetch } = fault.lags && request.method === 'GET' ? behind : sandbox
    return passed(await fetch(request), name === 'tokenize')
  })
  const upstream = await listen((incoming, outgoing) => {
    const path = new URL(incoming.url ?? '', 'http://x').pathname
    const isHit = armed && call.hits(incoming.method ?? '', path)
    if (isHit) known.push(String(incoming.headers['trace-id']))
    if (path === '/elsewhere') outgoing.writeHead(200, json).end(anySuccess)
    else if (isHit && fault.raw) incoming.resume().on('end', () => fault.raw?.(outgoing))
    else void emulate(incoming, outgoing)
  })
  const patience = 30_000
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstream.url}/api` },
    vonage(apiKey) {
      const account = vonage.accounts.find((each) => each.apiKey === apiKey)
      if (!account) throw new Error(`The matrix has no account "${apiKey}".`)
      return { ...account, secretId: 'unprotected', baseUrl: upstream.url }
    },
    authorize: () => ({
      payerId: plastiq.payerIds[0],
      apiKeys: vonage.accounts.map(({ apiKey }) => apiKey),
    }),
    allowedOrigins: [],
    timeoutMs: fault.isSlow ? 150 : patience,
    onEvent: (event) => void events.push(event),
  })
  const shop = await listen(
    getRequestListener(async (request) => passed(await backend.fetch(request), true)),
  )
  const client = createClient({
    baseUrl: `${shop.url}/api`,
    tokenizationUrl: `${upstream.url}/api/payment-methods`,
    // the page waits for the backend, which tells more; for the vault it has only itself
    timeoutMs: fault.isSlow && name === 'tokenize' ? 300 : patience,
  })
  return {
    client,
    sandbox,
    /** Trace ids that the upstream was sent. */
    known,
    /** What the backend told its log. */
    events,
    /** From now on the fault happens. */
    arm() {
      if (fault.sandbox) {
        sandbox.faults.add({ ...fault.sandbox, match: { method: ['GET', 'POST', 'DELETE'] } })
      }
      armed = true
    },
    close: () => Promise.all([shop.stop(), upstream.stop()]),
  }
}

/** One call of the page under a fault. */
export async function runCell(name: CallName, fault: MatrixFault): Promise<Cell> {
  const { client, sandbox, known, events, arm, close } = await openWorld(name, fault)
  try {
    const clientSecret = await mintFor(sandbox)
    arm()
    const answered = {
      result: 'ok',
      status: undefined,
      traceId: undefined,
      message: '',
      retryAfterMs: undefined,
      isRepeated: false,
    }
    return await calls[name].make({ client, seeds: sandbox.seeds, clientSecret }).then(
      () => ({ ...answered, known }),
      (error: unknown) => {
        if (!isCardmintError(error)) throw error
        const { code, outcome, status, traceId, message, retryAfterMs } = error
        const isRepeated = retryRead(0, error)
        known.push(...events.map((event) => event.traceId))
        const result = `${code}, ${outcome}`
        return { result, status, traceId, message, retryAfterMs, isRepeated, known }
      },
    )
  } finally {
    await close()
  }
}

async function mintFor({ fetch, seeds }: ReturnType<typeof createSandbox>): Promise<string> {
  const response = await fetch('http://upstream.test/api/client-secrets', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${seeds.plastiq.apiKey}`,
      'Content-Type': 'application/json',
      'User-Agent': 'matrix',
    },
    body: JSON.stringify({ payer: { id: seeds.plastiq.payerIds[0] }, type: 'CARD' }),
  })
  return (await response.json()).clientSecret
}

async function listen(handle: RequestListener) {
  const server: Server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
