import { deepSearch, type Hit } from '../deepSearch.ts'
import type { Place } from './place.ts'
import { part, wrap, wrapSetter } from './wrap.ts'

/** Cookies that script can read, also those that were taken away again. */
export const cookies: Place = ({ find, windows }) => {
  const passed: Hit[] = []
  const note = (_self: unknown, args: unknown[]) => {
    passed.push(...deepSearch(args, 'document.cookie, written', find))
  }
  windows.each((realm) => [
    wrapSetter(part(realm, 'Document', 'prototype'), 'cookie', note),
    wrap(part(realm, 'CookieStore', 'prototype'), 'set', note),
  ])
  return {
    search: () => [...passed, ...deepSearch(document.cookie.split('; '), 'document.cookie', find)],
  }
}
