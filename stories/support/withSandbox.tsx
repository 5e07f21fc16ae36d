import type { Decorator } from '@storybook/react-vite'
import { useEffect, useState, type ReactNode } from 'react'
import {
  createStack,
  StackProvider,
  type Stack,
  type StackOptions,
  type StackProviderProps,
} from '../../test/support/stack.tsx'
import { languages } from '../../test/support/languages.ts'
import { chosenFaults, type Toolbar } from './toolbar.ts'

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
export const withSandbox: Decorator = (Story, { parameters, globals }) => (
  // the globals that the preview declares
  <Sandboxed
    {...withToolbar(parameters['sandbox'], globals as Toolbar)}
    toolbar={globals as Toolbar}
  >
    <Story />
  </Sandboxed>
)

/** What the toolbar says goes before what the story says. */
function withToolbar(
  story: SandboxParameters | undefined,
  { theme, language, direction, width }: Toolbar,
): SandboxParameters {
  const isRtl = language === 'ar' || language === 'he'
  return {
    ...story,
    ...(theme !== 'story' && { theme }),
    ...(language !== 'story' && { locale: language, dir: isRtl ? 'rtl' : 'ltr' }),
    ...(language !== 'story' && { messages: language === 'en' ? {} : languages[language] }),
    ...(direction !== 'story' && { dir: direction }),
    ...(width !== 'story' && { width: parseInt(width) }),
  }
}

/** Makes the upstreams slow, wrong or late for as long as the toolbar says so. */
function useTrouble({ sandbox }: Stack, { latency, fault, clock }: Toolbar): void {
  useEffect(() => {
    const chosen = chosenFaults[fault]
    if (!chosen && latency === '0ms') return undefined
    return sandbox.faults.add({ ...chosen, latencyMs: parseInt(latency) })
  }, [sandbox, latency, fault])
  useEffect(() => {
    const ms = parseInt(clock) * 1000
    sandbox.clock.advance(ms)
    return () => sandbox.clock.advance(-ms)
  }, [sandbox, clock])
}

interface SandboxedProps extends SandboxParameters {
  toolbar: Toolbar
  children: ReactNode
}

function Sandboxed({ toolbar, ...props }: SandboxedProps) {
  const { prepare, theme = 'light', dir, width = 640, children, ...rest } = props
  const { messages, locale, ...options } = rest
  const [stack] = useState(() => {
    const made = createStack(options)
    prepare?.(made)
    return made
  })
  useTrouble(stack, toolbar)
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
