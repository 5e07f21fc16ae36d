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
        let isInside = await isInFrame()
        for (const key of keys) {
          await (isInside ? pressInFrame(key) : tab.press(key))
          // it may have moved the focus over the border
          if (key === 'Tab') isInside = await isInFrame()
        }
      },
    },
  }
}
