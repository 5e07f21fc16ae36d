'use client'
import { advise } from '../client/advise.ts'
import { adviseOnStyles } from './adviseOnStyles.ts'

const note = '[data-slot="error-note"]'

/**
 * Tells developers of a missing stylesheet, and of a failure that is announced to screen readers and shown to nobody. A
 * production build tells nothing.
 *
 * @param region Where the form announces.
 * @param isUnheard The form failed, and the host has no `onError` to show that itself.
 */
export function adviseOnCardForm(region: HTMLElement | null, isUnheard: boolean): void {
  try {
    if (process.env.NODE_ENV === 'production') return
    adviseOnStyles(region)
    if (!isUnheard || !region) return
    // the part may stand elsewhere in the page, and the form in a shadow tree or another window
    const places = [region.closest('form'), region.ownerDocument, document]
    if (!places.some((place) => place?.querySelector(note))) advise('no-error-part')
  } catch {
    // a page without a bundler has no `process`
  }
}
