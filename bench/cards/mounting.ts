import type { Browser } from 'playwright'
import { fileURLToPath } from 'node:url'
import { serveSite } from '../../test/support/site.ts'
import { startClock } from './clock.ts'

/** What takes a card, and as which form: the whole one has ten fields and a list of every country. */
const forms = [
  'whole form, by hand',
  'whole form, CardTokenizer',
  'card only, by hand',
  'card only, CardTokenizer',
  'card only, useCardFields',
  'card only, react-payment-inputs',
] as const

export type Form = (typeof forms)[number]

declare global {
  interface Window {
    /** Of the page that is measured: mounts so many of a form at once. */
    mount: (form: Form, copies: number) => void
    unmount: () => void
  }
}

/** Milliseconds of the main thread for one form, by form and round. */
export interface Mounts {
  /** React and the form's own code. */
  script: Record<Form, number[]>
  /** With style, layout and paint. */
  shown: Record<Form, number[]>
  unmount: Record<Form, number[]>
}

const root = fileURLToPath(new URL('mounting', import.meta.url))
/** So many at once, as one alone is little beside the asking for the time. */
const copies = 10

/** In turn, each form first in some rounds. */
export async function timeMounts(browser: Browser, rounds: number): Promise<Mounts> {
  const site = await serveSite({ root, mode: 'production' })
  const page = await browser.newPage({ locale: 'en-US' })
  await page.goto(site.url)
  const secondsOf = await startClock(await page.context().newCDPSession(page))
  const paint = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    )
  const mounts: Mounts = { script: byForm(), shown: byForm(), unmount: byForm() }
  // the first are for the compiler of the browser
  for (let round = -10; round < rounds; round++) {
    const start = (round + 2 * forms.length) % forms.length
    for (const form of [...forms.slice(start), ...forms.slice(0, start)]) {
      const mount = () =>
        page.evaluate(([each, count]) => window.mount(each, count), [form, copies] as const)
      const unmount = () => page.evaluate(() => window.unmount())
      const times = {
        script: await secondsOf(mount),
        unmount: await secondsOf(unmount),
        shown: await secondsOf(async () => {
          await page.evaluate(() => void (document.body.hidden = false))
          await mount()
          await paint()
        }),
      }
      await unmount()
      await page.evaluate(() => void (document.body.hidden = true))
      await paint()
      if (round < 0) continue
      for (const part of ['script', 'shown', 'unmount'] as const) {
        mounts[part][form].push((times[part] / copies) * 1000)
      }
    }
  }
  await page.close()
  await site.close()
  return mounts
}

function byForm(): Record<Form, number[]> {
  // every form is in it
  return Object.fromEntries(forms.map((form) => [form, []])) as unknown as Record<Form, number[]>
}
