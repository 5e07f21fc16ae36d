import { deepSearch, type Hit } from '../deepSearch.ts'
import { wrap, type Place } from './place.ts'

/** Whatever is told to the console, by any of its methods. */
export const consoleCalls: Place = ({ find }) => {
  const passed: Hit[] = []
  const told: [method: string, args: unknown[]][] = []
  const methods: Record<string, unknown> = { ...console }
  const stops = Object.keys(methods).map((method) =>
    // every console has these members
    wrap(console as unknown as Record<string, unknown>, method, (_self, args) => {
      told.push([method, args])
      passed.push(...deepSearch(args, `console.${method}`, find))
    }),
  )
  return {
    stop: () => stops.forEach((stop) => stop()),
    // what was told may have changed since, and the console shows it as it is now
    search: () => [
      ...passed,
      ...told.flatMap(([method, args]) => deepSearch(args, `console.${method}, later`, find)),
    ],
  }
}

/** Errors that nobody caught, and those given to `reportError`. */
export const errors: Place = ({ find }) => {
  const hits: Hit[] = []
  const listening = new AbortController()
  const { signal } = listening
  const onError = ({ message, error }: ErrorEvent) => {
    hits.push(...deepSearch({ message, error }, 'window error', find))
  }
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    hits.push(...deepSearch({ reason }, 'unhandled rejection', find))
  }
  addEventListener('error', onError, { signal, capture: true })
  addEventListener('unhandledrejection', onRejection, { signal, capture: true })
  return { search: () => hits, stop: () => listening.abort() }
}
