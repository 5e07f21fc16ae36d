import * as v from 'valibot'
import {
  clientSecretResponseSchema,
  plastiqErrorSchema,
  type ClientSecretRequest,
  type ClientSecretResponse,
} from '../contracts/plastiq.ts'
import { clientSecretsPath, TRACE_ID_HEADER } from '../contracts/routes.ts'
import type { Call } from './call.ts'
import { echoes, traceIdOf } from './echo.ts'
import { endUserHeaders } from './endUser.ts'
import { refusal, type Refusal } from './problems.ts'
import type { Settings } from './settings.ts'
import { callUpstream, type UpstreamAnswer } from './upstream.ts'
import { commonFailure } from './upstreamFailure.ts'

/**
 * Mints a client secret for one payer. Nothing is kept, and nothing but the secret is answered.
 *
 * @throws Refusal for everything that is not a client secret.
 */
export async function mintClientSecret(
  settings: Settings,
  call: Call,
  payerId: string,
): Promise<ClientSecretResponse> {
  const { apiKey, baseUrl } = settings.plastiq
  const json: ClientSecretRequest = { payer: { id: payerId }, type: 'CARD' }
  const answer = await callUpstream(settings, call, {
    upstream: 'plastiq',
    method: 'POST',
    url: `${baseUrl}/${clientSecretsPath}`,
    route: `/${clientSecretsPath}`,
    headers: {
      ...(await endUserHeaders(call.request, settings)),
      Authorization: `Bearer ${apiKey}`,
      [TRACE_ID_HEADER]: call.traceId,
    },
    json,
    abortWithCaller: true,
  })
  const isSuccess = answer.status >= 200 && answer.status < 300
  const parsed = v.safeParse(clientSecretResponseSchema, isSuccess ? answer.json : undefined)
  if (!parsed.success) throw refusalOf(answer, isSuccess, [apiKey])
  const { clientSecret } = parsed.output
  if (echoes(clientSecret, [apiKey])) throw refusal('upstream-invalid')
  return { clientSecret }
}

/**
 * 403 is documented as "not allowed for this key or resource id", and the payer is the only resource
 * named here: so it is the payer, unless the error says that it is about the authorization. A 403
 * without an error document comes from something before the API, such as its list of caller addresses.
 * 400 can only be the payer id as well, as the rest of the request is ours.
 */
function refusalOf(answer: UpstreamAnswer, isSuccess: boolean, secrets: string[]): Refusal {
  const parsed = v.safeParse(plastiqErrorSchema, answer.json)
  const error = parsed.success ? parsed.output : undefined
  const instance =
    traceIdOf(error?.traceId, secrets) ?? traceIdOf(answer.headers.get(TRACE_ID_HEADER), secrets)
  const common = commonFailure(answer, instance)
  if (common) return common
  if (isSuccess || !error) return refusal('upstream-invalid', { instance })
  const { code } = error
  if (answer.status === 403) {
    const isPayer = code === undefined || code === 'FORBIDDEN_ERROR'
    return refusal(isPayer ? 'payer-not-allowed' : 'upstream-unauthorized', { instance })
  }
  if (answer.status === 400 && code === 'VALIDATION_ERROR') {
    const invalidParameters = [{ name: 'payer.id', reason: 'Refused by the upstream.' }]
    return refusal('invalid-request', { instance, invalidParameters })
  }
  return refusal('upstream-invalid', { instance })
}
