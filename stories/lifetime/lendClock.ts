import { timeoutManager, type TimeoutProvider } from '@tanstack/react-query'
import { systemClocks } from '../../src/lease/clocks.ts'
import type { StoryClock } from './clock.ts'

/** Stays when it was given back, as it still has to clear what it set. */
let last: TimeoutProvider<number> | undefined
let isLent = false

const timers = () => (isLent && last) || window

// Chosen once and before the first query, as TanStack warns of a change: the browser's own timers, or
// those that a story has lent.
timeoutManager.setTimeoutProvider<number>({
  setTimeout: (run, ms) => timers().setTimeout(run, ms),
  setInterval: (run, ms) => timers().setInterval(run, ms),
  clearTimeout(id) {
    last?.clearTimeout(id)
    window.clearTimeout(id)
  },
  clearInterval(id) {
    last?.clearInterval(id)
    window.clearInterval(id)
  },
})

/**
 * Makes every lease read the clocks of this story, and every schedule of TanStack go by its timers,
 * until the returned function is called. Lease, options and claim stay the real ones, and the page
 * around them keeps its own time.
 */
export function lendClock({ clocks, timers: own }: StoryClock): () => void {
  const before = { ...systemClocks }
  Object.assign(systemClocks, clocks)
  last = own
  isLent = true
  return () => {
    Object.assign(systemClocks, before)
    isLent = false
  }
}
