import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../package/run.ts'
import { packOnce, type Recipe } from './recipe.ts'

const { check } = packOnce()

/** The programs are in packages of their own, by platform, so no install script is needed. */
const cpu = process.arch === 'arm64' ? 'arm64' : 'x64'
const bun = cpu === 'arm64' ? 'aarch64' : 'x64-baseline'
const next = ['node_modules/next/dist/bin/next'] as const

/** Next runs the backend's module while it builds; what serves it has the real ones in its environment. */
const placeholders = `PLASTIQ_KEY=at-build\nVONAGE_KEY=at-build\nVONAGE_SECRET=at-build\nVONAGE_SECRET_ID=at-build\n`

const recipes: Record<string, Recipe> = {
  Bun: {
    from: 'bun',
    packages: [`@oven/bun-${process.platform}-${bun}@1.4.5`],
    serve: (folder) => [
      `${folder}/node_modules/@oven/bun-${process.platform}-${bun}/bin/bun`,
      'server.mjs',
    ],
  },
  Deno: {
    from: 'deno',
    packages: [`@deno/linux-${cpu}-glibc@2.9.6`],
    serve: (folder) => [
      `${folder}/node_modules/@deno/linux-${cpu}-glibc/deno`,
      'run',
      '--allow-net',
      '--allow-env',
      '--allow-read',
      'server.mjs',
    ],
  },
  'Next with basePath and trailingSlash': {
    from: 'next',
    packages: ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1'],
    basePath: '/shop/api',
    build: async (folder) => {
      writeFileSync(join(folder, '.env'), placeholders)
      await run(process.execPath, [...next, 'build'], folder)
    },
    serve: (_folder, port) => [process.execPath, ...next, 'start', '--port', String(port)],
  },
}

test.each(Object.entries(recipes))('%s: works as printed', async (_name, recipe) => {
  const { report, followed } = await check(recipe)
  expect(report).toMatch(/\d+ ok, 0 failed, 0 skipped\.\s*$/)
  expect(followed).toBe(200)
})
