/**
 * Runs things at once, or after the click if a pointer is down. Pressing a button leaves the field
 * before; words that appear under that field in between would move the button away from the pointer, and
 * the click would be lost.
 */
export function watchPresses() {
  const waiting = new Set<() => void>()
  let pressed = false
  const press = () => {
    pressed = true
  }
  // the click follows the release in the same task
  const release = () => setTimeout(flush)
  function flush() {
    pressed = false
    for (const run of waiting) run()
    waiting.clear()
  }
  return {
    start() {
      addEventListener('pointerdown', press, true)
      addEventListener('pointerup', release, true)
      addEventListener('pointercancel', release, true)
    },
    stop() {
      removeEventListener('pointerdown', press, true)
      removeEventListener('pointerup', release, true)
      removeEventListener('pointercancel', release, true)
      pressed = false
      waiting.clear()
    },
    afterPress(run: () => void) {
      if (pressed) waiting.add(run)
      else run()
    },
  }
}
