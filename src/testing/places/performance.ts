import { deepSearch, type Hit } from '../deepSearch.ts'
import type { Place } from './place.ts'
import { part, wrap } from './wrap.ts'

/** Names and details of marks and measures, and addresses of what was loaded. */
export const performanceEntries: Place = ({ find, windows }) => {
  const passed: Hit[] = []
  windows.each((realm) =>
    ['mark', 'measure'].map((name) =>
      wrap(part(realm, 'Performance', 'prototype'), name, (_self, args) => {
        passed.push(...deepSearch(args, `performance.${name}`, find))
      }),
    ),
  )
  return {
    search: () => [
      ...passed,
      ...windows.all().flatMap(({ performance }) =>
        // simulated pages keep none
        (performance.getEntries?.() ?? []).flatMap((entry) => {
          const detail: unknown = Reflect.get(entry, 'detail')
          return deepSearch({ name: entry.name, detail }, entry.entryType, find)
        }),
      ),
    ],
  }
}
