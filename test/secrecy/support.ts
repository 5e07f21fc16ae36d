import { dehydrate } from '@tanstack/react-query'
import { inspect } from 'node:util'
import { onTestFinished, vi } from 'vitest'
import { leaksIn } from '../support/leaks.ts'
import type { Stack } from '../support/stack.tsx'

/** Every client secret that comes over the wire, from now on. */
export function recordSecrets({ cable }: Stack): string[] {
  const secrets: string[] = []
  const { fetch } = cable
  cable.fetch = async (input, init) => {
    const response = await fetch(input, init)
    const text = await response.clone().text()
    const [, secret] = /"clientSecret":"([^"]+)"/.exec(text) ?? []
    if (secret) secrets.push(secret)
    return response
  }
  return secrets
}

/** Everything that is written to the console, from now on. */
export function recordConsole(): unknown[] {
  const written: unknown[] = []
  for (const method of ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const) {
    const spy = vi.spyOn(console, method).mockImplementation((...all) => void written.push(...all))
    onTestFinished(() => spy.mockRestore())
  }
  return written
}

/** Where one of the needles can be found in what a page keeps, writes out or sends elsewhere. */
export function leaksOf(
  { client, queryClient }: Stack,
  needles: readonly string[],
  ...more: unknown[]
) {
  const everything = dehydrate(queryClient, {
    shouldDehydrateQuery: () => true,
    shouldDehydrateMutation: () => true,
  })
  const queries = queryClient.getQueryCache().getAll()
  const mutations = queryClient.getMutationCache().getAll()
  const texts = {
    persisted: JSON.stringify(everything),
    states: JSON.stringify([...queries, ...mutations].map(({ state }) => state)),
    inspected: inspect([queries, mutations, everything, ...more], {
      depth: 12,
      showHidden: true,
      getters: true,
    }),
  }
  const broadcast = queries.map(({ state }) => structuredClone(state.data))
  return leaksIn(
    [queryClient, queries, mutations, everything, broadcast, client, texts, more],
    needles,
  )
}
