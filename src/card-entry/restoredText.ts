import type { CardInput } from './types.ts'
import { wipeInput } from './initialValue.ts'

/**
 * Empties a field whose text the browser restored. Browsers do that after Back, Forward or reopening a tab, at the
 * latest when the page has loaded.
 */
export function wipeRestored(field: CardInput, wiped: () => void): void {
  const { readyState, defaultView: view } = field.ownerDocument
  const isLoaded = readyState === 'complete'
  if (!view || (isLoaded && !field.value) || !cameBack(view)) return
  wipeInput(field)
  if (isLoaded) return
  // keeps the text that a person types meanwhile
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
  // jsdom has none
  const [loading] = performance.getEntriesByType?.('navigation') ?? []
  // the second one detects a page from the back/forward cache
  const type = loading && 'type' in loading && loading.type
  return type === 'back_forward' || navigation?.activation?.navigationType === 'traverse'
}
