'use client'
import { advise } from '../client/advise.ts'

/** A stylesheet that is on its way has come by then. */
const LOADED_MS = 1000

let isSaid = false

/**
 * Tells developers, once, if the text for screen readers can be seen, because neither our stylesheet nor one of theirs
 * hides it. Simulated pages have no layout and are told nothing, nor is a production build.
 */
export function adviseOnStyles(region: HTMLElement | null): void {
  try {
    if (process.env.NODE_ENV === 'production' || isSaid || !region) return
    setTimeout(() => {
      if (isSaid || !region.getClientRects().length) return
      if (getComputedStyle(region).position !== 'static') return
      isSaid = true
      advise('no-styles')
    }, LOADED_MS)
  } catch {
    // a page without a bundler has no `process`
  }
}
