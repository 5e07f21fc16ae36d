import type { FrameOptions } from '../../frame/protocol.ts'

const control = 'max(var(--cardmint-control, 2.5rem), 2.25em)'
const space = 'var(--cardmint-space, 1rem)'
/** A label, a control, and the room for an error, as the theme lays them out. */
const label = '1.61875em'
const field = `${label} + ${control}`

/**
 * The height of the frame and the room below it, also on a server and before the frame has loaded. There is room for the
 * fields and for the errors of an empty form that is sent, so that no error moves the page. It is counted in the rows in
 * which the frame tells its height; an address has five rows of fields in any country.
 *
 * The width is known to the browser only, so it enters as a percentage, which a padding resolves without a container:
 * where the place is narrow, fields that share a row have errors of two lines, and with one column rows of their own.
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
