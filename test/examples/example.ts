import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { run } from '../package/run.ts'
import { nginx } from '../support/nginx.ts'
import { freePorts } from '../support/ports.ts'
import { saveCreateRevoke, type Journey } from './journey.ts'
import { behindNginx, whileServed, type Served, type Visit } from './serve.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
/** Files for an example that only its test needs, in a folder of its name. */
const added = join(import.meta.dirname, 'added')

interface Example extends Journey {
  /** Addresses of the pages that do the same, each of which is used. */
  paths?: readonly string[]
  /** The example is used through nginx, too. */
  isProxied?: boolean
  /** Opens pages that do what the docs advise against. */
  mistakes?: Visit
}

/**
 * Tests a folder of `examples` as somebody would use it who copied it: its scripts `types`, `build` and `start` have to
 * work, and the page that it serves at `PORT`.
 */
export function testExample(
  name: string,
  { paths = ['/'], isProxied, mistakes, ...journey }: Example = {},
): void {
  describe(`examples/${name}`, () => {
    const folder = join(inject('home'), name)
    const env = { PORT: '', NEXT_TELEMETRY_DISABLED: '1', WRANGLER_SEND_METRICS: 'false' }

    beforeAll(async () => {
      const [port = 0] = await freePorts(1)
      env.PORT = String(port)
      cpSync(join(examples, name), folder, {
        recursive: true,
        filter: (path) => !path.includes('node_modules'),
      })
      if (existsSync(join(added, name))) cpSync(join(added, name), folder, { recursive: true })
      replaceIn('package.json', /"cardmint": "[^"]+"/, `"cardmint": "file:${inject('tarball')}"`)
      replaceIn('.env', /http:\/\/127\.0\.0\.1:4011/g, JSON.parse(inject('sandbox')).url)
    })

    function replaceIn(file: string, what: RegExp, by: string) {
      const path = join(folder, file)
      writeFileSync(path, readFileSync(path, 'utf8').replace(what, by))
    }
    const npm = (...args: string[]) => run('npm', args, folder, env)

    test('installs', async () => {
      const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
      // rejects where peers don't fit, as npm's own way around them is closed
      await expect(npm('install', ...quiet, '--strict-peer-deps')).resolves.toBeTypeOf('string')
    })
    test('type-checks', async () => {
      await expect(npm('run', 'types')).resolves.toBeTypeOf('string')
    })
    test('passes its own tests', async () => {
      await expect(npm('test', '--if-present')).resolves.toBeTypeOf('string')
    })
    test('builds', async () => {
      await expect(npm('run', 'build')).resolves.toBeTypeOf('string')
    })
    test('works in Chromium', async () => {
      await expect(whileServed(folder, env, visit)).resolves.toBeUndefined()
    })
    test.runIf(isProxied && nginx)('works behind nginx', async () => {
      await expect(whileServed(folder, env, behindNginx(visit))).resolves.toBeUndefined()
    })
    test.runIf(mistakes)('takes mistakes as the docs say', async () => {
      await expect(whileServed(folder, env, mistakes ?? visit)).resolves.toBeUndefined()
    })

    async function visit({ url, newPage }: Served) {
      // one after the other, as they share a sandbox
      for (const path of paths)
        await saveCreateRevoke(await newPage(), url + path, inject('sandbox'), journey)
    }
  })
}
