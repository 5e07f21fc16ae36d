import { connect, createServer, type Server, type Socket } from 'node:net'

/**
 * A long way to a port of this machine: every byte takes `oneWayMs` in either direction, so that each
 * exchange, a preflight too, costs a round trip. Opening a connection costs nothing. Not yet listening.
 */
export function delayed(port: number, oneWayMs: number): Server {
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    relay(near, far, oneWayMs)
    relay(far, near, oneWayMs)
  })
  return server
}

/** Timers of one length fire in the order in which they were set, so nothing overtakes. */
function relay(from: Socket, to: Socket, ms: number): void {
  from.setNoDelay(true)
  from.on('data', (bytes) => void setTimeout(() => to.write(bytes), ms))
  from.on('end', () => void setTimeout(() => to.end(), ms))
  from.on('error', () => void to.destroy())
}
