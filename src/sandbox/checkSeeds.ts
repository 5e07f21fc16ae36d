import * as v from 'valibot'
import { API_SECRET_LIMIT } from '../contracts/limits.ts'
import type { SeedAccount, SeedState } from './seeds.ts'

/** What `Authorization` takes. */
const TOKEN = /^[!-~]+$/
/** As above; Basic credentials are split at the first colon. */
const USER_ID = /^[!-9;-~]+$/
/** A thousand years: a date of the wire has a year of four digits. */
const MAX_AGE_DAYS = 365_000

const uuid = v.pipe(v.string(), v.uuid())

/** Throws a `RangeError` for a seed that no request could ask for, or that the wire has no place for. */
export function checkSeeds({ partnerKey, payerIds, accounts }: SeedState): void {
  ensure(TOKEN.test(partnerKey), 'The seeded partner key needs visible ASCII without spaces.')
  for (const id of payerIds) ensure(v.is(uuid, id), `The seeded payer "${id}" needs a UUID as id.`)
  ensureUnlike(
    accounts.map(({ apiKey }) => apiKey),
    'Two seed accounts have the API key',
  )
  for (const account of accounts) checkAccount(account, accounts)
}

function checkAccount({ apiKey, parentApiKey, secrets }: SeedAccount, all: readonly SeedAccount[]) {
  const it = `Seed account "${apiKey}"`
  ensure(USER_ID.test(apiKey), `${it} needs a key of visible ASCII without spaces and colons.`)
  const { min, max } = API_SECRET_LIMIT
  const isMany = secrets.length >= min && secrets.length <= max
  ensure(isMany, `${it} has ${secrets.length} secrets; give one or two.`)
  ensureUnlike(
    secrets.map(({ id }) => id),
    `${it} has two secrets with the id`,
  )
  for (const { id, value, ageDays = 0 } of secrets) {
    ensure(id !== '' && value !== '', `${it} has a secret with an empty id or value.`)
    const isAge = Math.abs(ageDays) <= MAX_AGE_DAYS
    ensure(isAge, `${it} has the secret "${id}" with an ageDays of ${ageDays}; give days.`)
  }
  if (parentApiKey === undefined) return
  const parent = all.find((other) => other.apiKey === parentApiKey)
  ensure(
    parent !== undefined && parent.parentApiKey === undefined,
    `${it} names the parent "${parentApiKey}", which is no primary account among the seeds. Seed it too.`,
  )
}

function ensureUnlike(names: readonly string[], sentence: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  ensure(twice === undefined, `${sentence} "${twice}".`)
}

function ensure(isRight: boolean, sentence: string): void {
  if (!isRight) throw new RangeError(sentence)
}
