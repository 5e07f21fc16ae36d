import type { FrameDocument } from './document.ts'
import type { FrameConfig } from './flags.ts'
import { headersOf, type SiteHeaders } from './headers.ts'
import { caddyfile, headersFile, nginxConf } from './hosting.ts'
import { hashOf, importMapOf, indexHtml } from './indexHtml.ts'

/** Everything that the frame's origin serves, and how. */
export interface FrameSite {
  /** By path from the root, in the order in which they are written: the document comes last. */
  files: ReadonlyMap<string, string | Buffer>
  /** The hashes of what browsers load. */
  hashes: Readonly<Record<string, string>>
  headers: SiteHeaders
}

/** Names the files that a run wrote, so that the next one knows them. */
export const inventory = 'integrity.json'

/** Makes the site. The same document and configuration give the same bytes. */
export async function makeSite(document: FrameDocument, config: FrameConfig): Promise<FrameSite> {
  const names = Object.keys(document.assets)
  const assets = await Promise.all(
    names.map(async (name) => [`assets/${name}`, await document.read(name)] as const),
  )
  const headers = headersOf(config, hashOf(importMapOf(document)))
  const index = indexHtml(document, config)
  const loaded = new Map<string, string | Buffer>([['index.html', index], ...assets])
  const hashes = Object.fromEntries([...loaded].map(([name, content]) => [name, hashOf(content)]))
  const beside: [name: string, content: string][] = [
    ['_headers', headersFile(headers)],
    ['nginx.conf', nginxConf(headers)],
    ['Caddyfile', caddyfile(headers)],
    ['NOTICES.md', document.notices],
    // without one, Cloudflare Pages answers the document for every path
    ['404.html', '<!doctype html><title>Not found</title>\n'],
  ]
  const written = [...loaded.keys(), ...beside.map(([name]) => name), inventory]
  const record = { cardmint: document.version, config, hashes, headers, files: written }
  const files = new Map<string, string | Buffer>([
    // first, so that a run that was cut off can be made again
    [inventory, `${JSON.stringify(record, null, 2)}\n`],
    ...assets,
    ...beside,
    ['index.html', index],
  ])
  return { files, hashes, headers }
}
