import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, onTestFinished } from 'vitest'
import { patiently } from '../support/patiently.ts'
import { until } from '../support/until.ts'
import { KEY, SECRET_ID, startBackend } from './support.ts'

const LIST = `/api/accounts/${KEY}/secrets`
const json = 'Content-Type: application/json'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** An upstream that answers every request with these bytes, and how many connections it has. */
async function upstream(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  let connected = 0
  const server = createServer((socket) => {
    connected += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    socket.on('data', () => answer(socket))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  const baseUrl = `http://127.0.0.1:${address.port}`
  const signals: Array<WeakRef<AbortSignal>> = []
  const world = startBackend({
    vonage: { apiKey: KEY, apiSecret: 'Account-Secret-1', secretId: 'another', baseUrl },
    fetch: async (input, init) => {
      if (init?.signal) signals.push(new WeakRef(init.signal))
      return globalThis.fetch(input, init)
    },
  })
  const kept = () => {
    collectGarbage()
    return signals.filter((signal) => signal.deref()).length
  }
  return { ...world, kept, open: () => sockets.size, connected: () => connected }
}

it.each([
  [
    'breaks off',
    (socket: Socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${json}\r\nContent-Length: 99\r\n\r\n{`, () =>
        socket.destroy(),
      )
    },
  ],
  [
    'is not packed as it says',
    (socket: Socket) => {
      const head = `HTTP/1.1 200 OK\r\n${json}\r\nContent-Encoding: gzip\r\nContent-Length: 2`
      socket.end(`${head}\r\n\r\n[]`)
    },
  ],
])('nothing is kept of an answer that %s', async (_, answer) => {
  const { call, kept } = await upstream(answer)
  for (let times = 0; times < 20; times++) expect((await call(LIST)).status).toBe(502)
  // a connection that is not closed yet may hold the last
  await until(() => kept() <= 1)
})

it('the connection of a revocation that is answered with a body is closed', async () => {
  const { call, open } = await upstream((socket) => {
    socket.write(`HTTP/1.1 204 OK\r\nContent-Length: 3000000\r\n\r\n${'x'.repeat(3_000_000)}`)
  })
  expect((await call(`${LIST}/${SECRET_ID}`, { method: 'DELETE' })).status).toBe(204)
  // the runtime may look after an idle connection only every few seconds
  await patiently(() => open() === 0)
})

it('the connection of one that is answered without is used again', async () => {
  const { call, connected } = await upstream((socket) => {
    socket.write('HTTP/1.1 204 OK\r\n\r\n')
  })
  for (let times = 0; times < 5; times++) {
    expect((await call(`${LIST}/${SECRET_ID}`, { method: 'DELETE' })).status).toBe(204)
  }
  expect(connected()).toBeLessThan(5)
})
