import type { QueryClient } from '@tanstack/react-query'
import { CardmintError } from '../client/errors/CardmintError.ts'

interface Running {
  value: string
  promise: Promise<unknown>
}

/** Running writes by the cache that they change, so that two pages of one server don't block each other. */
const running = new WeakMap<QueryClient, Map<string, Running>>()

/**
 * Runs `act`, unless the same operation with the same `value` is running: then the caller shares its result. Another
 * value fails as `busy` until the first is done.
 */
export function oneAtATime<T>(
  queryClient: QueryClient,
  place: readonly unknown[],
  value: string,
  act: () => Promise<T>,
): Promise<T> {
  const writes = running.get(queryClient) ?? new Map<string, Running>()
  running.set(queryClient, writes)
  const key = JSON.stringify(place)
  const other = writes.get(key)
  if (other) {
    if (other.value !== value) return Promise.reject(new CardmintError('busy'))
    // operations with one key have one type of result
    return other.promise as Promise<T>
  }
  const promise = act().finally(() => writes.delete(key))
  writes.set(key, { value, promise })
  return promise
}
