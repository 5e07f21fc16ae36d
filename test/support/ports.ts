import { createServer, type Server } from 'node:net'

/** `count` ports of the loopback interface that nobody has at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => occupy(0)))
  const ports = servers.map(portOf)
  await Promise.all(servers.map(release))
  return ports
}

/** Takes a port (0 for any) until it is released. Rejects where somebody else has it. */
export function occupy(port: number, host = '127.0.0.1'): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

export function release(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

export async function isFree(port: number): Promise<boolean> {
  return occupy(port)
    .then(release)
    .then(
      () => true,
      () => false,
    )
}

function portOf(server: Server): number {
  const address = server.address()
  if (typeof address === 'object' && address !== null) return address.port
  throw new Error('This server does not listen on a port.')
}
