import { actionsOf } from './keys.ts'
import { eventually } from './program.ts'
import type { EngineTab } from './types.ts'

/** What WebDriver calls an element in JSON. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

/** The few commands that we need, however they travel. */
export interface Wire {
  navigate: (url: string) => Promise<unknown>
  execute: (script: string, args: readonly unknown[]) => Promise<unknown>
  find: (selector: string) => Promise<Record<string, string>>
  click: (id: string) => Promise<unknown>
  perform: (actions: readonly unknown[]) => Promise<unknown>
}

/** A tab without input method. */
export function webDriverTab(wire: Wire): Omit<EngineTab, 'compose'> {
  const press: EngineTab['press'] = async (...keys) => {
    for (const key of keys) {
      await wire.perform([{ type: 'key', id: 'keyboard', actions: actionsOf(key) }])
    }
  }
  return {
    press,
    undo: () => press('Control+z'),
    open: async (url) => void (await wire.navigate(url)),
    // the answer is what the function makes, by way of JSON
    evaluate: (run, ...args) =>
      wire.execute(`return (${run}).apply(null, arguments)`, args) as never,
    async click(selector) {
      const find = () => wire.find(selector)
      const { [elementKey]: id = '' } = await eventually(find, `"${selector}" on the page`)
      await wire.click(id)
    },
  }
}
