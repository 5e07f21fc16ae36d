import { createServer, type Server } from 'node:http'
import { isAllowedHost } from '../guard.ts'
import { hostnameOf } from '../hosts.ts'
import type { FrameSite } from './site.ts'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** Serves the site on a developer's machine as its snippets tell a host to. Not yet listening. */
export function serverOfSite({ files, headers }: FrameSite): Server {
  return createServer((request, response) => {
    const path = /^[^?#]*/.exec(request.url ?? '')?.[0] ?? ''
    const isDocument = path === '/' || path === '/index.html'
    const name = isDocument ? 'index.html' : path.slice(1)
    const content = isDocument || name.startsWith('assets/') ? files.get(name) : undefined
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    // a name of somebody else's may lead here (DNS rebinding)
    const isOurs = isAllowedHost(hostnameOf(request.headers.host ?? null))
    const status = !isOurs ? 403 : !isRead ? 405 : content === undefined ? 404 : 200
    const kind = status !== 200 ? headers.other : isDocument ? headers.document : headers.assets
    for (const [header, value] of [...headers.common, ...kind]) response.setHeader(header, value)
    if (status !== 200) return response.writeHead(status).end()
    response.setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? '')
    return response.writeHead(200).end(request.method === 'HEAD' ? undefined : content)
  })
}
