import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until it is so, for a minute: `until` for code that benches run without a test runner. */
export async function patiently(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let times = 0; times < 6000; times++) {
    if (await isSo()) return
    await sleep(10)
  }
  throw new Error('It did not come true in a minute.')
}
