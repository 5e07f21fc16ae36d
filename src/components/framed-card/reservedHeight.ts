import type { FrameOptions } from '../../frame/protocol.ts'

const control = 'max(var(--cardmint-control, 2.5rem), 2.25em)'
const space = 'var(--cardmint-space, 1rem)'
/** A label, a control, and the room for an error, as the theme lays them out. */
const label = '1.61875em'
const field = `${label} + ${control}`

/**
 * The height of the frame and the room below it, on a server and before it has loaded too: what the theme makes of the
 * fields and of the errors that an empty form has when it is sent, so that no error moves the page, in the rows in which
 * the frame tells its height. An address has five rows of fields, whatever its country is.
 *
 * Only the browser knows how wide the place is, and percentages of a padding are the one measure of it that needs no
 * container: fields that share a row have errors of two lines where they are narrow, and rows of their own where there
 * is one column.
 *
 * @param told The height that the frame has told, in CSS pixels.
 */
export function reservedHeight(options: FrameOptions, told = 0) {
  const { recapture, billingAddress, defaultCountry } = options
  const [rows, errors, shared, gaps, legend] = recapture
    ? [1, 1, 0, 1, 0]
    : billingAddress
      ? [3, 3, 1, 3, 0]
      : [8, defaultCountry ? 6 : 7, 2, 9, 1.5]
  const form = `${rows} * (${field}) + ${errors} * ${label} + ${gaps} * ${space} + ${legend}em + ${control}`
  const least = `round(up, 8px + ${form}, 24px)`
  const more = (width: string, each: string) =>
    `clamp(0px, (${width} - 100%) * 999, round(up, ${shared} * (${each}), 24px))`
  const blockSize = `max(${least}, ${told}px)`
  const narrow = `${more('28em', '1.3125em')} + ${more(`17em + ${space}`, `${field} + ${label} + ${space}`)}`
  return { blockSize, paddingBlockEnd: `max(0px, ${least} + ${narrow} - ${blockSize})` }
}

/** Bars where the fields will be. */
export const skeleton = `repeating-linear-gradient(transparent 0 ${label}, color-mix(in srgb, currentcolor 12%, transparent) 0 calc(${field}), transparent 0 calc(${field} + ${space})) 0 4px`
