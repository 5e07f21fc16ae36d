import { listen } from './listen.ts'

type Run = () => void

const known = new WeakMap<Window, (run: Run) => void>()

/**
 * Returns a function that runs a callback at once, or after the click if a pointer is down in this window. Pressing a
 * button blurs the field before it; an error that appears under that field between press and release would move the
 * button away from the pointer, and the click would be lost. All forms of a window share its listeners, which stay.
 */
export function watchPresses(view: Window): (run: Run) => void {
  const watched = known.get(view)
  if (watched) return watched
  const waiting = new Set<Run>()
  let pressed = false
  const pointerdown = () => {
    pressed = true
  }
  // in a later task, because the click follows the release in the same one
  const release = () =>
    setTimeout(() => {
      pressed = false
      for (const run of waiting) run()
      waiting.clear()
    })
  // the release of a press that opens a menu goes to the menu
  const ends = { contextmenu: release, pointercancel: release, pointerup: release }
  listen(view, { ...ends, pointerdown }, true)
  const afterPress = (run: Run) => {
    if (pressed) waiting.add(run)
    else run()
  }
  known.set(view, afterPress)
  return afterPress
}
