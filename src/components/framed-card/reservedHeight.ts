import type { FrameOptions } from '../../frame/protocol.ts'

const control = 'max(var(--cardmint-control, 2.5rem), 2.25em)'
const space = 'var(--cardmint-space, 1rem)'
/** A label, a control, and the room for an error, as the theme lays them out. */
const label = '1.61875em'
const field = `${label} + ${control} + ${label}`

/**
 * The least height of the frame, on a server and before it has loaded too: what the theme makes of the fields and an
 * error under each, so that no error moves the page, in the rows in which the frame tells its height. An address has
 * five rows of fields, whatever its country is.
 */
export function reservedHeight({ recapture, billingAddress }: FrameOptions): string {
  const [fields, gaps, legend] = recapture ? [1, 1, 0] : billingAddress ? [3, 3, 0] : [8, 9, 1.5]
  const form = `${fields} * (${field}) + ${gaps} * ${space} + ${legend}em + ${control}`
  return `round(up, 8px + ${form}, 24px)`
}

/** Bars where the fields will be. */
export const skeleton = `repeating-linear-gradient(transparent 0 ${label}, color-mix(in srgb, currentcolor 12%, transparent) 0 calc(${label} + ${control}), transparent 0 calc(${field} + ${space})) 0 4px`
