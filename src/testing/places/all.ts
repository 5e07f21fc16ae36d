import { cookies } from './cookies.ts'
import { dom } from './dom.ts'
import { browserHistory } from './history.ts'
import { indexedDatabases } from './indexedDb.ts'
import { globals, messages, objectUrls } from './messages.ts'
import { network } from './network.ts'
import { performanceEntries } from './performance.ts'
import type { Place } from './place.ts'
import { dehydrated, queryCaches } from './queryClients.ts'
import { react } from './react.ts'
import { consoleCalls, errors } from './reports.ts'
import { cacheStorage, storage } from './storage.ts'

/** Every place of a page that is searched, by the name that a find has. */
export const places = {
  react,
  'query caches': queryCaches,
  'dehydrated state': dehydrated,
  storage,
  IndexedDB: indexedDatabases,
  caches: cacheStorage,
  cookies,
  history: browserHistory,
  console: consoleCalls,
  errors,
  DOM: dom,
  network,
  messages,
  'object URLs': objectUrls,
  globals,
  performance: performanceEntries,
} satisfies Record<string, Place>
