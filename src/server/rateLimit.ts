import { isRecord } from '../contracts/isRecord.ts'
import type { Call } from './call.ts'
import { inTime } from './timeLimit.ts'
import { ownType, refusal, Refusal } from './problems.ts'
import { readForeign } from './readForeign.ts'
import type { Settings } from './settings.ts'

/**
 * Counts calls. Every limiter of `rate-limiter-flexible` has this shape, so several instances can share their limits
 * in Redis.
 */
export interface RateLimit {
  /**
   * Resolves if one more call is allowed. Rejects with `{ msBeforeNext }` (milliseconds) if it isn't; the caller then
   * gets 429 with `Retry-After`. Any other rejection counts as a failure of the limiter, and the call is refused (500,
   * the event says `rate-limit-failed`). To let calls through while the store is down, give the limiter an
   * `insuranceLimiter`.
   *
   * @param key The method, the route, and the granted payer or API key, such as
   * `POST /client-secrets 8f51c396-6e29-49a6-ba5a-1a31d5420158`.
   */
  consume(key: string): Promise<unknown>
}

/**
 * Asks the host's limiter after the grant, so that refused calls use up nobody's budget. The key is the verb, the route
 * and whom the call is for: a payer, or an API key.
 */
export async function requireBudget(
  { rateLimit, timeoutMs }: Settings,
  { request, route }: Call,
  subject: string,
): Promise<void> {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  try {
    await inTime(timeoutMs, rateLimit?.consume(`${method} ${route} ${subject}`))
  } catch (error) {
    const msBeforeNext = readForeign(() => isRecord(error) && error['msBeforeNext'])
    throw typeof msBeforeNext === 'number'
      ? tooMany(msBeforeNext)
      : refusal('internal-error', { reason: 'rate-limit-failed' })
  }
}

function tooMany(msBeforeNext: number): Refusal {
  const fragment = 'rate-limited'
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  return new Refusal({
    fragment,
    type: ownType(fragment),
    title: 'Rate Limited',
    status: 429,
    detail: 'This caller made too many calls of this kind. See Retry-After.',
    headers: Number.isSafeInteger(seconds) ? { 'Retry-After': String(seconds) } : {},
  })
}
