import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { readFrameDocument } from '../../src/cli/frame/document.ts'
import { serverOfSite } from '../../src/cli/frame/serveSite.ts'
import { makeSite } from '../../src/cli/frame/site.ts'
import { builtFrameDocument } from '../support/frameDocument.ts'
import {
  answerFile,
  buildConfig,
  buildFiles,
  serveSite,
  staticPages,
  type Site,
} from '../support/site.ts'

const folder = (name: string) => fileURLToPath(new URL(`pages/${name}`, import.meta.url))

/** A page of the host on `localhost`, and card frames on origins of their own on `127.0.0.1`, which is another site. */
export interface World {
  site: Site
  /** The page, with what its address asks for. */
  page: (wanted: Record<string, string>) => string
  /** The card frame, with the headers that it should have. */
  frame: string
  /** The document that the command writes, on a host that sends none of its headers; empty unless asked for. */
  unheaded: string
  /** A card frame without a care, on another origin. */
  weak: string
  /** The same, on the origin of the page. */
  weakOwn: string
  close: () => Promise<void>
}

/** What a card frame is served with; the policy names its page and its vault. */
function headersOf(parent: string, vault: string): ReadonlyMap<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${vault}`,
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${parent}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]
  return new Map([
    ['Content-Security-Policy', policy.join('; ')],
    ['Origin-Agent-Cluster', '?1'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
  ])
}

/** A document that reads its neighbour of the same origin, and tells the page around both. */
const neighbour = `<script>setInterval(() => {
  for (let i = 0; i < parent.length; i++) try {
    const input = parent[i].document.querySelector('input[name="number"]')
    if (input) parent.postMessage({ neighbour: input.value }, '*')
  } catch {}
}, 50)</script>`

/** A service worker of the page, which tells it every address that it sees. */
const worker = `addEventListener('fetch', ({ request }) => clients.matchAll({ includeUncontrolled: true })
  .then((all) => all.forEach((each) => each.postMessage(request.url))))
addEventListener('activate', (event) => event.waitUntil(clients.claim()))`

async function withoutHeaders(
  parentOrigins: string[],
  tokenizationUrl: string,
): Promise<RequestListener> {
  const built = await builtFrameDocument()
  const document = await readFrameDocument(built.folder)
  const { languages } = document
  const { files, hashes } = await makeSite(document, { parentOrigins, tokenizationUrl, languages })
  await built.remove()
  const headers = { common: [], document: [], assets: [], other: [] }
  const server = serverOfSite({ files, hashes, headers })
  return (request, response) => void server.emit('request', request, response)
}

export async function startWorld(asked: { unheaded?: boolean } = {}): Promise<World> {
  let ownWeak: RequestListener | undefined
  const site = await serveSite({
    root: folder('host'),
    mode: 'production',
    pages: async (options, vault) => {
      const page = await staticPages(options, vault)
      return (request, response) => {
        if (request.url?.startsWith('/weak/')) {
          request.url = request.url.slice('/weak'.length)
          ownWeak?.(request, response)
        } else if (request.url === '/worker.js') {
          response.setHeader('Content-Type', 'text/javascript')
          response.end(worker)
        } else page(request, response)
      }
    },
  })
  const host = site.url.replace('127.0.0.1', 'localhost')
  const vault = site.tokenizationUrl
  const build = async (name: string, more: object = {}): Promise<RequestListener> => {
    const config = buildConfig({ root: folder(name), mode: 'production' }, vault)
    const files = await buildFiles({
      ...config,
      ...more,
      define: { ...config.define, PARENT_ORIGINS: JSON.stringify([host]) },
    })
    return (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://frame')
      // so that its script runs in a sandbox too, where nothing but the script itself stands against the page
      response.setHeader('Access-Control-Allow-Origin', '*')
      answerFile(response, files, pathname === '/' ? '/index.html' : pathname)
    }
  }
  const [ours, naive] = await Promise.all([build('frame'), build('weak', { base: './' })])
  ownWeak = naive
  const headers = headersOf(host, new URL(vault).origin)
  const servers = await Promise.all([
    serve((request, response) => {
      response.setHeaders(new Map(headers))
      if (request.url !== '/' && !request.url?.startsWith('/assets/')) {
        // nothing else of this origin may be in a page
        response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
      }
      ours(request, response)
    }),
    serve((request, response) => {
      if (request.url !== '/neighbour') return naive(request, response)
      response.setHeader('Content-Type', 'text/html')
      response.end(neighbour)
    }),
    ...(asked.unheaded ? [serve(await withoutHeaders([host], vault))] : []),
  ])
  const [frame, weak, unheaded] = servers.map(({ url }) => url)
  return {
    site,
    frame: frame ?? '',
    unheaded: unheaded ?? '',
    weak: weak ?? '',
    weakOwn: `${host}/weak/`,
    page: (wanted) => `${host}/?${new URLSearchParams(wanted)}`,
    close: async () => {
      for (const { close } of servers) close()
      await site.close()
    },
  }
}

export async function serve(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // of a server that listens on a port
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
