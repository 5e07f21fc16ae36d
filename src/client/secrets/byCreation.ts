import { parseCreatedAt } from '../../contracts/createdAt.ts'
import type { ApiSecret } from './apiSecrets.ts'

/** Sorts secrets from the oldest to the newest, then those without a date, and secrets of the same time by their id. */
export function byCreation(a: ApiSecret, b: ApiSecret): number {
  return timeOf(a) - timeOf(b) || a.id.localeCompare(b.id)
}

function timeOf({ createdAt }: ApiSecret): number {
  return parseCreatedAt(createdAt) ?? Infinity
}
