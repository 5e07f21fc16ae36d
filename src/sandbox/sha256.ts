/**
 * SHA-256 in plain code, as `crypto.subtle` is missing on insecure origins and, being asynchronous,
 * would put a wait between checking a secret and spending it. One way everywhere: no second path to test.
 */
const initial = [2, 3, 5, 7, 11, 13, 17, 19].map((prime) => fraction(Math.sqrt(prime)))
const rounds = primes(64).map((prime) => fraction(Math.cbrt(prime)))

/** The lower-case hex digest of the text's UTF-8 bytes. */
export function sha256(text: string): string {
  const blocks = padded(new TextEncoder().encode(text))
  const hash = Uint32Array.from(initial)
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    compress(hash, new DataView(blocks.buffer, offset, 64))
  }
  return Array.from(hash, (word) => word.toString(16).padStart(8, '0')).join('')
}

function compress(hash: Uint32Array, block: DataView): void {
  const schedule: number[] = []
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (const [index, constant] of rounds.entries()) {
    const word = index < 16 ? block.getUint32(index * 4) : expanded(schedule, index)
    schedule.push(word)
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + constant + word) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
    hash[index] = (hash[index] ?? 0) + word
  }
}

function expanded(schedule: readonly number[], index: number): number {
  const at = (back: number) => schedule[index - back] ?? 0
  const s0 = rotate(at(15), 7) ^ rotate(at(15), 18) ^ (at(15) >>> 3)
  const s1 = rotate(at(2), 17) ^ rotate(at(2), 19) ^ (at(2) >>> 10)
  return (at(16) + s0 + at(7) + s1) | 0
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  blocks.set(bytes)
  blocks[bytes.length] = 0x80
  new DataView(blocks.buffer).setUint32(blocks.length - 4, bytes.length * 8)
  return blocks
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  }
  return found
}
