import type { QueryClient } from '@tanstack/react-query'
import type { Hit } from '../deepSearch.ts'
import type { FindForm } from '../digitForms.ts'

/** What a search is about. */
export interface Scene {
  find: FindForm
  /** Where the card may go. */
  tokenizationOrigins: readonly string[]
  /** Clients that the host named; those in the tree are found. */
  queryClients: readonly QueryClient[]
}

/** One of the places where digits must not be, from the start of a watch to its end. */
interface Watch {
  /** What is there now, and what was there since the start as far as it can be seen passing. */
  search(): Hit[] | Promise<Hit[]>
  /** Takes away whatever was put around the page's own functions. */
  stop?(): void
}

export type Place = (scene: Scene) => Watch

/** Has `before` told of every call of a method, until the function it gives is called. */
export function wrap<Name extends string>(
  owner: Record<Name, unknown>,
  name: Name,
  before: (self: unknown, args: unknown[]) => void,
): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, name)
  const method: unknown = owner[name]
  if (typeof method !== 'function') return () => {}
  const replacement = function (this: unknown, ...args: unknown[]): unknown {
    before(this, args)
    return Reflect.apply(method, this, args)
  }
  Object.defineProperty(owner, name, { value: replacement, configurable: true, writable: true })
  return () => {
    if (original) Object.defineProperty(owner, name, original)
    else Reflect.deleteProperty(owner, name)
  }
}
