import { Hono } from 'hono'
import { getPath } from 'hono/utils/url'
import { clientSecretRequestSchema } from '../contracts/plastiq.ts'
import { routePatterns } from '../contracts/routes.ts'
import type { SecretPermission } from '../contracts/permissions.ts'
import { createApiSecretRequestSchema } from '../contracts/vonage.ts'
import { accountOf } from './account.ts'
import { attemptOf } from './audit.ts'
import { requireBody } from './body.ts'
import type { Call } from './call.ts'
import {
  requireApiKey,
  requireGrant,
  requirePayer,
  requirePermission,
  requireSamePayer,
} from './grant.ts'
import { isId } from './isId.ts'
import { mintClientSecret } from './plastiq.ts'
import { refusal } from './problems.ts'
import { requireBudget } from './rateLimit.ts'
import { respond } from './respond.ts'
import type { Settings } from './settings.ts'
import { createSecret, listSecrets, readSecret, revokeSecret } from './vonage.ts'
import type { VonageTarget } from './vonageCall.ts'

type Handler = (call: Call, params: Record<string, string>) => Promise<Response>
type Verbs = Readonly<Record<string, Handler>>

/** The five routes, and a refusal for everything else. Nothing is caught here. */
export function createRoutes(settings: Settings) {
  const app = new Hono<{ Bindings: { call: Call } }>({
    getPath: (request) => pathAfter(settings.basePath, getPath(request)),
  })
  for (const [route, verbs] of Object.entries(handlersOf(settings))) {
    for (const [verb, handle] of Object.entries(verbs)) {
      app.on(verb, route, async ({ env: { call }, req }) => {
        enter(call, route)
        return handle(call, req.param())
      })
    }
    app.all(route, ({ env: { call } }) => {
      enter(call, route)
      throw refusal('wrong-verb', { headers: { Allow: allowOf(verbs) } })
    })
  }
  app.notFound(({ env: { call } }) => {
    enter(call, '*')
    throw refusal('not-found')
  })
  app.onError((error) => {
    throw error
  })
  return app
}

/** How the paths of all routes begin. */
const ROUTE = /^\/(?:accounts|client-secrets)(?:\/|$)/

/**
 * The path after `basePath`, without a slash at its end. A framework that mounts the handler may have put such a
 * slash there, and may have taken the beginning of the base path off, or all of it. What is left may begin as the end of
 * the base path does (`/shop/accounts`), so it also has to begin as a route.
 */
function pathAfter(basePath: string, path: string): string {
  const isBefore = (base: string) => path.startsWith(base) && ROUTE.test(path.slice(base.length))
  let left = basePath
  while (left && !isBefore(left)) left = left.replace(/^\/[^/]*/, '')
  const after = path.slice(left.length)
  return after.length > 1 && after.endsWith('/') ? after.slice(0, -1) : after
}

function handlersOf(settings: Settings): Readonly<Record<string, Verbs>> {
  return {
    [routePatterns.clientSecrets]: {
      POST: async (call) => {
        const payerId = requirePayer(await requireGrant(call, settings))
        await requireBudget(settings, call, payerId)
        const { payer } = await requireBody(
          call.request,
          clientSecretRequestSchema,
          settings.timeoutMs,
        )
        requireSamePayer(payerId, payer.id)
        return json(call, 200, await mintClientSecret(settings, call, payerId))
      },
    },
    [routePatterns.apiSecrets]: {
      GET: async (call, params) => {
        const target = await requireTarget(settings, call, params, 'list')
        return json(call, 200, await listSecrets(target))
      },
      POST: async (call, params) => {
        const target = await requireTarget(settings, call, params, 'create')
        const { secret } = await requireBody(
          call.request,
          createApiSecretRequestSchema,
          settings.timeoutMs,
        )
        const created = await createSecret(target, secret)
        if (call.attempt) call.attempt.secretId = created.id
        return json(call, 201, created)
      },
    },
    [routePatterns.apiSecret]: {
      GET: async (call, params) => {
        const target = await requireTarget(settings, call, params, 'list')
        return json(call, 200, await readSecret(target, requireSecretId(params)))
      },
      DELETE: async (call, params) => {
        const target = await requireTarget(settings, call, params, 'revoke')
        await revokeSecret(target, requireSecretId(params))
        return respond(call, 204, null)
      },
    },
  }
}

/** Checked first on every route, so that a foreign page learns nothing else. */
function enter(call: Call, route: string): void {
  call.route = route
  const { origin } = call
  if (origin.kind === 'refused') throw refusal('origin-not-allowed', { compared: origin.compared })
}

async function requireTarget(
  settings: Settings,
  call: Call,
  params: Record<string, string>,
  needed: SecretPermission,
): Promise<VonageTarget> {
  const grant = await requireGrant(call, settings)
  call.attempt = attemptOf(needed, grant, params)
  const apiKey = requireApiKey(grant, params.api_key ?? '')
  requirePermission(grant, needed)
  await requireBudget(settings, call, apiKey)
  const account = await accountOf(call, settings.vonage, apiKey, 'vonage-failed')
  return { settings, call, apiKey, account, permissions: grant.permissions }
}

function requireSecretId({ secret_id: secretId = '' }: Record<string, string>): string {
  if (isId(secretId)) return secretId
  throw refusal('invalid-id')
}

/** HEAD comes with GET, as the router answers it. */
function allowOf(verbs: Verbs): string {
  return Object.keys(verbs)
    .flatMap((verb) => (verb === 'GET' ? ['GET', 'HEAD'] : [verb]))
    .join(', ')
}

function json(call: Call, status: number, document: object): Response {
  const headers = { 'Content-Type': 'application/json' }
  return respond(call, status, JSON.stringify(document), headers)
}
