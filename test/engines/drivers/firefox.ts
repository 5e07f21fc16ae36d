import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectMarionette, type Marionette } from './marionette.ts'
import { eventually, startProgram } from './program.ts'
import type { Composing, Engine } from './types.ts'
import { webDriverTab, type Wire } from './webdriver.ts'

export interface Firefox extends Engine {
  /** The way into the browser itself. */
  inBrowser: Marionette['inBrowser']
  /** Runs in the first frame of the page; what comes out is JSON. */
  inFrame: <Result>(run: () => Result) => Promise<Result>
  /** Keys to what has the focus in the first frame: WebDriver's own never leave the document that it talks to. */
  pressInFrame: Engine['tab']['press']
}

const preferences = {
  // any that is free, which it then writes down
  'marionette.port': 0,
  'extensions.formautofill.creditCards.supported': 'on',
  'extensions.formautofill.creditCards.enabled': true,
  'extensions.formautofill.addresses.supported': 'on',
  'extensions.formautofill.addresses.enabled': true,
  'browser.shell.checkDefaultBrowser': false,
  // a hostile page opens windows, and nobody clicks
  'dom.disable_open_during_load': false,
  'datareporting.policy.dataSubmissionEnabled': false,
}

export async function startFirefox([path = '']: readonly string[]): Promise<Firefox> {
  const program = await startProgram(path, async (profile) => {
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    )
    await writeFile(join(profile, 'user.js'), lines.join(''))
    const rights = ['--marionette', '--remote-allow-system-access']
    return [...rights, '--headless', '--no-remote', '--new-instance', '--profile', profile]
  })
  try {
    const port = () => readFile(join(program.folder, 'MarionetteActivePort'), 'utf8').then(Number)
    const marionette = await eventually(
      async () => connectMarionette(await port()),
      'The remote control of Firefox',
    )
    const session = await marionette.send('WebDriver:NewSession')
    // what WebDriver says that this command answers
    const { browserVersion } = (session as { capabilities: { browserVersion: string } })
      .capabilities
    const tab = webDriverTab(wireOf(marionette))
    return {
      name: 'Firefox',
      version: browserVersion,
      tab: { ...tab, compose: (text, read) => compose(marionette, text, read) },
      inBrowser: marionette.inBrowser,
      inFrame: (run) =>
        withinFrame(marionette, async () => {
          const script = `return (${run})()`
          const answer = await marionette.send('WebDriver:ExecuteScript', { script, args: [] })
          // the answer is what the function makes, by way of JSON
          return (answer as { value: never }).value
        }),
      pressInFrame: (...keys) => withinFrame(marionette, () => tab.press(...keys)),
      async close() {
        marionette.close()
        await program.end()
      },
    }
  } catch (error) {
    await program.end()
    throw error
  }
}

async function withinFrame<Result>({ send }: Marionette, act: () => Promise<Result>) {
  await send('WebDriver:SwitchToFrame', { id: 0 })
  try {
    return await act()
  } finally {
    await send('WebDriver:SwitchToFrame', { id: null })
  }
}

function wireOf({ send }: Marionette): Wire {
  // every answer but that of a session is wrapped like this
  const value = async (answer: Promise<unknown>) => ((await answer) as { value: never }).value
  return {
    navigate: (url) => send('WebDriver:Navigate', { url }),
    execute: (script, args) => value(send('WebDriver:ExecuteScript', { script, args })),
    find: (selector) =>
      value(send('WebDriver:FindElement', { using: 'css selector', value: selector })),
    click: (id) => send('WebDriver:ElementClick', { id }),
    perform: (actions) => send('WebDriver:PerformActions', { actions }),
  }
}

/** With the text input processor, which input methods of the system use too. */
async function compose(
  { inBrowser }: Marionette,
  text: string,
  read: () => Promise<string>,
): Promise<Composing[]> {
  const seen: Composing[] = []
  for (let length = 1; length <= text.length; length++) {
    const preedit = text.slice(0, length)
    await inBrowser(composeInWindow, preedit, false)
    seen.push({ preedit, value: await read() })
  }
  await inBrowser(composeInWindow, text, true)
  return seen
}

interface Processor {
  ATTR_RAW_CLAUSE: number
  beginInputTransactionForTests: (window: unknown) => boolean
  setPendingCompositionString: (text: string) => void
  appendClauseToPendingComposition: (length: number, attribute: number) => void
  setCaretInPendingComposition: (offset: number) => void
  flushPendingComposition: () => void
  commitCompositionWith: (text: string) => void
}

/** Runs in the browser's own window. */
function composeInWindow(text: string, ends: boolean): void {
  // globals of Firefox's own code; the processor is kept where the next call finds it
  const own = globalThis as unknown as {
    window: { cardmintProcessor?: Processor }
    Cc: Record<string, { createInstance: (id: unknown) => Processor }>
    Ci: Record<string, unknown>
  }
  const create = () =>
    own.Cc['@mozilla.org/text-input-processor;1']?.createInstance(own.Ci['nsITextInputProcessor'])
  own.window.cardmintProcessor ??= create()
  const processor = own.window.cardmintProcessor
  if (!processor?.beginInputTransactionForTests(own.window)) throw new Error('No input processor.')
  if (ends) {
    processor.commitCompositionWith(text)
    return
  }
  processor.setPendingCompositionString(text)
  processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE)
  processor.setCaretInPendingComposition(text.length)
  processor.flushPendingComposition()
}
