/** Repeatable randomness: the same seed tells the same story (mulberry32). */
export function seeded(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    chance: (probability: number) => next() < probability,
    between: (from: number, to: number) => from + next() * (to - from),
    exponential: (mean: number) => -mean * Math.log(1 - next()),
    /** Most values near the median, a few far above it: how long people take. */
    lognormal: (median: number, sigma: number) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(sigma * normal)
    },
  }
}
export type Random = ReturnType<typeof seeded>
