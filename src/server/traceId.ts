import { isUuidV4 } from '../contracts/isUuidV4.ts'

/** The caller's trace id if it is a UUID v4, as Plastiq wants it; else a fresh one. */
export function traceIdFor(given: string | null): string {
  return isUuidV4(given) ? given : newTraceId()
}

/** `crypto.randomUUID` is missing on insecure origins. `getRandomValues` is always there, but far slower. */
function newTraceId(): string {
  return 'randomUUID' in crypto ? crypto.randomUUID() : madeByHand()
}

function madeByHand(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return value.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
