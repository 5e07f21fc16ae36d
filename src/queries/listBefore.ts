import type { ApiSecret } from '../client/secrets/apiSecrets.ts'

const lists = new WeakMap<object, readonly ApiSecret[] | undefined>()

/** Remembers, for the error of a write, the list before it, to compare with the list after it. */
export function rememberList(error: unknown, list: readonly ApiSecret[] | undefined): void {
  if (error instanceof Object) lists.set(error, list)
}

/** `undefined` where nobody had read the list. */
export function listBefore(error: object): readonly ApiSecret[] | undefined {
  return lists.get(error)
}
