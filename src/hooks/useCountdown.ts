'use client'
import { useEffect, useState } from 'react'
import type { ClientSecretLease } from '../lease/ClientSecretLease.ts'

/**
 * Milliseconds that a lease still lives, told again every `everyMs` (1 000 unless given) while the
 * component is mounted. A thing to show; what may be claimed is decided by the lease at its claim.
 *
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
