import { deepSearch, deepSearchBlobs, type Hit } from '../deepSearch.ts'
import type { Place } from './place.ts'
import { part, wrap } from './wrap.ts'

/** Local and session storage, also what was written and taken away again. */
export const storage: Place = ({ find, windows }) => {
  const passed: Hit[] = []
  windows.each((realm) => [
    wrap(part(realm, 'Storage', 'prototype'), 'setItem', (self, args) => {
      passed.push(...deepSearch(args, `${nameOf(self)}, written`, find))
    }),
  ])
  return {
    search: () => [
      ...passed,
      ...deepSearch({ ...localStorage }, 'localStorage', find),
      ...deepSearch({ ...sessionStorage }, 'sessionStorage', find),
    ],
  }
}

function nameOf(area: unknown): string {
  return area === localStorage ? 'localStorage' : 'sessionStorage'
}

/** The Cache API of service workers: addresses and answers. */
export const cacheStorage: Place = ({ find, windows }) => {
  const passed: Promise<Hit[]>[] = []
  windows.each((realm) => [
    wrap(part(realm, 'Cache', 'prototype'), 'put', (_self, [request, response]) => {
      if (response instanceof Response && !response.bodyUsed)
        passed.push(searchPair(request, response.clone()))
    }),
  ])
  const searchPair = async (request: unknown, response: Response) => {
    const url = request instanceof Request ? request.url : String(request)
    return deepSearchBlobs(
      { url, headers: response.headers, body: await response.blob() },
      'a cache',
      find,
    )
  }
  return {
    async search() {
      const hits = (await Promise.all(passed)).flat()
      // only where the page came by https or from this machine
      if (typeof caches === 'undefined') return hits
      for (const name of await caches.keys()) {
        hits.push(...deepSearch({ name }, 'caches', find))
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          const response = await cache.match(request, { ignoreVary: true })
          if (response) hits.push(...(await searchPair(request, response)))
        }
      }
      return hits
    },
  }
}
