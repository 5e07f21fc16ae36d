import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** A request as it came over the wire. */
interface Received {
  method: string
  path: string
  headers: IncomingHttpHeaders
  body: string
}

export interface Scripted {
  /** 200 unless given. */
  status?: number
  headers?: Readonly<Record<string, string>>
  /** Sent as `application/json` unless `headers` say otherwise. */
  json?: unknown
  /** Sent as it is. */
  text?: string
}

/** What the server does with one request; a function does what no script can say. */
export type Answer = Scripted | ((response: ServerResponse, request: Received) => void)

export interface HttpServer {
  url: string
  received: Received[]
}

/**
 * A real HTTP server on loopback for one test. It gives the answers in their order, the last one again and
 * again, and is gone when the test ends.
 */
export async function startHttpServer(...answers: [Answer, ...Answer[]]): Promise<HttpServer> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      const each = { method, path, headers, body: Buffer.concat(chunks).toString() }
      received.push(each)
      const answer = answers[Math.min(received.length, answers.length) - 1] ?? answers[0]
      if (typeof answer === 'function') answer(response, each)
      else send(response, answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}`, received }
}

function send(response: ServerResponse, { status = 200, headers, json, text }: Scripted): void {
  if (json !== undefined) response.setHeader('Content-Type', 'application/json')
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
  response.writeHead(status)
  response.end(json === undefined ? text : JSON.stringify(json))
}

/** Takes the request and never says a word. */
export const silence: Answer = () => {}

/** Answers status and headers, a first piece of the body, and never the rest. */
export const stalledBody: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.write('{"clientSecret": "')
}

/** Takes the request, then cuts the connection. */
export const hangUp: Answer = (response) => {
  response.destroy()
}

/** Cuts the connection in the middle of a body whose length was announced. */
export const brokenBody: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
  response.write('{"clientSecret": "', () => response.destroy())
}
