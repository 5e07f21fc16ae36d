import { listen } from './listen.ts'

/**
 * Runs things at once, or after the click if a pointer is down. Pressing a button leaves the field
 * before; words that appear under that field in between would move the button away from the pointer, and
 * the click would be lost.
 */
export function watchPresses() {
  const waiting = new Set<() => void>()
  let pressed = false
  function flush() {
    pressed = false
    for (const run of waiting) run()
    waiting.clear()
  }
  return {
    /** In this window, until what this answers is called. */
    watch(view: Window) {
      pressed = false
      waiting.clear()
      const pointerdown = () => {
        pressed = true
      }
      // the click follows the release in the same task
      const release = () => setTimeout(flush)
      return listen(view, { pointerdown, pointerup: release, pointercancel: release }, true)
    },
    afterPress(run: () => void) {
      if (pressed) waiting.add(run)
      else run()
    },
  }
}
