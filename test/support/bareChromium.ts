import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { chromiumArgs, findChromium } from './browser.mjs'

export interface BareChromium {
  context: BrowserContext
  close: () => Promise<void>
}

/**
 * Chromium as it is. Playwright keeps every page of a browser that it starts itself visible, focused and
 * awake, and out of the back/forward cache, so this one is started by us and only then connected to.
 */
export async function startBareChromium(path?: string): Promise<BareChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'cardmint-chromium-'))
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(path ?? (await findChromium()), [...chromiumArgs, ...args, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const close = async () => {
    child.kill('SIGKILL')
    await exited
    // its helpers may still be writing
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  try {
    const address = await addressOf(child.stderr, exited)
    const browser = await chromium.connectOverCDP(address, { noDefaults: true })
    const [context] = browser.contexts()
    if (!context) throw new Error('Chromium has no context of its own.')
    return { context, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Chromium writes the address for tools to its standard error, once. */
async function addressOf(stderr: NodeJS.ReadableStream, exited: Promise<void>): Promise<string> {
  let text = ''
  const found = new Promise<string>((resolve) => {
    stderr.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const [, address] = /DevTools listening on (\S+)/.exec(text) ?? []
      if (address) resolve(address)
    })
  })
  const ended = exited.then(() => {
    throw new Error(`Chromium ended before it could be driven.\n${text}`)
  })
  return Promise.race([found, ended])
}
