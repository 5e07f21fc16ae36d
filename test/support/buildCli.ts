import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { start, type Started } from '../package/run.ts'

// inside node_modules, so that what is built finds its dependencies
const cache = join(import.meta.dirname, '../../node_modules/.cache')

/** The executable of these sources, built for a file of tests. */
export interface BuiltCli {
  path: string
  /** Runs it in a process of its own, and waits for its first line. */
  start: (...argv: string[]) => Promise<Started>
  remove: () => Promise<void>
}

export async function buildCli(): Promise<BuiltCli> {
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'cardmint-cli-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'src/cli.ts', outDir: folder, emptyOutDir: false },
  })
  const path = join(folder, 'cli.js')
  return {
    path,
    start: async (...argv) => start(process.execPath, [path, ...argv], { cwd: folder }),
    remove: async () => rm(folder, { recursive: true, force: true }),
  }
}
