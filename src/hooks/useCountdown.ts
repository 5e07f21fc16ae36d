'use client'
import { useEffect, useState } from 'react'
import type { ClientSecretLease } from '../lease/ClientSecretLease.ts'

/**
 * Counts down how long a client secret still lives, for display.
 *
 * The lease itself decides at its claim whether the secret may still be used. Never throws.
 *
 * @param lease The `data` of `useClientSecret`; `undefined` counts as expired.
 * @param everyMs Milliseconds between two updates; 1 000 by default.
 * @returns Milliseconds left; `0` once the secret is claimed or expired.
 * @example
 * const leftMs = useCountdown(useClientSecret({ payerId }).data)
 */
export function useCountdown(lease: ClientSecretLease | undefined, everyMs = 1000): number {
  const [leftMs, setLeftMs] = useState(0)
  useEffect(() => {
    const tick = () => setLeftMs(lease?.expiresInMs ?? 0)
    tick()
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [lease, everyMs])
  return leftMs
}
