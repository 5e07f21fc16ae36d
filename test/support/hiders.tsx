import { act, screen } from '@testing-library/react'
import * as React from 'react'
import { Suspense, useEffect, useState, type ReactNode } from 'react'

/** React 18 has no such thing. */
const Activity = 'Activity' in React ? React.Activity : undefined

interface HostProps {
  /** The form, or nothing. */
  children: ReactNode
}

/** Suspends outside of a transition whenever a test wants it to, beside the form. */
export function createHider() {
  const host: { change?: (waiting: Promise<void> | null) => void } = {}
  let done: (() => void) | undefined
  let waiting: Promise<void> | null = null
  function Summary() {
    const [, rerender] = useState<unknown>()
    useEffect(() => {
      host.change = rerender
    }, [rerender])
    if (waiting) throw waiting
    return <p>Summary</p>
  }
  return {
    Hider: ({ children }: HostProps) => (
      <Suspense fallback={<p>Waiting</p>}>
        <Summary />
        {children}
      </Suspense>
    ),
    async hide() {
      waiting = new Promise<void>((resolve) => {
        done = resolve
      })
      await act(async () => host.change?.(waiting))
    },
    async show() {
      waiting = null
      await act(async () => done?.())
      await screen.findByText('Summary')
    },
  }
}

function createActivity() {
  const host: { change?: (mode: 'hidden' | 'visible') => void } = {}
  return {
    Hider({ children }: HostProps) {
      const [mode, setMode] = useState<'hidden' | 'visible'>('visible')
      useEffect(() => {
        host.change = setMode
      }, [setMode])
      return Activity && <Activity mode={mode}>{children}</Activity>
    },
    hide: () => act(async () => host.change?.('hidden')),
    show: () => act(async () => host.change?.('visible')),
  }
}

/** What hides an element of a page and shows it again, with its state. */
export const hiders = [
  ['Suspense', createHider],
  ...(Activity ? ([['Activity', createActivity]] as const) : []),
] as const
