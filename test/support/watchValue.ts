import type { QueryClient } from '@tanstack/react-query'
import { browserHistory, cookies, performanceEntries } from '../../src/testing/places/address.ts'
import { dom } from '../../src/testing/places/dom.ts'
import { indexedDatabases } from '../../src/testing/places/indexedDb.ts'
import { network } from '../../src/testing/places/network.ts'
import type { Scene } from '../../src/testing/places/place.ts'
import { dehydrated, queryCaches } from '../../src/testing/places/queryClients.ts'
import { react } from '../../src/testing/places/react.ts'
import { consoleCalls, errors } from '../../src/testing/places/reports.ts'
import { storage } from '../../src/testing/places/storage.ts'

const places = {
  react,
  caches: queryCaches,
  dehydrated,
  storage,
  IndexedDB: indexedDatabases,
  cookies,
  history: browserHistory,
  console: consoleCalls,
  errors,
  DOM: dom,
  network,
  performance: performanceEntries,
}

export interface ValueWatch {
  /** Names the value, where it is not known from the start. */
  lookFor: (value: string) => void
  /** Each find as `place: path`, of now and of what has passed since the start. */
  search: () => Promise<string[]>
  stop: () => void
}

/** Watches every place of a page where the value of a secret must not be; its own field is one of them. */
export function watchValue(queryClients: readonly QueryClient[], value?: string): ValueWatch {
  let needles: string[] = []
  const lookFor = (wanted: string) => {
    needles = [wanted, btoa(wanted), JSON.stringify([...wanted])]
  }
  if (value !== undefined) lookFor(value)
  const scene: Scene = {
    find: (text) => (needles.some((needle) => text.includes(needle)) ? 'clear' : undefined),
    tokenizationOrigins: [],
    queryClients,
  }
  const watches = Object.entries(places).map(([name, watch]) => ({ name, watch: watch(scene) }))
  return {
    lookFor,
    async search() {
      if (needles.length === 0) throw new Error('Nobody said which value to look for.')
      const found: string[] = []
      for (const { name, watch } of watches) {
        for (const { path } of await watch.search()) found.push(`${name}: ${path}`)
      }
      return [...new Set(found)]
    },
    stop: () => watches.forEach(({ watch }) => watch.stop?.()),
  }
}
