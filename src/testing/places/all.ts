import { browserHistory, cookies, performanceEntries } from './address.ts'
import { dom } from './dom.ts'
import { indexedDatabases } from './indexedDb.ts'
import { network } from './network.ts'
import type { Place } from './place.ts'
import { dehydrated, queryCaches } from './queryClients.ts'
import { react } from './react.ts'
import { consoleCalls, errors } from './reports.ts'
import { storage } from './storage.ts'

/** Every place of a page that is searched, by the name that a find has. */
export const places = {
  react,
  'query caches': queryCaches,
  'dehydrated state': dehydrated,
  storage,
  IndexedDB: indexedDatabases,
  cookies,
  history: browserHistory,
  console: consoleCalls,
  errors,
  DOM: dom,
  network,
  performance: performanceEntries,
} satisfies Record<string, Place>
