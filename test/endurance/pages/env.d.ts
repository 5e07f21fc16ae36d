interface Window {
  endurance: {
    /** Those that can be mounted, by their names. */
    names: string[]
    /** Mounts and unmounts one, so many times, one after the other. */
    cycle: (name: string, times: number) => Promise<void>
    /** Puts this many card forms on the page, and somebody who always wants a living client secret. */
    forms: (count: number) => void
    /** Cards that were saved. */
    saved: number
  }
}
