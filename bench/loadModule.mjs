import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/**
 * Loads a TypeScript module of this repository into plain Node, as it stands, without a build.
 *
 * @param {string} path from the repository's root, for example `/test/simulation/run.ts`
 * @returns {Promise<{ module: any, close: () => Promise<void> }>}
 */
export async function loadModule(path) {
  const vite = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  return { module: await vite.ssrLoadModule(path), close: () => vite.close() }
}
