import type { CDPSession } from 'playwright'

/** Answers how many seconds the page's main thread works meanwhile: processor time, so that a busy machine changes little. */
export async function startClock(cdp: CDPSession) {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const seconds = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
  return async (work: () => Promise<void>): Promise<number> => {
    const before = await seconds()
    await work()
    return (await seconds()) - before
  }
}
