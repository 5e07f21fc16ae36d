import { useEffect, useState } from 'react'
import type { ActivityEntry } from '../activity.ts'

/** The calls of the three servers, oldest first, as they happen. */
export function useActivity(): { entries: readonly ActivityEntry[]; live: boolean } {
  const [entries, setEntries] = useState<readonly ActivityEntry[]>([])
  const [live, setLive] = useState(false)
  useEffect(() => {
    const source = new EventSource('/demo/activity')
    source.addEventListener('open', () => setLive(true))
    // it connects again by itself, and then gets what it knows already once more
    source.addEventListener('error', () => setLive(false))
    source.addEventListener('message', ({ data }) => {
      // the wire of this demo's own server, a file away
      const entry = JSON.parse(String(data)) as ActivityEntry
      setEntries((known) => (known.some(({ id }) => id === entry.id) ? known : [...known, entry]))
    })
    return () => source.close()
  }, [])
  return { entries, live }
}
