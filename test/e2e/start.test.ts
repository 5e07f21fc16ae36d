import { afterEach, describe, expect, test } from 'vitest'
import { isFree, occupy, release } from '../support/ports.ts'
import { demoPorts, launchDemo, startDemo, type DemoProcess } from '../support/startDemo.ts'

const variables = ['SANDBOX_PORT', 'BACKEND_PORT', 'FRAME_PORT', 'PORT'] as const

const cleanUps: Array<() => Promise<void>> = []
afterEach(async () => {
  await Promise.all(cleanUps.splice(0).map((cleanUp) => cleanUp()))
})

const launch: typeof launchDemo = async (options) => kept(await launchDemo(options))
const start: typeof startDemo = async (options) => kept(await startDemo(options))

function kept(demo: DemoProcess): DemoProcess {
  cleanUps.push(demo.kill)
  return demo
}

async function freeAgain({ ports }: DemoProcess): Promise<boolean> {
  const free = await Promise.all(Object.values(ports).map((port) => isFree(Number(port))))
  return free.every(Boolean)
}

describe('starting', () => {
  test('prints a line for each server, at last that it is ready, and all of them answer', async () => {
    const demo = await start()
    const { SANDBOX_PORT, BACKEND_PORT, FRAME_PORT, PORT } = demo.ports
    expect(demo.stdout().trim().split('\n')).toEqual([
      expect.stringContaining(`http://localhost:${SANDBOX_PORT}`),
      expect.stringContaining(`http://localhost:${BACKEND_PORT}`),
      expect.stringContaining(`http://127.0.0.1:${FRAME_PORT}/`),
      expect.stringContaining(`http://localhost:${PORT}`),
      `ready: http://localhost:${PORT}`,
    ])
    expect(demo.stderr()).toBe('')
    const statuses = await Promise.all(
      [
        `http://localhost:${PORT}/`,
        `http://127.0.0.1:${PORT}/`,
        `http://127.0.0.1:${FRAME_PORT}/`,
        `http://localhost:${SANDBOX_PORT}/_sandbox/state`,
        // no session, so that the backend itself says no: straight, and through the page's proxy
        `http://localhost:${BACKEND_PORT}/api/accounts/abcd1234/secrets`,
        `http://localhost:${PORT}/api/accounts/abcd1234/secrets`,
      ].map(async (url) => (await fetch(url)).status),
    )
    expect(statuses).toEqual([200, 200, 200, 200, 401, 401])
  })

  test.each(variables)(
    'names %s where its port is busy, and leaves nothing running',
    async (name) => {
      const ports = await demoPorts()
      const stranger = await occupy(ports[name])
      cleanUps.push(() => release(stranger))
      const demo = await launch({ ports })
      expect(await demo.exit).toBe(1)
      expect(demo.stderr().trim()).toBe(
        `Port ${ports[name]} is busy. Set ${name} to a free one, ` +
          `for example ${name}=${ports[name] + 100} npm start.`,
      )
      expect(demo.stdout()).not.toContain('ready')
      await release(stranger)
      expect(await freeAgain(demo)).toBe(true)
    },
  )

  test('counts a port as busy where a stranger has it on the other loopback address', async () => {
    const ports = await demoPorts()
    // a machine without IPv6 has only the one
    const stranger = await occupy(ports.PORT, '::1').catch(() => occupy(ports.PORT))
    cleanUps.push(() => release(stranger))
    const demo = await launch({ ports })
    expect(await demo.exit).toBe(1)
    expect(demo.stderr()).toContain(`Port ${ports.PORT} is busy. Set PORT`)
  })

  test.each(variables)('names %s where it is no port', async (name) => {
    const demo = await launch({ ports: { ...(await demoPorts()), [name]: '80a' } })
    expect(await demo.exit).toBe(1)
    expect(demo.stderr()).toContain(`${name} is "80a", which is no port.`)
    expect(demo.stdout()).toBe('')
  })

  test('says so where two servers are given one port', async () => {
    const { PORT, ...others } = await demoPorts()
    const demo = await launch({ ports: { ...others, PORT, BACKEND_PORT: PORT } })
    expect(await demo.exit).toBe(1)
    expect(demo.stderr()).toContain(
      `BACKEND_PORT=${PORT}, FRAME_PORT=${others.FRAME_PORT}, PORT=${PORT}`,
    )
  })
})

describe('ending', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends all servers at once, open connections too',
    async (signal) => {
      const demo = await start()
      const { PORT, SANDBOX_PORT } = demo.ports
      const log = await fetch(`http://localhost:${PORT}/demo/activity`)
      const end = log.text().catch((error: Error) => error.message)
      await (await fetch(`http://localhost:${SANDBOX_PORT}/_sandbox/state`)).text()
      demo.signal(signal)
      expect(await demo.exit).toBe(0)
      expect(await freeAgain(demo)).toBe(true)
      expect(await end).toBe('terminated')
    },
  )

  test('Ctrl-C on `npm start` leaves no process', async () => {
    const demo = await start({ throughNpm: true })
    demo.signal('SIGINT')
    await demo.exit
    expect(() => demo.signal('SIGINT')).toThrow('ESRCH')
    expect(await freeAgain(demo)).toBe(true)
  })

  test('npm that is ended alone takes the demo with it', async () => {
    const demo = await start({ throughNpm: true })
    demo.child.kill('SIGTERM')
    await expect.poll(() => freeAgain(demo), { timeout: 30_000 }).toBe(true)
  })
})
