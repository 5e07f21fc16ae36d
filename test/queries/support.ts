import { QueryObserver, type QueryKey, type QueryObserverOptions } from '@tanstack/react-query'
import { onTestFinished } from 'vitest'
import type { CardmintError } from '../../src/client/errors/CardmintError.ts'
import { isCardmintError } from '../../src/client/errors/CardmintError.ts'
import {
  clientSecretQueryOptions,
  type ClientSecretParameters,
} from '../../src/queries/clientSecretQueryOptions.ts'
import type { Stack } from '../support/stack.tsx'
import { until } from '../support/until.ts'

/** Watches a query as a mounted component would, until the test ends or `leave` is called. */
export function observe<Data, Key extends QueryKey>(
  { queryClient }: Stack,
  options: QueryObserverOptions<Data, CardmintError, Data, Data, Key>,
) {
  const observer = new QueryObserver(queryClient, options)
  const leave = observer.subscribe(() => {})
  onTestFinished(leave)
  return {
    observer,
    leave,
    result: () => observer.getCurrentResult(),
    /** Resolves when nothing is being fetched and at least one answer or failure is there. */
    settled: () =>
      until(() => {
        const { fetchStatus, isFetched } = observer.getCurrentResult()
        return isFetched && fetchStatus === 'idle'
      }),
  }
}

/** Watches the client secret of the stack's payer. */
export function observeSecret(stack: Stack, parameters: Partial<ClientSecretParameters> = {}) {
  const options = (changed: Partial<ClientSecretParameters> = {}) =>
    clientSecretQueryOptions(stack.client, { payerId: stack.payerId, ...parameters, ...changed })
  const watching = observe(stack, options())
  return {
    ...watching,
    change: (changed: Partial<ClientSecretParameters>) =>
      watching.observer.setOptions(options(changed)),
  }
}

/** How many client secrets the page has asked its backend for. */
export const mintsOf = ({ cable }: Stack) =>
  cable.requests.filter((each) => each === 'POST /api/client-secrets').length

/** The code that a call fails with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    return `it answered ${JSON.stringify(await promise)}`
  } catch (error) {
    return isCardmintError(error) ? error.code : String(error)
  }
}
