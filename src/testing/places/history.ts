import { deepSearch, type Hit } from '../deepSearch.ts'
import type { Place } from './place.ts'
import { part, wrap } from './wrap.ts'

/** The address, what the history keeps beside it, and the window's name, which outlives the page. */
export const browserHistory: Place = ({ find, windows }) => {
  const passed: Hit[] = []
  windows.each((realm) => {
    const onNavigate = ({ destination }: Event & { destination?: { url?: string } }) => {
      passed.push(...deepSearch(destination?.url, 'navigation', find))
    }
    const navigation = part(realm, 'navigation')
    if (navigation instanceof EventTarget) navigation.addEventListener('navigate', onNavigate)
    return [
      ...['pushState', 'replaceState'].map((method) =>
        wrap(part(realm, 'History', 'prototype'), method, (_self, args) => {
          passed.push(...deepSearch(args, `history.${method}`, find))
        }),
      ),
      ...['navigate', 'reload', 'updateCurrentEntry'].map((method) =>
        wrap(part(realm, 'Navigation', 'prototype'), method, (_self, args) => {
          passed.push(...deepSearch(args, `navigation.${method}`, find))
        }),
      ),
      wrap(realm, 'open', (_self, args) => {
        passed.push(...deepSearch(args, 'window.open', find))
      }),
      () => {
        if (navigation instanceof EventTarget)
          navigation.removeEventListener('navigate', onNavigate)
      },
    ]
  })
  return {
    search: () => [
      ...passed,
      ...windows
        .all()
        .flatMap(({ location: { href }, history, document: { referrer }, name }) =>
          deepSearch(href, 'location.href', find).concat(
            deepSearch(history.state, 'history.state', find),
            deepSearch(referrer, 'document.referrer', find),
            deepSearch(name, 'window.name', find),
          ),
        ),
    ],
  }
}
