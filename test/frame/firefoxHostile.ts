import type { Firefox } from '../engines/drivers/firefox.ts'
import type { Hostile } from './scene.ts'

/** The tab of a Firefox, as a hostile script's browser. */
export function firefoxHostile({ tab, inFrame, pressInFrame }: Firefox): Hostile {
  const isInFrame = () => tab.evaluate(() => document.activeElement?.tagName === 'IFRAME')
  return {
    inFrame,
    tab: {
      ...tab,
      async press(...keys) {
        while (keys.length > 0) {
          // it may move the focus over the border
          const end = keys.indexOf('Tab') + 1 || keys.length
          const next = keys.splice(0, end)
          await ((await isInFrame()) ? pressInFrame(...next) : tab.press(...next))
        }
      },
    },
  }
}
