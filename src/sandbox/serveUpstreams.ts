import { TRACE_ID_HEADER } from '../contracts/headers.ts'
import { answer } from './answer.ts'
import { applyFault } from './applyFault.ts'
import { openToPages, preflight } from './cors.ts'
import type { SandboxEvent } from './events.ts'
import type { Exchange, Upstream } from './exchange.ts'
import type { FaultList } from './faults.ts'
import { isUuidV4 } from '../contracts/isUuidV4.ts'
import { randomUuid } from './random.ts'
import { matchRoute, type RouteMatch } from './router.ts'
import { upstreamOf, upstreams } from './upstreams.ts'

interface World extends Pick<Exchange, 'store' | 'clock' | 'variants'> {
  faults: FaultList
  report: (event: SandboxEvent) => void
}

/** One request through fault, route and CORS, reported when it is over. */
export async function serveUpstreams(
  request: Request,
  url: URL,
  signal: AbortSignal | null | undefined,
  world: World,
): Promise<Response> {
  const upstream = upstreamOf(url.pathname)
  if (upstream === undefined) return nothingHere()

  const { routes, prefix, errorAnswer } = upstreams[upstream]
  const match = matchRoute(routes, request.method, url.pathname)
  const exchange = exchangeOf(request, url, match, world)
  const pattern = match.onPath[0]?.pattern
  const finish = reporter(exchange, upstream, pattern ?? prefix, world.report)
  const act = async () => dispatch(exchange, upstream, match)
  try {
    const fault = world.faults.take(request.method, url.pathname, pattern)
    const response = await (fault
      ? applyFault(fault, { act, signal, errorAnswer: (status) => errorAnswer(exchange, status) })
      : act())
    finish(response.status)
    return match.route?.cors === true ? openToPages(response) : response
  } catch (error) {
    finish(0)
    throw error
  }
}

function dispatch(exchange: Exchange, upstream: Upstream, { route, onPath }: RouteMatch) {
  return (
    preflight(exchange.request, onPath) ??
    (route ? route.handle(exchange) : upstreams[upstream].noSuchRoute(exchange, onPath))
  )
}

function exchangeOf(
  request: Request,
  url: URL,
  { params }: RouteMatch,
  { store, clock, variants }: World,
): Exchange {
  const traceId = request.headers.get(TRACE_ID_HEADER)
  return {
    request,
    url,
    param: (name) => params.get(name) ?? '',
    traceId: isUuidV4(traceId) ? traceId : randomUuid(),
    store,
    clock,
    variants,
  }
}

function reporter(
  { request, traceId }: Exchange,
  upstream: Upstream,
  route: string,
  report: World['report'],
) {
  const startedAt = performance.now()
  return (status: number) =>
    report({
      upstream,
      method: request.method,
      route,
      status,
      traceId,
      caller: request.headers.has('Origin') ? 'browser' : 'server',
      durationMs: performance.now() - startedAt,
    })
}

function nothingHere(): Response {
  return answer(404, {
    error: 'The sandbox serves Plastiq under /api/* and Vonage under /accounts/*, nothing else.',
  })
}
