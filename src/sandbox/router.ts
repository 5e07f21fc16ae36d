import type { Route } from './exchange.ts'

export interface RouteMatch {
  /** The routes on this path, whatever their method; empty where the path is unknown. */
  readonly onPath: readonly Route[]
  /** The one of them that has the method. */
  readonly route: Route | undefined
  readonly params: ReadonlyMap<string, string>
}

/** Both upstreams take a trailing slash, as their documents use paths with and without. */
export function matchRoute(routes: readonly Route[], method: string, pathname: string): RouteMatch {
  const segments = pathname.replace(/\/$/, '').split('/')
  const found = routes.flatMap((route) => {
    const params = paramsOf(route.pattern, segments)
    return params === undefined ? [] : [{ route, params }]
  })
  return {
    onPath: found.map(({ route }) => route),
    route: found.find(({ route }) => route.method === method)?.route,
    params: found[0]?.params ?? new Map(),
  }
}

function paramsOf(pattern: string, segments: string[]): Map<string, string> | undefined {
  const expected = pattern.split('/')
  if (expected.length !== segments.length) return undefined
  const params = new Map<string, string>()
  for (const [index, part] of expected.entries()) {
    const segment = decoded(segments[index] ?? '')
    if (segment === undefined) return undefined
    if (part.startsWith(':') && segment !== '') params.set(part.slice(1), segment)
    else if (part !== segment) return undefined
  }
  return params
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
