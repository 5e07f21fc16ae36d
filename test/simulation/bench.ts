import { percentile, simulate } from './run.ts'
import { torture, typing } from './stories.ts'
import { cardmint, mintAtSubmit, poller, queryInterval, timerAndWallClock } from './strategies.ts'
import type { Tally } from './upstream.ts'

const strategies = {
  visible: cardmint('visible'),
  intent: cardmint('intent'),
  never: cardmint('never'),
  mintAtSubmit,
  queryInterval,
  timerAndWallClock,
  poller,
}

/** One row of `npm run bench:secrets`. Waits in milliseconds of the person at the page. */
export async function bench(
  strategy: keyof typeof strategies,
  story: 'torture' | 'typing',
  options: { uses: number; seed: number; onRow: (row: Row) => void },
) {
  let reported = performance.now()
  const tally = await simulate({ torture, typing }[story], strategies[strategy], {
    ...options,
    onProgress(soFar) {
      if (performance.now() - reported < 2000) return
      reported = performance.now()
      options.onRow(rowOf(soFar))
    },
  })
  return rowOf(tally)
}

type Row = ReturnType<typeof rowOf>

function rowOf(tally: Tally) {
  return {
    uses: tally.uses,
    dead: tally.dead,
    reused: tally.reused,
    'mints per use': Number((tally.mints / tally.uses).toFixed(2)),
    'mints while hidden': tally.mintsHidden,
    'wait p50': Math.round(percentile(tally.waits, 0.5)),
    'wait p95': Math.round(percentile(tally.waits, 0.95)),
    'first bad seed': tally.firstBadSeed ?? '',
  }
}
