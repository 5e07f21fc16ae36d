import type { Page, Request } from 'playwright'

/** What a page sent and what it complained about, from the moment of the call. */
export interface PageWatch {
  /** Everything that left the page: requests with header and body, and messages over WebSockets. */
  sent: Array<{ origin: string; text: string }>
  /** Errors on the console and uncaught ones. */
  errors: string[]
}

export async function watchPage(page: Page): Promise<PageWatch> {
  const watch: PageWatch = { sent: [], errors: [] }
  page.on('request', (request) => {
    watch.sent.push({ origin: new URL(request.url()).origin, text: textOf(request) })
  })
  // of a request that was cloned Playwright knows no body
  const session = await page.context().newCDPSession(page)
  session.on('Network.requestWillBeSent', async ({ requestId, request }) => {
    if (!request.hasPostData || request.postDataEntries) return
    // one that was given up at once may be forgotten by now
    const body = await session
      .send('Network.getRequestPostData', { requestId })
      .catch(() => undefined)
    if (body) watch.sent.push({ origin: new URL(request.url).origin, text: body.postData })
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
export function originsThatGot({ sent }: PageWatch, digits: string): string[] {
  const spaced = new RegExp([...digits].join(String.raw`[\s%+-]*(?:20)?`))
  return [...new Set(sent.filter(({ text }) => spaced.test(text)).map(({ origin }) => origin))]
}
