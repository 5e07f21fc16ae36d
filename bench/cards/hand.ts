import type { CDPSession, Page } from 'playwright'
import type { Field, Way } from './ways.ts'

/** What can be seen of a field. */
export interface Seen {
  value: string
  /** Digits before the caret, and after the selection's start. */
  before: number
  /** UTF-16 units before the caret, for the eye. */
  caret: number
}

/** A person at one field of one way. Everything goes through the browser as keys, clipboard or composition. */
export type Hand = Awaited<ReturnType<typeof handAt>>

export async function handAt(page: Page, cdp: CDPSession, way: Way, field: Field) {
  const input = page.locator(`[data-way="${way}"] input[name="${field}"]`)
  const press = (key: string) => page.keyboard.press(key)
  const see = (): Promise<Seen> =>
    input.evaluate((element: HTMLInputElement) => {
      const { value, selectionStart } = element
      const caret = selectionStart ?? value.length
      return { value, caret, before: value.slice(0, caret).replace(/\D/g, '').length }
    })
  /** Somebody who goes on by themselves when a field is full comes back by hand. */
  const focus = () => input.focus()
  /** Formatting that waits for a frame has had it. */
  const settle = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    )
  async function empty() {
    await focus()
    await press('Control+a')
    await press('Delete')
    await settle()
  }
  return {
    see,
    press,
    focus,
    settle,
    empty,
    async type(text: string) {
      for (const character of text) {
        await page.keyboard.type(character)
        await settle()
      }
    },
    async paste(text: string) {
      await page.evaluate((each) => navigator.clipboard.writeText(each), text)
      await press('Control+v')
      await settle()
    },
    /** With the arrow keys, to right after this many digits; over a gap too, where there is one and it is wanted. */
    async caretAfter(digits: number, { overGap = false } = {}) {
      await focus()
      await press('Home')
      for (let steps = 0; steps < 30 && (await see()).before < digits; steps++)
        await press('ArrowRight')
      await settle()
      const { value, caret } = await see()
      if (overGap && /\D/.test(value[caret] ?? '')) await press('ArrowRight')
    },
    /** With Shift held, over this many digits more. */
    async selectDigits(count: number) {
      const selected = () =>
        input.evaluate(
          ({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
            value.slice(selectionStart ?? 0, selectionEnd ?? 0).replace(/\D/g, '').length,
        )
      for (let steps = 0; steps < 30 && (await selected()) < count; steps++) {
        await press('Shift+ArrowRight')
      }
    },
    /** An input method at work: what it shows after each step, and then what it puts in. */
    async compose(steps: readonly string[], text: string) {
      const shown: string[] = []
      for (const step of steps) {
        const at = step.length
        await cdp.send('Input.imeSetComposition', {
          text: step,
          selectionStart: at,
          selectionEnd: at,
        })
        await settle()
        shown.push((await see()).value)
      }
      await cdp.send('Input.insertText', { text })
      await settle()
      return shown
    },
  }
}
