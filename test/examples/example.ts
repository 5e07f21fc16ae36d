import { spawn } from 'node:child_process'
import { closeSync, cpSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { run } from '../package/run.ts'
import { chromiumArgs, findChromium } from '../support/browser.mjs'
import { freePorts } from '../support/ports.ts'
import { saveCreateRevoke, type Journey } from './journey.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))

/**
 * Tests a folder of `examples` as somebody would use it who copied it: its scripts `types`, `build` and `start` have to
 * work, and the page that it serves at `PORT`.
 */
export function testExample(name: string, journey: Journey = {}): void {
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
      // without npm's own way around peers that do not fit
      await expect(npm('install', ...quiet, '--strict-peer-deps')).resolves.not.toMatch(/WARN/)
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
      const stop = serve(folder, env)
      const browser = await chromium.launch({
        executablePath: await findChromium(),
        args: chromiumArgs,
      })
      try {
        const url = `http://127.0.0.1:${env.PORT}`
        await expect.poll(() => answers(url), { timeout: 60_000, interval: 200 }).toBe(true)
        for (const path of journey.paths ?? ['/']) {
          const page = await browser.newPage({ locale: 'en-US' })
          // one after the other, as they share a sandbox
          // oxlint-disable-next-line no-await-in-loop
          await saveCreateRevoke(page, url + path, inject('sandbox'), journey)
        }
      } catch (error) {
        console.error(readFileSync(join(folder, 'server.log'), 'utf8'))
        throw error
      } finally {
        await browser.close()
        await stop()
      }
    })
  })
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

/** Runs `npm start` in a process group of its own, as npm does not always end what it started. */
function serve(cwd: string, env: Record<string, string>): () => Promise<void> {
  const log = openSync(join(cwd, 'server.log'), 'w')
  const server = spawn('npm', ['start'], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // what it inherited would keep the tests waiting for whatever it has started
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  return async () => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGTERM')
    await ended
  }
}
