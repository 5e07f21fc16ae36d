import { randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:net'

/**
 * `count` ports of the loopback interface that nobody has at this moment. They lie below those that systems give out
 * by themselves, so that no other test is given one before it is used, and browsers refuse none of them.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) {
    const port = randomInt(11_000, 32_000)
    if (await isFree(port)) ports.add(port)
  }
  return [...ports]
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
