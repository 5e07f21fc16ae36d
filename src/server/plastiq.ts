import * as v from 'valibot'
import {
  clientSecretResponseSchema,
  plastiqErrorSchema,
  type ClientSecretRequest,
  type ClientSecretResponse,
} from '../contracts/plastiq.ts'
import { TRACE_ID_HEADER } from '../contracts/headers.ts'
import { clientSecretsPath } from '../contracts/routes.ts'
import { accountOf, forbiddenFor, type Ready } from './account.ts'
import type { Call } from './call.ts'
import { echoes, traceIdOf, type Forbidden } from './echo.ts'
import { endUserHeaders } from './endUser.ts'
import type { PlastiqAccount } from './options.ts'
import { refusal, type Refusal } from './problems.ts'
import type { Settings } from './settings.ts'
import { callUpstream, invalidAnswer, type UpstreamAnswer } from './upstream.ts'
import { upstreamRefusal } from './upstreamRefusal.ts'

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
  const account = await accountOf(call, settings.plastiq, payerId, 'plastiq-failed')
  const answer = await send(settings, call, payerId, account)
  if (answer.status !== 401) return readMinted(answer, forbiddenFor({ settings, call }))
  // the host may have rotated the key meanwhile
  const renewed = await accountOf(call, settings.plastiq, payerId, 'plastiq-failed')
  if (renewed.apiKey === account.apiKey) return readMinted(answer, forbiddenFor({ settings, call }))
  return readMinted(await send(settings, call, payerId, renewed), forbiddenFor({ settings, call }))
}

async function send(
  settings: Settings,
  call: Call,
  payerId: string,
  { credentials, baseUrl }: Ready<PlastiqAccount>,
): Promise<UpstreamAnswer> {
  const json: ClientSecretRequest = { payer: { id: payerId }, type: 'CARD' }
  return callUpstream(settings, call, {
    upstream: 'plastiq',
    method: 'POST',
    url: `${baseUrl}/${clientSecretsPath}`,
    route: `/${clientSecretsPath}`,
    headers: {
      ...(await endUserHeaders(call.request, settings)),
      Authorization: `Bearer ${credentials}`,
      [TRACE_ID_HEADER]: call.traceId,
    },
    json,
    // a second secret does no harm, because nobody receives the first one
    isWrite: false,
  })
}

function readMinted(answer: UpstreamAnswer, secrets: Forbidden): ClientSecretResponse {
  // the sources give either status
  const isMinted = answer.status === 200 || answer.status === 201
  const parsed = v.safeParse(clientSecretResponseSchema, isMinted ? answer.json : undefined)
  if (!parsed.success) throw refusalOf(answer, secrets)
  const { clientSecret } = parsed.output
  if (echoes(clientSecret, secrets)) throw refusal('upstream-invalid', { failure: 'echo' })
  return { clientSecret }
}

/**
 * 403 is documented as "not allowed for this key or resource id", and the payer is the only resource
 * named here: so it is the payer, unless the error says that it is about the authorization. A 403
 * without an error document comes from something before the API, such as its list of caller addresses.
 * 400 can only be the payer id as well, as the rest of the request is ours.
 */
function refusalOf(answer: UpstreamAnswer, secrets: Forbidden): Refusal {
  const parsed = v.safeParse(plastiqErrorSchema, answer.json)
  const error = parsed.success ? parsed.output : undefined
  const instance =
    traceIdOf(error?.traceId, secrets) ?? traceIdOf(answer.headers.get(TRACE_ID_HEADER), secrets)
  const common = upstreamRefusal(answer, instance, secrets)
  if (common) return common
  if (answer.status < 400 || !error) return invalidAnswer(answer, instance)
  const { code } = error
  if (answer.status === 403) {
    const isPayer = code === undefined || code === 'FORBIDDEN_ERROR'
    const fragment = isPayer ? 'payer-not-allowed' : 'upstream-unauthorized'
    return refusal(fragment, { instance, failure: 'status' })
  }
  if (answer.status === 400 && code === 'VALIDATION_ERROR') {
    const invalidParameters = [{ name: 'payer.id', reason: 'Refused by the upstream.' }]
    return refusal('invalid-request', { instance, invalidParameters, failure: 'status' })
  }
  return invalidAnswer(answer, instance)
}
