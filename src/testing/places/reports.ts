import { deepSearch, type Hit } from '../deepSearch.ts'
import type { Place } from './place.ts'
import { wrap } from './wrap.ts'

/** Everything that is logged to the console. */
export const consoleCalls: Place = ({ find, windows }) => {
  const passed: Hit[] = []
  const told: [method: string, args: unknown[]][] = []
  windows.each(({ console }) =>
    Object.keys(console).map((method) =>
      wrap(console, method, (_self, args) => {
        told.push([method, args])
        passed.push(...deepSearch(args, `console.${method}`, find))
      }),
    ),
  )
  return {
    // what was told may have changed since, and the console shows it as it is now
    search: () => [
      ...passed,
      ...told.flatMap(([method, args]) => deepSearch(args, `console.${method}, later`, find)),
    ],
  }
}

/** Errors that nobody caught, and those given to `reportError`. */
export const errors: Place = ({ find, windows }) => {
  const hits: Hit[] = []
  const onError = ({ message, error }: ErrorEvent) => {
    hits.push(...deepSearch({ message, error }, 'window error', find))
  }
  const onRejection = ({ reason }: PromiseRejectionEvent) => {
    hits.push(...deepSearch({ reason }, 'unhandled rejection', find))
  }
  windows.each((realm) => {
    realm.addEventListener('error', onError, true)
    realm.addEventListener('unhandledrejection', onRejection, true)
    return [
      () => {
        realm.removeEventListener('error', onError, true)
        realm.removeEventListener('unhandledrejection', onRejection, true)
      },
    ]
  })
  return { search: () => hits }
}
