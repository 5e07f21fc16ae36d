import type { QueryClient } from '@tanstack/react-query'
import { places as placesOfCards } from '../../src/testing/places/all.ts'
import type { Scene } from '../../src/testing/places/place.ts'
import { watchWindows } from '../../src/testing/places/windows.ts'

const { 'query caches': queries, 'dehydrated state': dehydrated, ...others } = placesOfCards
const places = { queries, dehydrated, ...others }

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
  const windows = watchWindows()
  const scene: Scene = {
    windows,
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
    stop() {
      for (const { watch } of watches) watch.stop?.()
      windows.stop()
    },
  }
}
