import { getRequestListener } from '@hono/node-server'
import { mkdtemp, rm } from 'node:fs/promises'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildFrameDocument } from '../scripts/frame/build.mjs'
import { readFrameDocument } from '../src/cli/frame/document.ts'
import { serverOfSite } from '../src/cli/frame/serveSite.ts'
import { makeSite } from '../src/cli/frame/site.ts'
import { guarded, isAllowedHost } from '../src/cli/guard.ts'
import { hostnameOf } from '../src/cli/hosts.ts'
import { serverOf } from '../src/cli/sandbox/serve.ts'
import { createSandbox } from '../src/sandbox/index.ts'
import { createCustomerBackend } from '../src/server/index.ts'

/**
 * What the story of the card frame needs besides its page: under `/card-frame` of Storybook's own server the backend
 * (`api`) and the address of the frame (`url`), and on ports of their own the frame and the sandbox that it posts to.
 * They start when a story asks for them.
 */
export function cardFrame(): Plugin {
  /** By the origin of Storybook, which is the frame's parent. */
  const started = new Map<string, Promise<RequestListener>>()
  const listenerFor = (parent: string) => {
    const listener = started.get(parent) ?? startCardFrame(parent)
    started.set(parent, listener)
    return listener
  }
  return {
    name: 'card-frame',
    configureServer({ middlewares }) {
      middlewares.use('/card-frame', (request, response, next) => {
        const { host = '' } = request.headers
        // a name of somebody else's may lead here (DNS rebinding)
        if (!isAllowedHost(hostnameOf(host))) return response.writeHead(403).end()
        listenerFor(`http://${host}`).then((listener) => listener(request, response), next)
      })
    },
  }
}

async function startCardFrame(parent: string): Promise<RequestListener> {
  const sandbox = createSandbox()
  const { plastiq, vonage } = sandbox.seeds
  const vault = await listen(serverOf({ fetch: guarded(sandbox.fetch) }))
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${vault}/api` },
    vonage: { ...vonage.accounts[0], baseUrl: vault },
    authorize: () => ({ payerId: plastiq.payerIds[0], apiKeys: [] }),
    allowedOrigins: [],
  })
  const frame = await listen(await frameServer(parent, `${vault}/api/payment-methods`))
  const api = getRequestListener(backend.fetch, { overrideGlobalObjects: false })
  return (request, response) => {
    if (request.url !== '/url') return api(request, response)
    response.setHeader('Content-Type', 'text/plain')
    return response.end(`${frame}/`)
  }
}

/** As `npx cardmint frame --serve` does. */
async function frameServer(parent: string, tokenizationUrl: string): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'cardmint-story-'))
  try {
    await buildFrameDocument(folder)
    const document = await readFrameDocument(folder)
    const { languages } = document
    return serverOfSite(
      await makeSite(document, { parentOrigins: [parent], tokenizationUrl, languages }),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function listen(server: Server): Promise<string> {
  // Storybook may end while a page is still connected
  server.unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // of a server that listens on a port
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
