import type { CDPSession } from 'playwright'

/** What a page holds once its garbage is gone. */
export interface Held {
  /** Bytes of script objects. */
  heap: number
  listeners: number
  nodes: number
}

export async function gauge(cdp: CDPSession): Promise<Held> {
  await cdp.send('Performance.enable')
  // more than once: what finalizers let go of is garbage only then
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), nodes: of('Nodes') }
}

export const growth = (before: Held, after: Held): Held => ({
  heap: after.heap - before.heap,
  listeners: after.listeners - before.listeners,
  nodes: after.nodes - before.nodes,
})
