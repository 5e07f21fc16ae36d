/** Settles as `work` does, or rejects with the reason of `signal` if that is aborted first, as `fetch` does. */
export async function abortable<T>(
  signal: AbortSignal | null | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!signal) return work()
  signal.throwIfAborted()
  const listening = new AbortController()
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true, signal: listening.signal })
  })
  return Promise.race([work(), aborted]).finally(() => listening.abort())
}

/** Real time, not the sandbox's clock. */
export async function sleep(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const slept = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  return abortable(signal, () => slept).finally(() => clearTimeout(timer))
}
