import { vi } from 'vitest'

/** Waits until it is so. Patient, as a busy machine is no defect. */
export function until<Value>(isSo: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitUntil(isSo, { timeout: 10_000, interval: 10 })
}
