import { isRecord } from '../contracts/isRecord.ts'
import type { Call } from './call.ts'
import { inTime } from './timeLimit.ts'
import { ownType, refusal, Refusal } from './problems.ts'
import { readForeign } from './readForeign.ts'
import type { Settings } from './settings.ts'

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
