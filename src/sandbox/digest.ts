import { randomHex } from './random.ts'
import { sha256 } from './sha256.ts'

/** Turns a credential into what the sandbox keeps of it. Never the value itself. */
export type Digest = (value: string) => string

/** A digest salted for one store, so that two sandboxes keep different traces of one value. */
export function createDigest(): Digest {
  const salt = randomHex(16)
  return (value) => sha256(salt + value)
}

/** Compares two digests in a time that does not depend on where they differ. */
export function sameDigest(left: string, right: string): boolean {
  let difference = left.length ^ right.length
  for (let index = 0; index < left.length; index++) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  }
  return difference === 0
}
