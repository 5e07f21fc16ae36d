import { performance } from 'node:perf_hooks'
import { beforeEach, afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { watchSending } from '../../src/client/watchSending.ts'
import { hangUp, startHttpServer } from '../support/httpServer.ts'
import { call, clientOf, failureOf } from './support.ts'

const address = 'https://vault.test/payment-methods'

beforeEach(() => void vi.stubGlobal('document', {}))
afterEach(() => void vi.unstubAllGlobals())

interface Told {
  url: string
  startTime: number
  fetchStart: number
  openedMs: number
}

/** Tells of a request as a browser does, whose connection was opened within `openedMs`. */
function tell({ url = address, openedMs = 0, ...given }: Partial<Told>) {
  const { startTime = performance.now() } = given
  const { fetchStart = startTime } = given
  performance.markResourceTiming(
    {
      startTime,
      endTime: fetchStart + 2,
      redirectStartTime: 0,
      redirectEndTime: 0,
      postRedirectStartTime: fetchStart,
      finalServiceWorkerStartTime: fetchStart,
      finalNetworkRequestStartTime: fetchStart + openedMs,
      finalNetworkResponseStartTime: fetchStart + openedMs + 1,
      encodedBodySize: 0,
      decodedBodySize: 0,
      finalConnectionTimingInfo: {
        domainLookupStartTime: fetchStart,
        domainLookupEndTime: fetchStart,
        connectionStartTime: fetchStart,
        connectionEndTime: fetchStart + openedMs,
        secureConnectionStartTime: fetchStart,
        ALPNNegotiatedProtocol: 'h2',
      },
    },
    url,
    'fetch',
    globalThis,
    '',
  )
}

/** Watches one request, which a host's `fetch` made where one is given. */
function watch(fetch?: typeof globalThis.fetch) {
  const watching = watchSending({ fetch })
  onTestFinished(() => watching.stop())
  watching.onSend(address)
  return watching
}

test('one answered over a connection that stood before was sent once', async () => {
  const { wasSentOnce } = watch()
  tell({})
  expect(await wasSentOnce()).toBe(true)
})

test('one that opened a connection may be a second one', async () => {
  const { wasSentOnce } = watch()
  tell({ openedMs: 5 })
  expect(await wasSentOnce()).toBe(false)
})

test('one of which the browser hides the connection may be, too', async () => {
  const { wasSentOnce } = watch()
  tell({ startTime: performance.now(), fetchStart: 0 })
  expect(await wasSentOnce()).toBe(false)
})

test('one that is told of twice was sent twice', async () => {
  const { wasSentOnce } = watch()
  tell({})
  tell({})
  expect(await wasSentOnce()).toBe(false)
})

test('one that was sent again by a hook was sent twice, whatever the browser tells', async () => {
  const { wasSentOnce, onSend } = watch()
  onSend(address)
  tell({})
  expect(await wasSentOnce()).toBe(false)
})

test('other requests, and those from before, say nothing of it', async () => {
  tell({ openedMs: 5 })
  const earlier = performance.now() - 1
  const { wasSentOnce } = watch()
  tell({ url: `${address}/other`, openedMs: 5 })
  tell({ startTime: earlier, openedMs: 5 })
  tell({})
  expect(await wasSentOnce()).toBe(true)
})

test('one that begins in the very moment of the watch belongs to it', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now())
  onTestFinished(() => now.mockRestore())
  const { wasSentOnce } = watch()
  tell({})
  expect(await wasSentOnce()).toBe(true)
})

test('of which the browser tells nothing, nobody knows, unless a fetch of the host’s made it', async () => {
  expect(await watch().wasSentOnce()).toBe(false)
  expect(await watch(fetch).wasSentOnce()).toBe(true)
})

test.each([
  [403, '', 'forbidden, rejected'],
  [404, 'invalid-api-key', 'api-key-not-found, rejected'],
  [400, 'validation', 'secret-invalid, unknown'],
  [403, 'add-excess-secret', 'secret-limit, unknown'],
  [409, '', 'conflict, unknown'],
  [429, '', 'rate-limited, unknown'],
])(
  'a %i "%s" of a creation that may have been sent twice is %s',
  async (status, name, expected) => {
    const server = await startHttpServer((response, { path }) => {
      tell({ url: `${server.url}${path}`, openedMs: 5 })
      response.writeHead(status).end(JSON.stringify({ type: `https://a.test#${name}` }))
    })
    const error = await failureOf(call.create.make(clientOf(server)))
    expect(`${error.code}, ${error.outcome}`).toBe(expected)
  },
)

test('outside of a page nobody sends again', async () => {
  vi.stubGlobal('document', undefined)
  const { wasSentOnce } = watch()
  tell({ openedMs: 5 })
  expect(await wasSentOnce()).toBe(true)
})

test('what the browser tells late is waited for, and what it has not handed out is asked for', async () => {
  const { wasSentOnce } = watch()
  const wait = vi.spyOn(globalThis, 'setTimeout').mockImplementation((then) => {
    tell({})
    then()
    // nobody looks at the timer
    return undefined as never
  })
  onTestFinished(() => wait.mockRestore())
  expect(await wasSentOnce()).toBe(true)
})

test('a watch that was stopped is told nothing any more', async () => {
  const { wasSentOnce, stop } = watch()
  stop()
  tell({})
  expect(await wasSentOnce()).toBe(false)
})

test.each([call.create, call.tokenize])(
  '$name leaves no watch behind, whatever comes of it',
  async ({ make, status, json }) => {
    const watching = new Set<PerformanceObserver>()
    class Counted extends PerformanceObserver {
      override observe(options: PerformanceObserverInit) {
        watching.add(this)
        super.observe(options)
      }
      override disconnect() {
        watching.delete(this)
        super.disconnect()
      }
    }
    vi.stubGlobal('PerformanceObserver', Counted)
    const during: number[] = []
    const count = () => during.push(watching.size)
    const server = await startHttpServer(
      (response) => {
        count()
        response.writeHead(status, { 'Content-Type': 'application/json' })
        response.end(JSON.stringify(json))
      },
      { status: 401, json: {} },
      { status: 409, json: {} },
      hangUp,
    )
    const client = clientOf(server)
    await make(client)
    for (const _ of ['a 401', 'a 409', 'no answer']) await failureOf(make(client))
    expect([during, watching.size]).toEqual([[1], 0])
  },
)
