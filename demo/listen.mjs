import { createServer } from 'node:net'
import { portError } from './ports.mjs'

/**
 * Opens a server on the loopback interface, so that it answers as `localhost` and as `127.0.0.1`.
 *
 * @param {import('node:http').Server} server
 * @param {import('./ports.mjs').PortVariable} variable
 * @param {number} port
 */
export async function listen(server, variable, port) {
  try {
    await bind(server, port, '127.0.0.1')
    await unlessTakenOnIpv6(port)
  } catch (error) {
    throw portError(variable, port, error)
  }
}

/**
 * Browsers try `::1` first for `localhost`: a stranger who listens there would get our requests.
 *
 * @param {number} port
 */
async function unlessTakenOnIpv6(port) {
  const probe = createServer()
  try {
    await bind(probe, port, '::1')
  } catch (error) {
    // any other failure means that this machine has no IPv6, so nobody is there either
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw error
    return
  }
  await new Promise((resolve) => probe.close(resolve))
}

/**
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function bind(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/**
 * Closes a server at once, with connections that are kept alive or still being answered.
 *
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
export function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
