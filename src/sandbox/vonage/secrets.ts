import { API_SECRET_LIMIT, brokenApiSecretRules } from '../../contracts/limits.ts'
import { createApiSecretRequestSchema } from '../../contracts/vonage.ts'
import * as v from 'valibot'
import { answer } from '../answer.ts'
import { readBody } from '../body.ts'
import { sameDigest } from '../digest.ts'
import type { Exchange } from '../exchange.ts'
import { randomUuid } from '../random.ts'
import type { Account, ApiSecretRecord } from '../store.ts'
import { invalidSecret, lastSecret, limitReached, problem, problemOf } from './problems.ts'

/** `GET /accounts/{api_key}/secrets`: a HAL collection without paging. */
export function listSecrets(exchange: Exchange, account: Account): Response {
  const oldestFirst = account.secrets
  const secrets =
    exchange.variants.listOrder === 'oldest-first' ? oldestFirst : oldestFirst.toReversed()
  return answer(200, {
    _links: linksTo(exchange, collectionPath(account)),
    _embedded: { secrets: secrets.map((secret) => resource(exchange, account, secret)) },
  })
}

/** `GET /accounts/{api_key}/secrets/{secret_id}`. */
export function getSecret(exchange: Exchange, account: Account): Response {
  const secret = find(exchange, account)
  return secret ? answer(200, resource(exchange, account, secret)) : noSuchSecret(exchange)
}

/** `POST /accounts/{api_key}/secrets`. A value in use fails as a weak one does, before the limit is looked at. */
export async function createSecret(exchange: Exchange, account: Account): Promise<Response> {
  const body = await readBody(exchange.request)
  if (body.json === undefined) {
    return problem(exchange, {
      status: 400,
      type: '#invalid-json',
      title: 'Malformed JSON',
      detail: 'The body is not JSON',
    })
  }
  if (!body.hasJsonType) return problemOf(exchange, 415)
  const request = v.safeParse(createApiSecretRequestSchema, body.json.value)
  if (!request.success || brokenApiSecretRules(request.output.secret).length > 0) {
    return invalidSecret(exchange)
  }
  const digest = exchange.store.digest(request.output.secret)
  if (account.secrets.some((held) => sameDigest(held.digest, digest)))
    return invalidSecret(exchange)
  if (account.secrets.length >= API_SECRET_LIMIT.max) return limitReached(exchange)
  const secret = { id: randomUuid(), createdAt: exchange.clock.now(), digest }
  account.secrets.push(secret)
  return answer(201, resource(exchange, account, secret))
}

/** `DELETE /accounts/{api_key}/secrets/{secret_id}`: refused at once from now on, also to its own caller. */
export function revokeSecret(exchange: Exchange, account: Account): Response {
  const secret = find(exchange, account)
  if (secret === undefined) return noSuchSecret(exchange)
  if (account.secrets.length <= API_SECRET_LIMIT.min) return lastSecret(exchange)
  account.secrets = account.secrets.filter((held) => held !== secret)
  return answer(204, null)
}

function find(exchange: Exchange, account: Account): ApiSecretRecord | undefined {
  return account.secrets.find(({ id }) => id === exchange.param('secret_id'))
}

function noSuchSecret(exchange: Exchange): Response {
  return problem(exchange, {
    status: 404,
    type: '#invalid-id',
    title: 'Invalid ID',
    detail: `ID '${exchange.param('secret_id')}' could not be found`,
  })
}

/** The wire's form of a secret: whole seconds, and never the value. */
function resource(exchange: Exchange, account: Account, { id, createdAt }: ApiSecretRecord) {
  const self = `${collectionPath(account)}/${id}`
  const isCollection = exchange.variants.linkStyle === 'collection'
  return {
    _links: linksTo(exchange, isCollection ? collectionPath(account) : self),
    id,
    created_at: new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z'),
  }
}

function collectionPath({ apiKey }: Account): string {
  return `/accounts/${encodeURIComponent(apiKey)}/secrets`
}

function linksTo({ variants, url }: Exchange, path: string) {
  return { self: { href: variants.linkStyle === 'absolute' ? url.origin + path : path } }
}
