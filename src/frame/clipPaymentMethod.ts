import type { PaymentMethod } from '../contracts/plastiq.ts'
import { MOST_ENTRIES, MOST_TEXT } from './protocol.ts'

/** A stored card as it crosses: no sentence of the vault, and its id as it is. */
export function clipPaymentMethod({ id, statusReasons, ...method }: PaymentMethod): PaymentMethod {
  const reasons = statusReasons?.map(({ code }) => ({ code }))
  return { ...clip({ ...method, ...(reasons && { statusReasons: reasons }) }), id }
}

/** Texts of a vault can be of any length, and those of a message cannot. */
function clip<T>(value: T): T {
  if (typeof value === 'string') return value.slice(0, MOST_TEXT) as T
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map(clip) as T
  if (typeof value !== 'object' || value === null) return value
  // the same keys with values of the same types
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clip(each)])) as T
}
