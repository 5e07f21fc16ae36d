import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import { CardmintProvider } from '../../src/provider/CardmintProvider.tsx'
import { createStack, StackProvider, type Stack } from '../support/stack.tsx'

afterEach(cleanup)

interface Options {
  stack?: Stack
  /** React renders twice under `StrictMode`, so tests that count renders go without. */
  strict?: boolean
}

/** Renders one hook as a host would, against the real backend and sandbox. */
export function renderInStack<Result, Props>(
  hook: (props: Props) => Result,
  { stack = createStack(), strict = true, ...rest }: Options & { initialProps?: Props } = {},
) {
  const wrapper = ({ children }: { children: ReactNode }) =>
    strict ? (
      <StackProvider stack={stack}>{children}</StackProvider>
    ) : (
      <QueryClientProvider client={stack.queryClient}>
        <CardmintProvider client={stack.client}>{children}</CardmintProvider>
      </QueryClientProvider>
    )
  return { stack, ...renderHook(hook, { wrapper, ...rest }) }
}

/** How many client secrets the page has asked its backend for. */
export const mintsOf = ({ cable }: Stack) =>
  cable.requests.filter((each) => each === 'POST /api/client-secrets').length

/** Turns of the event loop in which whatever should not happen would have happened. */
export async function quiet(ms = 80): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}
