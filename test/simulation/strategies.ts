import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { claimClientSecret } from '../../src/queries/claimClientSecret.ts'
import {
  clientSecretQueryOptions,
  type KeepFresh,
} from '../../src/queries/clientSecretQueryOptions.ts'
import type { Upstream } from './upstream.ts'

/** One way of having a client secret at hand, mounted on one page. */
export interface Mounted {
  claim: () => Promise<string>
  /** The form is nearly complete, or no more. Only some ways care. */
  setIntent: (intent: boolean) => void
  unmount: () => void
}
export type Strategy = (upstream: Upstream) => Mounted

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const nothing = () => {}

/** This kit: the real lease, the real options, the real claim, in a real TanStack client. */
export const cardmint =
  (keepFresh: KeepFresh): Strategy =>
  (upstream) => {
    const queryClient = new QueryClient()
    const client = upstream.client()
    const options = (intent: boolean) =>
      clientSecretQueryOptions(client, { payerId, keepFresh, intent })
    const observer = new QueryObserver(queryClient, options(false))
    queryClient.mount()
    const unsubscribe = observer.subscribe(nothing)
    return {
      claim: () => claimClientSecret(queryClient, client, { payerId }),
      setIntent: (intent) => observer.setOptions(options(intent)),
      unmount() {
        unsubscribe()
        queryClient.unmount()
      },
    }
  }

/** A mint at each submission: never early, so the click waits for it. */
export const mintAtSubmit: Strategy = (upstream) => ({
  claim: () => upstream.mint(),
  setIntent: nothing,
  unmount: nothing,
})

/** `useQuery` with an interval of 45 s, invalidated after each use. */
export const queryInterval: Strategy = (upstream) => {
  const queryClient = new QueryClient()
  const options = {
    queryKey: ['client-secret'],
    queryFn: () => upstream.mint(),
    staleTime: 45_000,
    refetchInterval: 45_000,
  }
  const observer = new QueryObserver(queryClient, options)
  queryClient.mount()
  const unsubscribe = observer.subscribe(nothing)
  return {
    async claim() {
      const secret = await queryClient.query({ ...options, staleTime: 'static' })
      void queryClient.invalidateQueries({ queryKey: options.queryKey })
      return secret
    },
    setIntent: nothing,
    unmount() {
      unsubscribe()
      queryClient.unmount()
    },
  }
}

/** A timer at 45 s and a wall-clock check at the claim; cleared after each use. */
export const timerAndWallClock: Strategy = (upstream) => {
  let held: { secret: string; until: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  async function refresh(): Promise<string> {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh().catch(nothing), 45_000)
    const secret = await upstream.mint()
    held = { secret, until: Date.now() + 60_000 }
    return secret
  }
  void refresh().catch(nothing)
  return {
    async claim() {
      const secret = held && Date.now() < held.until ? held.secret : await refresh()
      held = undefined
      return secret
    },
    setIntent: nothing,
    unmount: () => clearTimeout(timer),
  }
}

/** As Clerk keeps a 60 s token: a timer at 43 s, a poller, a blocking refresh at 5 s or less. */
export const poller: Strategy = (upstream) => {
  let held: { secret: string; until: number } | undefined
  let coming: Promise<string> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  function refresh(): Promise<string> {
    coming ??= upstream
      .mint()
      .then((secret) => {
        held = { secret, until: Date.now() + 60_000 }
        clearTimeout(timer)
        timer = setTimeout(() => void refresh().catch(nothing), 43_000)
        return secret
      })
      .finally(() => {
        coming = undefined
      })
    return coming
  }
  const isNearlyDead = () => !held || held.until - Date.now() <= 5000
  const polling = setInterval(() => {
    if (isNearlyDead()) void refresh().catch(nothing)
  }, 5000)
  void refresh().catch(nothing)
  return {
    async claim() {
      const secret = held && !isNearlyDead() ? held.secret : await refresh()
      held = undefined
      return secret
    },
    setIntent: nothing,
    unmount() {
      clearTimeout(timer)
      clearInterval(polling)
    },
  }
}
