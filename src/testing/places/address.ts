import { deepSearch, type Hit } from '../deepSearch.ts'
import { wrap, type Place } from './place.ts'

/** Cookies that script can read. */
export const cookies: Place = ({ find }) => ({
  search: () => deepSearch(document.cookie.split('; '), 'document.cookie', find),
})

/** The address, what the history keeps beside it, and the window's name, which outlives the page. */
export const browserHistory: Place = ({ find }) => {
  const passed: Hit[] = []
  const methods = ['pushState', 'replaceState'] as const
  const stops = methods.map((method) =>
    wrap(history, method, (_self, args) => {
      passed.push(...deepSearch(args, `history.${method}`, find))
    }),
  )
  return {
    stop: () => stops.forEach((stop) => stop()),
    search: () => [
      ...passed,
      ...deepSearch(location.href, 'location.href', find),
      ...deepSearch(history.state, 'history.state', find),
      ...deepSearch(document.referrer, 'document.referrer', find),
      ...deepSearch(window.name, 'window.name', find),
    ],
  }
}

/** Names and details of marks and measures, and addresses of what was loaded. */
export const performanceEntries: Place = ({ find }) => ({
  search: () =>
    performance.getEntries().flatMap((entry) => {
      const detail: unknown = Reflect.get(entry, 'detail')
      return deepSearch({ name: entry.name, detail }, entry.entryType, find)
    }),
})
