import { seeded } from './random.ts'
import type { Story } from './stories.ts'
import type { Strategy } from './strategies.ts'
import { newTally, type Tally } from './upstream.ts'

interface SimulateOptions {
  uses: number
  /** @default 1 */
  seed?: number
  /** Called after each story. */
  onProgress?: (tally: Tally) => void
}

/** Tells a story with one seed after another until this many secrets were used. */
export async function simulate(
  story: Story,
  strategy: Strategy,
  { uses, seed = 1, onProgress }: SimulateOptions,
): Promise<Tally> {
  const tally = newTally()
  for (let next = seed; tally.uses < uses; next++) {
    const [dead, reused] = [tally.dead, tally.reused]
    await story(strategy, seeded(next), tally)
    if (tally.dead > dead || tally.reused > reused) tally.firstBadSeed ??= next
    onProgress?.(tally)
  }
  return tally
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
