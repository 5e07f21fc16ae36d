import type { Decorator } from '@storybook/react-vite'
import { useState, type ReactNode } from 'react'
import {
  createStack,
  StackProvider,
  type Stack,
  type StackOptions,
  type StackProviderProps,
} from '../../test/support/stack.tsx'

/** What a story may set under `parameters.sandbox`. */
export interface SandboxParameters
  extends StackOptions, Pick<StackProviderProps, 'messages' | 'locale'> {
  /** Called before the first render: faults, an old cache, a connection that hangs. */
  prepare?: (stack: Stack) => void
  theme?: 'light' | 'dark'
  dir?: 'ltr' | 'rtl'
  /** CSS pixels; 640 unless given, or what there is. */
  width?: number
}

/** Gives a story a page of its own: client, customer backend and sandbox, all real, all in the browser. */
export const withSandbox: Decorator = (Story, { parameters }) => (
  <Sandboxed {...parameters['sandbox']}>
    <Story />
  </Sandboxed>
)

function Sandboxed(props: SandboxParameters & { children: ReactNode }) {
  const { prepare, theme = 'light', dir, width = 640, children, ...rest } = props
  const { messages, locale, ...options } = rest
  const [stack] = useState(() => {
    const made = createStack(options)
    prepare?.(made)
    return made
  })
  return (
    <div
      data-cardmint-theme={theme}
      dir={dir}
      lang={locale}
      style={{
        inlineSize: width,
        maxInlineSize: 'calc(100vw - 2rem)',
        boxSizing: 'border-box',
        padding: 16,
        background: 'Canvas',
        color: 'CanvasText',
        fontFamily: 'system-ui, sans-serif',
      }}
    >
      <StackProvider stack={stack} messages={messages} locale={locale}>
        {children}
      </StackProvider>
    </div>
  )
}
