import type { CardInput } from './types.ts'
import { wipeInput } from './initialValue.ts'

/**
 * Empties a field whose text the browser brought back: after Back, Forward or the reopening of a tab it fills in
 * what was typed before, at the latest when the page has loaded.
 */
export function wipeRestored(field: CardInput, wiped: () => void): void {
  const { readyState, defaultView: view } = field.ownerDocument
  const isLoaded = readyState === 'complete'
  if (!view || (isLoaded && !field.value) || !cameBack(view)) return
  wipeInput(field)
  if (isLoaded) return
  // what a person types meanwhile is theirs
  let typed = false
  const type = () => {
    typed = true
  }
  const loaded = () => {
    if (typed) return
    wipeInput(field)
    wiped()
  }
  field.addEventListener('input', type, { once: true })
  view.addEventListener('pageshow', () => setTimeout(loaded), { once: true })
}

function cameBack({ performance, navigation }: Window & typeof globalThis): boolean {
  // emulations of a browser may have none
  const [loading] = performance.getEntriesByType?.('navigation') ?? []
  // the second one knows of a page that was kept and not loaded again
  const type = loading && 'type' in loading && loading.type
  return type === 'back_forward' || navigation?.activation?.navigationType === 'traverse'
}
