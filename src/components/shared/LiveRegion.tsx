'use client'
import { adviseOnStyles } from '../../hooks/adviseOnStyles.ts'

/**
 * Says its text to screen readers when it changes. It stands in the page, empty, from the start: a region
 * that arrives together with its text is not read out. Renders a `<p>` that is not visible.
 */
export function LiveRegion({ children }: { children: string }) {
  return (
    <p ref={adviseOnStyles} data-slot="live-region" aria-live="polite">
      {children}
    </p>
  )
}
