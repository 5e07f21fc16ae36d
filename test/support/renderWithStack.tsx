import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import '../../src/styles/index.css'
import {
  createStack,
  StackProvider,
  type Stack,
  type StackOptions,
  type StackProviderProps,
} from './stack.tsx'

export interface RenderOptions
  extends StackOptions, Pick<StackProviderProps, 'messages' | 'locale'> {
  /** Called before the first render, to put faults in. */
  prepare?: (stack: Stack) => void
}

afterEach(cleanup)

/** Renders with the theme, in `StrictMode`, against a fresh sandbox behind a real backend. */
export function renderWithStack(ui: ReactNode, options: RenderOptions = {}) {
  const { messages, locale, prepare, ...stackOptions } = options
  const stack = createStack(stackOptions)
  prepare?.(stack)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StackProvider stack={stack} messages={messages} locale={locale}>
      {children}
    </StackProvider>
  )
  return { stack, ...render(ui, { wrapper }) }
}
