import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from './ports.ts'
import { findProgram } from './programs.ts'
import { patiently } from './patiently.ts'

/** Where the redis-server of this machine is, or `undefined`. */
export const redisServer = findProgram(
  'redis-server',
  'the tests of a fleet are left out',
  'redis-server',
)

/** Runs a Redis of its own on a free port. It keeps its data when it is stopped, as one with Debian's settings does. */
export async function startRedis() {
  const program = redisServer
  if (!program) throw new Error('There is no redis-server on this machine.')
  const folder = mkdtempSync(join(tmpdir(), 'cardmint-redis-'))
  const [port = 0] = await freePorts(1)
  let child: ChildProcess

  async function start(): Promise<void> {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
    child = spawn(String(program), args, { stdio: 'ignore' })
    await patiently(() => isReady(port))
  }
  async function stop(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  async function remove(): Promise<void> {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }

  await start()
  return { port, start, stop, remove }
}

/** While it reads its data it says that it is loading. */
function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('error', () => resolve(false))
    socket.once('data', (answer) => {
      resolve(String(answer).startsWith('+PONG'))
      socket.destroy()
    })
  })
}
