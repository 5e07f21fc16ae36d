import { chromium, type CDPSession, type Page } from 'playwright'
import { chromiumArgs } from '../../support/browser.mjs'
import type { Composing, Engine } from './types.ts'

export interface Chromium extends Engine {
  page: Page
  cdp: CDPSession
}

export async function startChromium([executablePath = '']: readonly string[]): Promise<Chromium> {
  const browser = await chromium.launch({ executablePath, args: chromiumArgs })
  const page = await browser.newPage()
  const cdp = await page.context().newCDPSession(page)
  return {
    name: 'Chromium',
    version: browser.version(),
    page,
    cdp,
    tab: {
      open: async (url) => void (await page.goto(url)),
      // the answer is what the function makes, by way of JSON
      evaluate: (run, ...args) =>
        page.evaluate(`(${run}).apply(null, ${JSON.stringify(args)})`) as never,
      click: (selector) => page.click(selector),
      async press(...keys) {
        for (const key of keys) {
          // a character that is on no keyboard of ours
          if (/^[^\0-\x7f]+$/u.test(key)) await page.keyboard.insertText(key)
          else await page.keyboard.press(key)
        }
      },
      undo: () => page.keyboard.press('Control+z'),
      compose: (text, read) => compose(cdp, text, read),
    },
    close: () => browser.close(),
  }
}

async function compose(
  cdp: CDPSession,
  text: string,
  read: () => Promise<string>,
): Promise<Composing[]> {
  const seen: Composing[] = []
  for (let at = 1; at <= text.length; at++) {
    const preedit = text.slice(0, at)
    const selection = { selectionStart: at, selectionEnd: at }
    await cdp.send('Input.imeSetComposition', { text: preedit, ...selection })
    seen.push({ preedit, value: await read() })
  }
  await cdp.send('Input.insertText', { text })
  return seen
}
