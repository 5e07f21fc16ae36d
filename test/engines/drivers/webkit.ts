import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { patiently } from '../../support/patiently.ts'
import { freePorts } from '../../support/ports.ts'
import { eventually, startProgram, type Program } from './program.ts'
import type { Composing, Engine } from './types.ts'
import { webDriverTab, type Wire } from './webdriver.ts'

const run = promisify(execFile)

/** It takes a screen that is free, and says which. */
const screenArgs = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']

/** WebKitGTK's little browser, on a screen that nobody sees. */
export async function startWebKit(found: readonly string[]): Promise<Engine> {
  const [driverPath = '', screenPath = '', xdotool = ''] = found
  const [port] = await freePorts(1)
  const screen = await startProgram(screenPath, () => screenArgs)
  let driver: Program | undefined
  const end = async () => {
    await driver?.end()
    await screen.end()
  }
  try {
    const DISPLAY = `:${await firstLine(screen)}`
    // with it, Control+Shift+U and a code compose any character; and what is drawn is never a frame late
    const GTK_IM_MODULE = 'gtk-im-context-simple'
    const environment = { DISPLAY, GTK_IM_MODULE, WEBKIT_DISABLE_DMABUF_RENDERER: '1' }
    driver = await startProgram(driverPath, () => [`--port=${port}`], environment)
    const call = caller(`http://127.0.0.1:${port}`)
    await eventually(() => call('GET', '/status'), 'WebKitWebDriver')
    const wanted = { capabilities: { alwaysMatch: { browserName: 'MiniBrowser' } } }
    // what WebDriver says that this command answers
    const { sessionId, capabilities } = (await call('POST', '/session', wanted)) as {
      sessionId: string
      capabilities: { browserVersion: string }
    }
    const session = `/session/${sessionId}`
    const xdo = (...args: string[]) =>
      run(xdotool, args, { env: { ...process.env, DISPLAY } }).then(({ stdout }) => stdout)
    const tab = webDriverTab(wireOf((method, path, body) => call(method, session + path, body)))
    return {
      name: 'WebKit',
      version: capabilities.browserVersion,
      tab: {
        ...tab,
        // this little browser has no key for it
        undo: async () => void (await tab.evaluate(() => document.execCommand('undo'))),
        compose: (text, read) => compose(xdo, text, read),
      },
      async close() {
        await call('DELETE', session)
        await end()
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}

function firstLine({ child }: Program): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()))
  })
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>

function caller(address: string): Call {
  return async (method, path, body) => {
    const init = body ? { method, body: JSON.stringify(body) } : { method }
    const response = await fetch(address + path, init)
    // WebDriver's envelope
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`)
    return value
  }
}

function wireOf(call: Call): Wire {
  return {
    navigate: (url) => call('POST', '/url', { url }),
    execute: (script, args) => call('POST', '/execute/sync', { script, args }),
    // an element in JSON
    find: (selector) =>
      call('POST', '/element', { using: 'css selector', value: selector }) as Promise<
        Record<string, string>
      >,
    click: (id) => call('POST', `/element/${id}/click`, {}),
    perform: (actions) => call('POST', '/actions', { actions }),
  }
}

/** Each character by its code, with the keys of GTK's own input method. */
async function compose(
  xdo: (...args: string[]) => Promise<string>,
  text: string,
  read: () => Promise<string>,
): Promise<Composing[]> {
  const seen: Composing[] = []
  for (const character of text) {
    const code = character.codePointAt(0)?.toString(16) ?? ''
    const preedit = `u${code}`
    await xdo('key', '--delay', '50', 'ctrl+shift+u')
    await xdo('key', '--delay', '50', ...code)
    // keys arrive later than xdotool ends
    let value = ''
    await patiently(async () => {
      value = await read()
      return value.endsWith(preedit)
    })
    seen.push({ preedit, value })
    await xdo('key', 'space')
  }
  return seen
}
