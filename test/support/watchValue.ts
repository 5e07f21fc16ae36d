import type { QueryClient } from '@tanstack/react-query'
import { places as placesOfCards } from '../../src/testing/places/all.ts'
import type { Scene } from '../../src/testing/places/place.ts'

const { 'query caches': caches, 'dehydrated state': dehydrated, ...others } = placesOfCards
const places = { caches, dehydrated, ...others }

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
