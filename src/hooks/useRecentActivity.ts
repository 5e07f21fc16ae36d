'use client'
import { useEffect, useRef, useState } from 'react'
import { CLIENT_SECRET_LIFETIME_MS } from '../contracts/limits.ts'
import { listen } from '../card-entry/listen.ts'

/** Shorter than the lifetime of a client secret, so that an abandoned form costs at most one. */
const IDLE_MS = 0.75 * CLIENT_SECRET_LIFETIME_MS
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/**
 * Tells whether somebody has used this page lately: moved the pointer, pressed a key or moved the focus. Never throws.
 *
 * @param watching Whether to listen at all.
 * @returns `false` once 45 seconds have passed without activity while it listened; else `true`.
 * @example
 * const intent = useRecentActivity(state.nearlyComplete)
 * const { data: lease } = useClientSecret({ payerId, keepFresh: 'intent', intent })
 */
export function useRecentActivity(watching: boolean): boolean {
  return useActivity(watching)[0]
}

/** `useRecentActivity`, and a function that says that somebody has used what the page cannot hear: a frame. */
export function useActivity(watching: boolean): [active: boolean, used: () => void] {
  const [active, setActive] = useState(true)
  const wake = useRef(() => {})
  useEffect(() => {
    if (!watching) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const awake = () => {
      setActive(true)
      clearTimeout(timer)
      timer = setTimeout(setActive, IDLE_MS, false)
    }
    wake.current = awake
    awake()
    const stopListening = listen(window, Object.fromEntries(signs.map((sign) => [sign, awake])))
    return () => {
      wake.current = () => {}
      clearTimeout(timer)
      stopListening()
    }
  }, [watching])
  const [used] = useState(() => () => wake.current())
  return [active, used]
}
