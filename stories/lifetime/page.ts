/** What a browser says of its page: whether somebody can see it, and whether it has a network. */
export interface SimulatedPage {
  setHidden: (hidden: boolean) => void
  setOffline: (offline: boolean) => void
}

/** Says what the real page would say, in the same words and events, without anybody leaving it. */
export const simulatedPage: SimulatedPage = {
  setHidden(hidden) {
    if (hidden === isOverridden(document, 'visibilityState')) return
    override(document, 'visibilityState', hidden ? 'hidden' : undefined)
    override(document, 'hidden', hidden ? true : undefined)
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  },
  setOffline(offline) {
    if (offline === isOverridden(navigator, 'onLine')) return
    override(navigator, 'onLine', offline ? false : undefined)
    window.dispatchEvent(new Event(offline ? 'offline' : 'online'))
  },
}

function isOverridden(target: object, key: string): boolean {
  return Object.hasOwn(target, key)
}

/** The browser's own getters are inherited, so to delete ours is to give theirs back. */
function override(target: object, key: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(target, key)
  else Object.defineProperty(target, key, { configurable: true, get: () => value })
}
