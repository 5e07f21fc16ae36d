import { getRequestListener } from '@hono/node-server'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { extname } from 'node:path'
import { build, type AliasOptions, type InlineConfig } from 'vite'
import { serverOf } from '../../src/cli/sandbox/serve.ts'
import {
  createSandbox,
  type Sandbox,
  type SandboxEvent,
  type SandboxOptions,
} from '../../src/sandbox/index.ts'
import { createCustomerBackend } from '../../src/server/index.ts'
import { delayed } from './delayed.ts'

export interface PagesOptions {
  /** The folder of the pages, whose entry is its `index.html`. */
  root: string
  /** With `development`, React does under StrictMode everything twice. */
  mode: 'development' | 'production'
  /** Modules that the pages get instead of others. */
  alias?: AliasOptions
}

/** Builds pages, and answers with them whatever is not the API's. */
export type Pages = (options: PagesOptions, tokenizationUrl: string) => Promise<RequestListener>

interface SiteOptions extends PagesOptions {
  /** Other pages than one `index.html` that the browser renders all by itself. */
  pages?: Pages
  sandbox?: SandboxOptions
  /** What the backend signs in with at Vonage, asked for each call; the seeded secret unless given. */
  vonageSecret?: () => { apiSecret: string; secretId?: string } | undefined
  /** Milliseconds from the page to either of its servers and back; none are added unless given. */
  roundTripMs?: number
}

/** A page with the kit, its backend on the same origin, and the sandbox on another, over real HTTP. */
export interface Site {
  url: string
  sandbox: Sandbox
  /** Where a page spends a client secret. */
  tokenizationUrl: string
  /** What the sandbox was asked, in order. */
  requests: SandboxEvent[]
  /** Answers to these, as `POST /api/client-secrets`, are ready and not sent until they are let go. */
  hold: (call: string) => () => void
  /** Every connection of the pages is cut; the server lives on. */
  cut: () => void
  /** The server of pages and backend dies with all its connections, until it is started again. */
  die: () => Promise<() => Promise<void>>
  /** The sandbox as at its start, nothing held, nothing counted. */
  reset: () => void
  close: () => Promise<void>
}

/** Builds the pages and serves all three. Nobody else is asked, so it runs without a network. */
export async function serveSite({ pages = staticPages, ...options }: SiteOptions): Promise<Site> {
  const requests: SandboxEvent[] = []
  const sandbox = createSandbox({ ...options.sandbox, onRequest: (event) => requests.push(event) })
  const held = new Map<string, { until: Promise<void>; letGo: () => void }>()
  const holding = (fetch: (request: Request) => Promise<Response>) => async (request: Request) => {
    const response = await fetch(request)
    await held.get(`${request.method} ${new URL(request.url).pathname}`)?.until
    return response
  }

  const servers: Server[] = []
  const open = async (server: Server) => {
    servers.push(server)
    return listen(server)
  }
  /** The address that the page is given: the server's own, or that of a long way to it. */
  const fromPage = async (port: number) =>
    options.roundTripMs ? open(delayed(port, options.roundTripMs / 2)) : port

  const upstream = await open(serverOf({ ...sandbox, fetch: holding((r) => sandbox.fetch(r)) }))
  const tokenizationUrl = `${address(await fromPage(upstream))}/api/payment-methods`
  const { plastiq, vonage } = sandbox.seeds
  const [account] = vonage.accounts
  if (!account) throw new Error('The sandbox has no seeded account.')
  const { apiKey } = account
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${address(upstream)}/api` },
    vonage: () => ({
      ...account,
      secretId: 'unprotected',
      ...options.vonageSecret?.(),
      baseUrl: address(upstream),
    }),
    authorize: () => ({ payerId: plastiq.payerIds[0], apiKeys: [apiKey] }),
    allowedOrigins: [],
  })
  const api = getRequestListener(holding(backend.fetch), { overrideGlobalObjects: false })
  const answerPage = await pages(options, tokenizationUrl)
  const page = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    if (pathname.startsWith('/api/')) void api(request, response)
    else answerPage(request, response)
  })
  const pagePort = await open(page)
  const url = address(await fromPage(pagePort))

  return {
    url,
    sandbox,
    tokenizationUrl,
    requests,
    hold(call) {
      let letGo = () => {}
      const until = new Promise<void>((resolve) => {
        letGo = () => {
          held.delete(call)
          resolve()
        }
      })
      held.set(call, { until, letGo })
      return letGo
    },
    cut: () => page.closeAllConnections(),
    async die() {
      await shut(page)
      return async () => void (await listen(page, pagePort))
    },
    reset() {
      for (const { letGo } of held.values()) letGo()
      sandbox.reset()
      requests.length = 0
    },
    close: async () => void (await Promise.all(servers.map(shut))),
  }
}

export const staticPages: Pages = async (options, tokenizationUrl) => {
  const files = await buildFiles(buildConfig(options, tokenizationUrl))
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page')
    answerFile(response, files, pathname === '/' ? '/index.html' : pathname)
  }
}

export function buildConfig(
  { root, mode, alias = {} }: PagesOptions,
  tokenizationUrl: string,
): InlineConfig {
  return {
    root,
    mode,
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    // by itself Vite would look at NODE_ENV, which is Vitest's
    oxc: { jsx: { runtime: 'automatic', development: mode === 'development' } },
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      'import.meta.env.VITE_TOKENIZATION_URL': JSON.stringify(tokenizationUrl),
    },
    build: { write: false, minify: false, modulePreload: false },
  }
}

/** By their addresses. */
type Files = ReadonlyMap<string, string | Uint8Array>

/** Built rather than served by Vite, whose own connection to the page would keep the page busy. */
export async function buildFiles(config: InlineConfig): Promise<Files> {
  const result = await build(config)
  const files = new Map<string, string | Uint8Array>()
  for (const { output } of [result].flat().filter((each) => 'output' in each)) {
    for (const file of output) {
      files.set(`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source)
    }
  }
  return files
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export function answerFile(response: ServerResponse, files: Files, pathname: string): void {
  const file = files.get(pathname)
  const type = types[extname(pathname)] ?? 'text/plain; charset=utf-8'
  response.writeHead(file === undefined ? 404 : 200, { 'Content-Type': type })
  response.end(file)
}

function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      // of a server that listens on a port
      resolve((server.address() as AddressInfo).port)
    })
  })
}

const address = (port: number) => `http://127.0.0.1:${port}`

function shut(server: Server & { closeAllConnections?: () => void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections?.()
  })
}
