import { deepSearch, type Hit } from '../deepSearch.ts'
import { wrap, type Place } from './place.ts'

/** Local and session storage, also what was written and taken away again. */
export const storage: Place = ({ find }) => {
  const passed: Hit[] = []
  const stop = wrap(Storage.prototype, 'setItem', (self, args) => {
    passed.push(...deepSearch(args, `${nameOf(self)}, written`, find))
  })
  return {
    stop,
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
