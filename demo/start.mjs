// What `npm start` runs: the sandbox upstreams, the customer's backend, the card frame and the page, as four
// HTTP servers of one process. Plain JavaScript for Node; what it serves is TypeScript, loaded by Vite.
import react from '@vitejs/plugin-react'
import { randomUUID } from 'node:crypto'
import { createServer as createHttpServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createServer as createViteServer } from 'vite'
import { buildFrameDocument } from '../scripts/frame/build.mjs'
import { close, listen } from './listen.mjs'
import { contentSecurityPolicy } from './policy.mjs'
import { readPorts, StartError } from './ports.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const repository = fileURLToPath(new URL('..', import.meta.url))

/** @type {Array<() => Promise<unknown>>} */
const closers = []
let stopping = false

/**
 * Ends the process, with all that it serves. Ctrl-C reaches it twice under npm: from the terminal and
 * from npm, so that the second time must change nothing.
 *
 * @param {number} exitCode
 */
async function stop(exitCode) {
  if (stopping) return
  stopping = true
  // whatever hangs, the process does not
  setTimeout(() => process.exit(exitCode), 3000).unref()
  await Promise.allSettled(closers.map((closer) => closer()))
  process.exit(exitCode)
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => stop(0))
}

// npm that is ended by a signal does not pass it on; without it nobody is left who could press Ctrl-C
if (process.env['npm_lifecycle_event']) {
  const parent = process.ppid
  setInterval(() => process.ppid === parent || stop(0), 500).unref()
}

try {
  await start()
} catch (error) {
  // what breaks because it is being ended is no news
  if (!stopping) console.error(error instanceof StartError ? error.message : error)
  await stop(1)
}

async function start() {
  const ports = readPorts(process.env)
  const sandboxUrl = `http://localhost:${ports.SANDBOX_PORT}`
  const backendUrl = `http://localhost:${ports.BACKEND_PORT}`
  const pageUrl = `http://localhost:${ports.PORT}`

  const tokenizationUrl = `${sandboxUrl}/api/payment-methods`
  // to a browser another site than `localhost`, so that the frame gets a process of its own
  const frameUrl = `http://127.0.0.1:${ports.FRAME_PORT}/`
  // for what Vite puts into the page while one develops; a built page needs none
  const nonce = randomUUID()
  const policy = contentSecurityPolicy({ tokenizationUrl, frameUrl, nonce })

  const page = createHttpServer()
  const vite = await createViteServer({
    configFile: false,
    root: here,
    cacheDir: `${repository}/node_modules/.cache/demo`,
    logLevel: 'warn',
    clearScreen: false,
    plugins: [react()],
    html: { cspNonce: nonce },
    // What a customer would put into an `.env` file.
    define: {
      'import.meta.env.VITE_TOKENIZATION_URL': JSON.stringify(tokenizationUrl),
      'import.meta.env.VITE_FRAME_URL': JSON.stringify(frameUrl),
    },
    server: {
      middlewareMode: true,
      // by default pages of other local servers may read the sources
      cors: false,
      // where nobody edits, a file that changes must not reload the page in the middle of a test
      watch: process.env['CI'] ? null : {},
      ws: { server: page },
      // The page talks to its own origin, and this proxy to the backend: no CORS, one cookie.
      proxy: { '/api': { target: `http://127.0.0.1:${ports.BACKEND_PORT}`, xfwd: true } },
      fs: { allow: [repository] },
    },
  })
  closers.push(() => vite.close())

  // in an installed package it is there already
  const frameDocument = `${repository}/node_modules/.cache/demo-frame/${ports.FRAME_PORT}`
  await buildFrameDocument(frameDocument)

  /** @type {typeof import('./servers.ts')} */
  // Vite types every loaded module alike
  const { createServers } = /** @type {any} */ (await vite.ssrLoadModule('/servers.ts'))
  const { sandbox, backend, frame, pageMiddleware, warnings } = await createServers({
    sandboxUrl,
    tokenizationUrl,
    frameDocument,
    pageOrigins: [pageUrl, `http://127.0.0.1:${ports.PORT}`],
  })
  page.on('request', (request, response) => {
    response.setHeader('Content-Security-Policy', policy)
    pageMiddleware(request, response, () => vite.middlewares(request, response))
  })

  for (const warning of warnings) console.warn(warning)
  await open(
    sandbox,
    'SANDBOX_PORT',
    `sandbox   ${sandboxUrl}  Plastiq under /api, Vonage under /accounts`,
  )
  await open(backend, 'BACKEND_PORT', `backend   ${backendUrl}  holds the API keys`)
  await open(frame, 'FRAME_PORT', `frame     ${frameUrl}  the card form on an origin of its own`)
  await open(page, 'PORT', `page      ${pageUrl}  /api goes to the backend`)
  console.log(`ready: ${pageUrl}`)

  /**
   * @param {import('node:http').Server} server
   * @param {import('./ports.mjs').PortVariable} variable
   * @param {string} line
   */
  async function open(server, variable, line) {
    closers.push(() => close(server))
    await listen(server, variable, ports[variable])
    console.log(line)
  }
}
