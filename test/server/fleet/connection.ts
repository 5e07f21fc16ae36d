import { Agent, request } from 'node:http'
import type { Answer } from './ledger.ts'

export interface Call {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** The payer or the API key that the caller is signed in for. */
  session: string
  body?: object
}

export interface Heard extends Answer {
  /** Undefined where the body is none of ours. */
  json: unknown
  /** The instance that answered, as the proxy names it. */
  instance: string
}

const nothing: Heard = { status: 0, isOurs: false, tries: 1, json: undefined, instance: '' }

/** One connection that is kept open, as a browser's. What breaks is no answer, and nothing is sent again. */
export function connect(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    close: () => agent.destroy(),
    call: ({ method, path, session, body }: Call): Promise<Heard> =>
      new Promise((resolve) => {
        const json = body && { 'Content-Type': 'application/json' }
        const headers = { Cookie: `session=${session}`, 'User-Agent': 'fleet', ...json }
        const to = { host: '127.0.0.1', port, path: `/api${path}`, method, headers, agent }
        const outgoing = request(to, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', () => resolve(nothing))
          response.on('end', () => {
            const tried = String(response.headers['x-instance'] ?? '').split(', ')
            const isOurs = response.headers['trace-id'] !== undefined
            resolve({
              status: response.statusCode ?? 0,
              isOurs,
              tries: tried.length,
              json:
                isOurs && chunks.length > 0 ? JSON.parse(String(Buffer.concat(chunks))) : undefined,
              instance: tried.at(-1) ?? '',
            })
          })
        })
        outgoing.once('error', () => resolve(nothing))
        outgoing.end(body && JSON.stringify(body))
      }),
  }
}
