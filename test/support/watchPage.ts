import type { Page, Request } from 'playwright'

/** What a page sent and what it complained about, from the moment of the call. */
export interface PageWatch {
  /** Everything that left the page: requests with header and body, and messages over WebSockets. */
  sent: Array<{ origin: string; text: string }>
  /** Errors on the console and uncaught ones. */
  errors: string[]
  /** Bodies that the browser has been asked for, and has not told yet. */
  bodies: Promise<unknown>[]
}

export async function watchPage(page: Page): Promise<PageWatch> {
  const watch: PageWatch = { sent: [], errors: [], bodies: [] }
  page.on('request', (request) => {
    watch.sent.push({ origin: new URL(request.url()).origin, text: textOf(request) })
  })
  // of a request that was cloned Playwright knows no body
  const session = await page.context().newCDPSession(page)
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.hasPostData || request.postDataEntries) return
    const { origin } = new URL(request.url)
    const body = session.send('Network.getRequestPostData', { requestId }).then(
      ({ postData }) => watch.sent.push({ origin, text: postData }),
      // one that was given up at once may be forgotten by now
      () => {},
    )
    watch.bodies.push(body)
  })
  await session.send('Network.enable')
  page.on('websocket', (socket) => {
    const origin = new URL(socket.url()).origin
    socket.on('framesent', ({ payload }) => watch.sent.push({ origin, text: String(payload) }))
  })
  page.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(message.text())
  })
  page.on('pageerror', (error) => watch.errors.push(error.message))
  return watch
}

function textOf(request: Request): string {
  const headers = JSON.stringify(request.headers())
  return [request.method(), request.url(), headers, request.postData() ?? ''].join('\n')
}

/** The origins that were sent `digits`, in whatever way they were spaced. */
export async function originsThatGot(
  { sent, bodies }: PageWatch,
  digits: string,
): Promise<string[]> {
  await Promise.all(bodies)
  const spaced = new RegExp([...digits].join(String.raw`[\s%+-]*(?:20)?`))
  return [...new Set(sent.filter(({ text }) => spaced.test(text)).map(({ origin }) => origin))]
}
