import { fileURLToPath } from 'node:url'
import type { EngineTab } from './drivers/types.ts'

/** A page with the kit, whose address says what is on it. */
export const pagesRoot = fileURLToPath(new URL('../e2e/pages', import.meta.url))

/** What can be seen of a field. */
export interface Seen {
  value: string
  caret: number
}

/** Types key by key, so that every engine has each of them for itself. */
export const type = (tab: EngineTab, text: string) => tab.press(...text)

export function see(tab: EngineTab, name: string): Promise<Seen> {
  return tab.evaluate((field) => {
    const input = document.querySelector<HTMLInputElement>(`input[name="${field}"]`)
    return { value: input?.value ?? '', caret: input?.selectionStart ?? -1 }
  }, name)
}

/** A field as `4242 |42`, with the caret in it. */
export async function shown(tab: EngineTab, name: string): Promise<string> {
  const { value, caret } = await see(tab, name)
  return `${value.slice(0, caret)}|${value.slice(caret)}`
}

export async function empty(tab: EngineTab, name: string): Promise<void> {
  await tab.click(`input[name="${name}"]`)
  await tab.press('Control+a', 'Delete')
}

/** From the left end, with the arrow keys. */
export async function caretTo(tab: EngineTab, place: number): Promise<void> {
  await tab.press('Home', ...Array.from({ length: place }, () => 'ArrowRight'))
}

/** Into the clipboard, by the copy key in a field of its own. */
export async function copy(tab: EngineTab, text: string): Promise<void> {
  await tab.evaluate((each) => {
    const source = document.createElement('textarea')
    source.id = 'source'
    source.value = each
    document.body.append(source)
  }, text)
  await tab.click('#source')
  await tab.press('Control+a', 'Control+c')
  await tab.evaluate(() => document.querySelector('#source')?.remove())
}

export const focused = (tab: EngineTab) =>
  tab.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('name') ?? element?.getAttribute('type') ?? element?.tagName ?? ''
  })

/** The names of what has the focus, one Tab after another. */
export async function tabThrough(tab: EngineTab, count: number): Promise<string[]> {
  const names: string[] = []
  for (let at = 0; at < count; at++) {
    await tab.press('Tab')
    names.push(await focused(tab))
  }
  return names
}
