import type { FrameOptions } from '../../frame/protocol.ts'

/** How high the form will be, for the time before the frame tells: it is the same on a server. */
export function reservedHeight(_options: FrameOptions): string {
  return '480px'
}
