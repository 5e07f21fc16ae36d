import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { installInto, packPackage } from '../package/packPackage.ts'
import { run, start, type Started } from '../package/run.ts'
import { freePorts } from '../support/ports.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Recipe {
  /** The folder below `examples/recipes`. */
  from: string
  /** What it needs besides Cardmint, as npm takes it. */
  packages: readonly string[]
  /** Paths as the package of npm has them, such as `next/dist/bin/next`. */
  build?: (folder: string) => Promise<unknown>
  /** The command that serves it, from its folder. */
  serve: (folder: string, port: number) => readonly [program: string, ...args: string[]]
  basePath?: string
}

/** Packs the package once for a file of tests, and starts its sandbox. */
export function packOnce() {
  let home: string
  let tarball: string
  let sandbox: Started

  beforeAll(async () => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'cardmint-recipes-')))
    tarball = await packPackage(home)
    const folder = await install('sandbox', [])
    sandbox = await start(join(folder, 'node_modules/.bin/cardmint'), ['sandbox', '--port', '0'], {
      cwd: folder,
    })
  }, 300_000)
  afterAll(async () => {
    await sandbox?.stop()
    if (home) rmSync(home, { recursive: true, force: true })
  }, 60_000)

  async function install(name: string, packages: readonly string[]): Promise<string> {
    const folder = join(home, name)
    await installInto(folder, [tarball, ...packages])
    return folder
  }

  return {
    /** Installs a recipe as it is printed, serves it, and gives what `check-backend` says of it. */
    async check(recipe: Recipe) {
      const { from, packages, build, serve, basePath = '/api' } = recipe
      const folder = await install(
        `${from}-${packages.join('-').replaceAll(/\W+/g, '-')}`,
        packages,
      )
      const recipes = join(root, 'examples/recipes')
      cpSync(join(recipes, from), folder, { recursive: true })
      cpSync(join(recipes, 'backend.mjs'), join(folder, 'backend.mjs'))
      await build?.(folder)
      const { url, plastiq, vonage } = JSON.parse(sandbox.firstLine)
      const [account] = vonage.accounts
      const [port = 0] = await freePorts(1)
      const [program, ...args] = serve(folder, port)
      const server = await start(program, args, {
        cwd: folder,
        isSilent: true,
        env: {
          PORT: String(port),
          PLASTIQ_KEY: plastiq.apiKey,
          PLASTIQ_URL: `${url}/api`,
          VONAGE_KEY: account.apiKey,
          VONAGE_SECRET: account.apiSecret,
          VONAGE_SECRET_ID: account.secretId,
          VONAGE_URL: url,
          PAYER_ID: plastiq.payerIds[0],
          BASE_PATH: basePath,
        },
      })
      onTestFinished(server.stop)
      const address = `http://127.0.0.1:${port}${basePath}`
      await expect
        .poll(() => fetch(address).then(() => 'up', String), { timeout: 60_000 })
        .toBe('up')
      const caller = ['--header', 'Cookie: session=of-somebody', '--payer', plastiq.payerIds[0]]
      const all = ['--api-key', account.apiKey, '--origin', 'https://shop.example', '--write']
      const more = ['--reader', 'Cookie: session=reader', '--sandbox', url]
      const report = await run(
        join(folder, 'node_modules/.bin/cardmint'),
        ['check-backend', address, ...caller, ...all, ...more],
        folder,
      )
      const list = await fetch(`${address}/accounts/${account.apiKey}/secrets`, {
        headers: { Cookie: 'session=of-somebody' },
      })
      const { _links } = await list.json()
      const link = new URL(_links.self.href, address)
      const followed = await fetch(link, { headers: { Cookie: 'session=of-somebody' } })
      return { report, followed: followed.status }
    },
  }
}
