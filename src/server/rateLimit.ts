import { isRecord } from '../contracts/isRecord.ts'
import { inTime } from './timeLimit.ts'
import { ownType, refusal, Refusal } from './problems.ts'
import type { Settings } from './settings.ts'

/** Asks the host's limiter after the grant, so that refused calls use up nobody's budget. */
export async function requireBudget(
  { rateLimit, timeoutMs }: Settings,
  key: string,
): Promise<void> {
  try {
    await inTime(timeoutMs, rateLimit?.consume(key))
  } catch (error) {
    throw isRecord(error) && typeof error['msBeforeNext'] === 'number'
      ? tooMany(error['msBeforeNext'])
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
