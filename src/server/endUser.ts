import { DEVICE_ID_HEADER } from '../contracts/headers.ts'
import { parseIp } from './parseIp.ts'
import { inTime } from './timeLimit.ts'
import { refusal } from './problems.ts'
import type { Settings } from './settings.ts'

const MAX_USER_AGENT = 512

/**
 * What Plastiq wants to know of the end user when a backend calls on their behalf: `User-Agent`
 * (needed), `End-User-Ip` and `End-User-Device-Id` (recommended). What is unknown is left out, never made up.
 */
export async function endUserHeaders(
  request: Request,
  settings: Settings,
): Promise<Record<string, string>> {
  const userAgent = request.headers.get('User-Agent')?.slice(0, MAX_USER_AGENT)
  const deviceId = request.headers.get(DEVICE_ID_HEADER) ?? ''
  const ip = await endUserIp(request, settings)
  return {
    // left out, it would be that of this runtime
    'User-Agent': userAgent ?? '',
    ...(ip && { 'End-User-Ip': ip }),
    ...(/^[\x21-\x7e]{1,128}$/.test(deviceId) && { [DEVICE_ID_HEADER]: deviceId }),
  }
}

async function endUserIp(
  request: Request,
  { trustedHops, clientIp, timeoutMs }: Settings,
): Promise<string | undefined> {
  if (trustedHops > 0) return forwardedFor(request, trustedHops)
  try {
    return parseIp((await inTime(timeoutMs, clientIp?.(request))) ?? '')
  } catch {
    throw refusal('internal-error', { reason: 'client-ip-failed' })
  }
}

/**
 * Each proxy appends the address it was called from, so the end is what ours wrote and the beginning
 * what anybody may have. Fewer entries than proxies means that the request took another way: then
 * nothing is known.
 */
function forwardedFor(request: Request, hops: number): string | undefined {
  const addresses = request.headers.get('X-Forwarded-For')?.split(',') ?? []
  return parseIp(addresses.at(-hops) ?? '')
}
