import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SandboxEvent } from '../src/sandbox/index.ts'
import type { BackendEvent } from '../src/server/index.ts'

/** One call between two of the parties. Redacted: no body, no id, no credential. */
export interface ActivityEntry {
  id: string
  from: 'Page' | 'Backend'
  to: 'Backend' | 'Plastiq' | 'Vonage'
  method: string
  /** A pattern such as `/accounts/:api_key/secrets`, not the path. */
  route: string
  /** 0 where no answer came. */
  status: number
  durationMs: number
  /** The same one for a call of the page and for what the backend did about it. */
  traceId: string
  /** Why it was refused, where the backend says so. */
  problem?: string | undefined
}

/** How many calls a page that opens later still gets to see. */
const MEMORY = 60

const upstreamNames = { plastiq: 'Plastiq', vonage: 'Vonage' } as const

/** The log of the demo: takes the events of both servers and sends them to every open page. */
export function createActivity() {
  const recent: ActivityEntry[] = []
  const pages = new Set<ServerResponse>()

  function record(call: Omit<ActivityEntry, 'id'>): void {
    const entry = { ...call, id: randomUUID(), durationMs: Math.round(call.durationMs) }
    if (recent.push(entry) > MEMORY) recent.shift()
    for (const page of pages) page.write(serverSentEvent(entry))
  }

  return {
    fromBackend(event: BackendEvent): void {
      const { method, route, status, durationMs, traceId, problem, upstream } = event
      const call = { method, route, status, durationMs, traceId, problem }
      if (upstream) record({ ...call, from: 'Backend', to: upstreamNames[upstream] })
      else record({ ...call, from: 'Page', to: 'Backend' })
    },

    /** Only what pages send, as the backend reports its own calls; and no preflights, which ask nothing. */
    fromSandbox(event: SandboxEvent): void {
      const { caller, upstream, method, route, status, durationMs, traceId } = event
      if (caller !== 'browser' || method === 'OPTIONS') return
      const call = { method, route, status, durationMs, traceId }
      record({ ...call, from: 'Page', to: upstreamNames[upstream] })
    },

    /** Server-sent events: what happened lately, then what happens. */
    serve(request: IncomingMessage, response: ServerResponse): void {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      // a first comment, so that the page sees the stream open although nothing has happened yet
      response.write(`: open\n\n${recent.map(serverSentEvent).join('')}`)
      pages.add(response)
      request.on('close', () => pages.delete(response))
    },
  }
}

function serverSentEvent(entry: ActivityEntry): string {
  return `data: ${JSON.stringify(entry)}\n\n`
}
