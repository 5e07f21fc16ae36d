import { mkdtemp, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Alias } from 'vite'
import { answerFile, buildConfig, buildFiles, type Pages } from './site.ts'

/** The Reacts that are installed, by major version. */
export type ReactMajor = 18 | 19

interface ServerEntry {
  render: (url: string) => Promise<{ html: string; state: unknown }>
  version: string
}

/**
 * Pages that the server renders and the browser hydrates: `server.tsx` and `client.tsx` of the folder, both
 * built with this React. Every page forbids all that a strict policy can, inline styles and scripts among it.
 */
export function renderedPages(react: ReactMajor): Pages {
  return async (options, tokenizationUrl) => {
    const shared = buildConfig({ ...options, alias: aliases(react) }, tokenizationUrl)
    const input = join(options.root, 'client.tsx')
    const entryFileNames = 'client.js'
    const assetFileNames = 'client[extname]'
    const output = { entryFileNames, assetFileNames }
    const files = await buildFiles({
      ...shared,
      build: { ...shared.build, rolldownOptions: { input, output } },
    })
    const { render } = await importBuilt(join(options.root, 'server.tsx'), shared)
    const policy = [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self'`,
      `connect-src 'self' ${new URL(tokenizationUrl).origin}`,
      `require-trusted-types-for 'script'`,
      `trusted-types 'none'`,
      'report-uri /violations',
    ].join('; ')

    return async (request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
      if (url.pathname !== '/') return answerFile(response, files, url.pathname)
      const { html, state } = await render(url.href)
      return answerPage(response, policy, page(html, state))
    }
  }
}

function answerPage(response: ServerResponse, policy: string, html: string): void {
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
  })
  response.end(html)
}

const page = (html: string, state: unknown) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>A page from the server</title>
    <link rel="stylesheet" href="/client.css" />
  </head>
  <body>
    <div id="root">${html}</div>
    <script type="application/json" id="state">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>
    <script type="module" src="/client.js"></script>
  </body>
</html>`

/** Of all that asks for React, TanStack's part too. */
function aliases(react: ReactMajor): Alias[] {
  if (react === 19) return []
  return [{ find: /^(react(?:-dom)?)(\/.*)?$/, replacement: `$1-${react}$2` }]
}

/** Built with everything in it, as what is imported by name would be the other React. */
async function importBuilt(entry: string, shared: ReturnType<typeof buildConfig>) {
  const folder = await mkdtemp(join(tmpdir(), 'cardmint-server-'))
  await build({
    ...shared,
    ssr: { noExternal: true },
    build: {
      ...shared.build,
      ssr: entry,
      write: true,
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'server.mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  // of our own making, and checked where it was written
  const module = (await import(pathToFileURL(join(folder, 'server.mjs')).href)) as ServerEntry
  await rm(folder, { recursive: true })
  return module
}
