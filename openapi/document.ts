import { DEVICE_ID_HEADER, TRACE_ID_HEADER } from '../src/contracts/headers.ts'
import { apiSecretPath, apiSecretsPath, clientSecretsPath } from '../src/contracts/routes.ts'
import packageJson from '../package.json' with { type: 'json' }
import { refusals, success } from './problems.ts'
import { schemas } from './schemas.ts'

const anyRoute = [
  'origin-not-allowed',
  'unauthenticated',
  'rate-limited',
  'internal-error',
  'upstream-unauthorized',
  'upstream-unavailable',
  'upstream-invalid',
  'upstream-timeout',
]
const withBody = [
  'body-timeout',
  'content-type-header',
  'body-too-large',
  'invalid-json',
  'invalid-request',
  'client-gone',
]

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` })

function body(schema: string) {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
  return { required: true, content }
}

function pathParameter(name: string, description: string) {
  return { name, in: 'path', required: true, description, schema: { type: 'string' } }
}

/** `:name` of the routes' own functions, in the notation of OpenAPI. */
const path = (route: string) => `/${decodeURIComponent(route)}`
const listPath = path(apiSecretsPath('{api_key}'))
const onePath = path(apiSecretPath('{api_key}', '{secret_id}'))

/** What a customer's backend answers, as OpenAPI 3.1; made from the schemas that client and server use. */
export const openapiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Cardmint customer backend',
    version: packageJson.version,
    license: { name: packageJson.license, identifier: packageJson.license },
    description: [
      'The five routes that the browser kit calls, in front of Plastiq and Vonage.',
      'How the caller signs in is yours: a cookie, a token. The order of refusals is origin (403), route (404, 405), session (401), payer or API key (403, 404), permission (403), limit (429), body (4xx).',
      'Every answer, also a refusal, has `Cache-Control: no-store` and a `Trace-Id`. No answer holds the value of an API secret, or a credential of the backend.',
      'A page of another origin reads only the headers that you expose: `Access-Control-Expose-Headers` names `Trace-Id`, `Retry-After` and the three of `X-RateLimit-`.',
      'The backend repeats no write. `npx cardmint check-backend <url>` tries one against all of this.',
    ].join('\n\n'),
  },
  servers: [{ url: '{base}', variables: { base: { default: '/api' } } }],
  tags: [{ name: 'Client secrets' }, { name: 'API secrets' }],
  paths: {
    [path(clientSecretsPath)]: {
      parameters: [parameter('TraceId')],
      post: {
        operationId: 'mintClientSecret',
        tags: ['Client secrets'],
        summary: 'Mint a single-use client secret for one payer. It dies after 60 seconds.',
        parameters: [parameter('DeviceId')],
        requestBody: body('ClientSecretRequest'),
        responses: {
          '200': success('A secret that was never answered before.', 'ClientSecret'),
          ...refusals([...anyRoute, ...withBody, 'payer-not-allowed']),
        },
      },
    },
    [listPath]: {
      parameters: [parameter('ApiKey'), parameter('TraceId')],
      get: {
        operationId: 'listApiSecrets',
        tags: ['API secrets'],
        summary: 'List the one or two secrets of an API key, in any order.',
        responses: {
          '200': success('The secrets, without their values.', 'ApiSecretList'),
          ...refusals([...anyRoute, 'invalid-api-key', 'not-permitted', 'client-gone']),
        },
      },
      post: {
        operationId: 'createApiSecret',
        tags: ['API secrets'],
        summary: 'Activate a value that the caller chose as a further secret.',
        requestBody: body('CreateApiSecretRequest'),
        responses: {
          '201': success('The new secret, without its value.', 'ApiSecret'),
          ...refusals([
            ...anyRoute,
            ...withBody,
            'invalid-api-key',
            'not-permitted',
            'validation',
            'add-excess-secret',
            'maximum-secrets-allowed',
          ]),
        },
      },
    },
    [onePath]: {
      parameters: [parameter('ApiKey'), parameter('SecretId'), parameter('TraceId')],
      get: {
        operationId: 'readApiSecret',
        tags: ['API secrets'],
        summary: 'Read one secret, without its value.',
        responses: {
          '200': success('The secret.', 'ApiSecret'),
          ...refusals([
            ...anyRoute,
            'invalid-api-key',
            'not-permitted',
            'invalid-id',
            'client-gone',
          ]),
        },
      },
      delete: {
        operationId: 'revokeApiSecret',
        tags: ['API secrets'],
        summary: 'Revoke one secret. It cannot be undone.',
        responses: {
          '204': success('Revoked. There is no body.'),
          ...refusals([
            ...anyRoute,
            'invalid-api-key',
            'not-permitted',
            'invalid-id',
            'secret-in-use',
            'delete-last-secret',
            'validation',
          ]),
        },
      },
    },
  },
  components: {
    schemas,
    parameters: {
      ApiKey: pathParameter('api_key', 'A Vonage API key that the caller may manage.'),
      SecretId: pathParameter('secret_id', 'The id of a secret of that key; opaque.'),
      TraceId: {
        name: TRACE_ID_HEADER,
        in: 'header',
        description:
          'A UUID v4, which the answer echoes. Anything else is replaced by a fresh one.',
        schema: { type: 'string' },
      },
      DeviceId: {
        name: DEVICE_ID_HEADER,
        in: 'header',
        description: 'Identifies the browser of the end user; passed on to Plastiq.',
        schema: { type: 'string' },
      },
    },
    headers: {
      TraceId: { required: true, schema: { $ref: '#/components/schemas/TraceId' } },
      CacheControl: { required: true, schema: { const: 'no-store' } },
      RetryAfter: {
        description: 'Seconds, or an HTTP date; there if the upstream or your own limiter said it.',
        schema: { type: 'string', pattern: '^\\d{1,9}$|^[A-Z][a-z]{2}, .+ GMT$' },
      },
      RateLimit: {
        description:
          'As the upstream said it, where it did. Without `Retry-After` the kit waits for `X-RateLimit-Reset`, in the unit that makes sense of it: seconds to wait, or epoch seconds or milliseconds.',
        schema: { type: 'string', pattern: '^\\d{1,16}(\\.\\d{1,6})?$' },
      },
    },
    responses: {
      /** Outside the five operations, so that no path can refer to them. */
      NoSuchRoute: refusals(['not-found'])['404'],
      WrongVerb: refusals(['wrong-verb'])['405'],
    },
  },
}
