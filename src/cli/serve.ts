import { once } from 'node:events'
import type { Server } from 'node:http'
import { localHostname } from './hosts.ts'
import type { CliIo, ExitCode } from './io.ts'

interface Place {
  port: number
  host: string
  /** What is served, as the subject of a sentence. */
  what: string
}

/**
 * Serves until `io.signal` is aborted.
 *
 * @param announce Called with the address when it listens.
 */
export async function serve(
  server: Server,
  place: Place,
  io: CliIo,
  announce: (url: string) => void,
): Promise<ExitCode> {
  try {
    server.listen(place.port, place.host)
    await once(server, 'listening', { signal: io.signal })
  } catch (error) {
    if (io.signal.aborted) return close(server)
    io.err(whyNotListening(error, place))
    return 1
  }
  announce(urlOf(server, place))
  if (!io.signal.aborted) await once(io.signal, 'abort')
  return close(server)
}

function urlOf(server: Server, { host, port }: Place): string {
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return `http://${localHostname(host)}:${bound}`
}

function whyNotListening(error: unknown, { host, port, what }: Place): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is already in use on ${host}. End what holds it, or choose another with --port.`
  }
  return `${what} cannot listen on ${host}, port ${port}: ${String(code ?? error)}. Try another --host or --port.`
}

async function close(server: Server): Promise<ExitCode> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
  return 0
}
