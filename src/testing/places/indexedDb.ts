import { deepSearch, deepSearchBlobs, type Hit } from '../deepSearch.ts'
import type { FindForm } from '../digitForms.ts'
import type { Place } from './place.ts'

/** Every record of every store of every database of this origin. */
export const indexedDatabases: Place = ({ find }) => ({
  async search() {
    if (typeof indexedDB === 'undefined') return []
    const hits: Hit[] = []
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined) hits.push(...(await searchDatabase(name, find)))
    }
    return hits
  },
})

async function searchDatabase(name: string, find: FindForm): Promise<Hit[]> {
  const database = await done(indexedDB.open(name))
  try {
    const hits = deepSearch({ [name]: name }, 'database', find)
    for (const store of database.objectStoreNames) {
      const records = database.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([done(records.getAllKeys()), done(records.getAll())])
      hits.push(...(await deepSearchBlobs({ keys, values }, `${name}.${store}`, find)))
    }
    return hits
  } finally {
    database.close()
  }
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}
