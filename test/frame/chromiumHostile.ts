import type { Page } from 'playwright'
import type { Hostile } from './scene.ts'

/** A page of Playwright's, as a hostile script's browser. */
export function chromiumHostile(page: Page): Hostile {
  return {
    tab: {
      async open(url) {
        // windows that an attack before has opened
        for (const other of page.context().pages()) if (other !== page) await other.close()
        await page.goto(url)
      },
      // the answer is what the function makes, by way of JSON
      evaluate: (run, ...args) =>
        page.evaluate(`(${run}).apply(null, ${JSON.stringify(args)})`) as never,
      click: (selector) => page.click(selector),
      async press(...keys) {
        for (const key of keys) await page.keyboard.press(key)
      },
    },
    async inFrame(run) {
      const [, frame] = page.frames()
      if (!frame) throw new Error('There is no frame.')
      return frame.evaluate(`(${run})()`) as never
    },
    async drag(from, to) {
      await page.mouse.move(...from)
      await page.mouse.down()
      await page.mouse.move(from[0] + 9, from[1] + 3, { steps: 4 })
      await page.mouse.move(...to, { steps: 8 })
      await page.mouse.up()
    },
  }
}
