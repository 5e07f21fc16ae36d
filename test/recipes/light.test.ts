import { expect, test } from 'vitest'
import { build } from 'vite'
import { packOnce, type Recipe } from './recipe.ts'

const { check } = packOnce()

const node = () => [process.execPath, 'server.mjs'] as const

/** Cloudflare's own tools bundle a worker before they run it. */
async function bundle(root: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // Vite would put an empty object there.
    define: { 'process.env': 'process.env' },
    ssr: { noExternal: true, target: 'webworker' },
    build: {
      ssr: 'worker.mjs',
      outDir: 'dist',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
}

const recipes: Record<string, Recipe> = {
  Node: { from: 'node', packages: ['@hono/node-server@2.1.8'], serve: node },
  Hono: { from: 'hono', packages: ['hono@4.13.19', '@hono/node-server@2.1.8'], serve: node },
  'Hono with mount': {
    from: 'hono-mount',
    packages: ['hono@4.13.19', '@hono/node-server@2.1.8'],
    serve: node,
  },
  'Express 4': { from: 'express', packages: ['express@4', '@hono/node-server@2.1.8'], serve: node },
  'Express 5': { from: 'express', packages: ['express@5', '@hono/node-server@2.1.8'], serve: node },
  'Express 4 with app.use': {
    from: 'express-use',
    packages: ['express@4', '@hono/node-server@2.1.8'],
    serve: node,
  },
  'Express 5 with app.use': {
    from: 'express-use',
    packages: ['express@5', '@hono/node-server@2.1.8'],
    serve: node,
  },
  Fastify: { from: 'fastify', packages: ['fastify@5', '@hono/node-server@2.1.8'], serve: node },
  'Workers, in workerd': {
    from: 'workers',
    packages: ['workerd@1.20261117.1'],
    build: bundle,
    serve: (folder, port) => [
      `${folder}/node_modules/@cloudflare/workerd-${process.platform}-${process.arch === 'arm64' ? 'arm64' : '64'}/bin/workerd`,
      'serve',
      'worker.capnp',
      '--socket-addr',
      `http=127.0.0.1:${port}`,
    ],
  },
}

test.each(Object.entries(recipes))('%s: works as printed', async (_name, recipe) => {
  const { report, followed } = await check(recipe)
  expect(report).toMatch(/\d+ ok, 0 failed, 0 skipped\.\s*$/)
  expect(followed).toBe(200)
})
