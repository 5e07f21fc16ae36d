import { setTimeout as delay } from 'node:timers/promises'
import type { EngineTab } from '../engines/drivers/types.ts'
import { serve, type World } from './world.ts'

export const NUMBER = '4242424242424242'

/** Whether a text holds most of the number, however it is written. */
export const hasNumber = (text: unknown) =>
  JSON.stringify(text ?? '')
    .replace(/\D/g, '')
    .includes(NUMBER.slice(0, 12))

/** A browser that a hostile page is opened in. */
export interface Hostile {
  /** Whose page is open, and as good as new. */
  kept?: Victim | undefined
  tab: Pick<EngineTab, 'open' | 'evaluate' | 'click' | 'press'>
  /** Runs in the card frame: what no page can do, to see whether an attack had its way there. */
  inFrame: <Result>(run: () => Result) => Promise<Result>
  /** Drags with the mouse from one place of the window to another; undefined where the engine cannot. */
  drag?: (from: readonly [number, number], to: readonly [number, number]) => Promise<void>
}

/**
 * What is attacked: the card frame, or the ready document without its headers; and where an attack is seen to succeed, a
 * careless frame, the same on the page's origin, or no frame at all.
 */
export type Victim = 'ours' | 'unheaded' | 'weak' | 'own' | 'page'

/** A server of the attacker's. */
export interface Evil {
  url: string
  /** Every request, as its address and body. */
  heard: string[]
  close: () => void
}

/** One attack under way. */
export interface Scene extends Hostile {
  victim: Victim
  evil: Evil
  /** The address of the frame; empty without one. */
  frame: string
  /** Opens the page and waits for the form, or goes on with the page of the attack before, where nothing was said yet. */
  open: () => Promise<void>
  /** The same with the number in it. */
  openTyped: () => Promise<void>
  page: (wanted: Record<string, string>) => string
  /** Types into the number, by real keys, from the page's own button, and waits until it is in its field. */
  type: (text?: string) => Promise<void>
  /** Fills the whole form by keys. */
  fill: () => Promise<void>
  /** Fills and sends it. */
  send: () => Promise<void>
  /** Posts to the frame's window, and through every port that the page has got hold of. */
  post: (message: object) => Promise<void>
  /** Everything that was posted in this page, as JSON. */
  said: () => Promise<string>
  /** Whether it becomes true. Against ours nothing is to happen, so `patience` is short. */
  until: (check: () => Promise<boolean>) => Promise<boolean>
}

export async function startEvil(): Promise<Evil> {
  const heard: string[] = []
  const { url, close } = await serve((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk))
    request.on('end', () => {
      heard.push(`${request.url} ${body}`)
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.setHeader('Content-Type', 'text/html')
      const { searchParams } = new URL(request.url ?? '/', 'http://evil')
      const frame = searchParams.get('frame')
      // a page of a stranger's, which frames what it is told to
      response.end(`<!doctype html><title>Evil</title><link rel="icon" href="data:,"><script>
        window.got = []
        addEventListener('message', ({ data }) => got.push(JSON.stringify(data)))
        if (parent !== window) parent.postMessage({ evil: 1 }, '*')
        setInterval(() => frames[0]?.postMessage({ t: 'cm-ping', v: 1 }, '*'), 100)
      </script>${frame ? `<iframe src="${frame.replaceAll('&', '&amp;')}"></iframe>` : ''}`)
    })
  })
  return { url, heard, close }
}

/** Digits of the number, wherever the field is. */
const typedDigits = () =>
  document.querySelector<HTMLInputElement>('input[name="number"]')?.value.replace(/\D/g, '')

/** @param patience How long an attack may take to succeed, in milliseconds. */
export function setScene(
  browser: Hostile,
  world: World,
  evil: Evil,
  victim: Victim,
  patience: number,
): Scene {
  const { tab } = browser
  const isAsNew = browser.kept === victim
  browser.kept = undefined
  const isOurs = victim === 'ours' || victim === 'unheaded'
  const { frame: ours, unheaded, weak, weakOwn: own } = world
  const frame = { ours, unheaded, weak, own, page: '' }[victim]
  const wanted: Record<string, string> = isOurs
    ? { frame }
    : victim === 'page'
      ? {}
      : { bare: frame }
  const inForm = <Result>(run: () => Result) =>
    victim === 'page' ? tab.evaluate(run) : browser.inFrame(run)
  const within = async (check: () => Promise<boolean>, most: number) => {
    const end = performance.now() + most
    do {
      if (await check().catch(() => false)) return true
      await delay(30)
    } while (performance.now() < end)
    return false
  }
  const patiently = async (check: () => Promise<boolean>, what: string) => {
    if (!(await within(check, 12_000))) throw new Error(`The ${what} did not come.`)
  }
  const scene: Scene = {
    ...browser,
    victim,
    evil,
    frame,
    page: (more) => world.page({ ...wanted, ...more }),
    async open() {
      if (isAsNew) {
        await tab.evaluate(() => {
          window.spied.read.length = 0
          Reflect.deleteProperty(window, 'caught')
        })
        return
      }
      await tab.open(scene.page({ hostile: '1', address: '1' }))
      // of an attack before, as a browser has one store for all
      await tab.evaluate(() => localStorage.clear())
      await patiently(() => inForm(() => document.querySelector('[name=number]') !== null), 'form')
      if (isOurs)
        await patiently(
          () => tab.evaluate(() => document.querySelector('[data-state="ready"]') !== null),
          'channel',
        )
    },
    async openTyped() {
      await scene.open()
      if ((await inForm(typedDigits)) !== NUMBER) await scene.type()
    },
    async type(text = NUMBER) {
      await tab.click('button')
      await tab.press('Tab')
      // focus and keys go to another process
      await patiently(
        () => inForm(() => document.activeElement?.matches('[name=number]') ?? false),
        'focus',
      )
      await tab.press('Control+a', ...text)
      await patiently(async () => (await inForm(typedDigits)) === text, 'number')
    },
    async fill() {
      await scene.type()
      await tab.press('Tab', ...'1234', 'Tab', ...'123', 'Tab', ...'Ada')
    },
    async send() {
      await scene.fill()
      await tab.press('Tab', 'Enter')
    },
    post: (message) =>
      // parsed in the page: a literal would make a prototype of the key of that name
      tab.evaluate((text) => {
        const each = JSON.parse(text)
        frames[0]?.postMessage(each, '*')
        for (const port of window.spied.ports) port.postMessage(each)
      }, JSON.stringify(message)),
    said: () => tab.evaluate(() => window.spied.read.join('\n')),
    async until(check) {
      // ours has heard what was sent to it before the wait begins
      if (isOurs) await browser.inFrame(() => null).catch(() => {})
      return within(check, patience)
    },
  }
  return scene
}
