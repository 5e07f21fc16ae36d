import type { ApiSecret } from '../client/secrets/apiSecrets.ts'

/** A cache that was persisted and restored may hold anything under our keys. */
export function isSecretList(list: unknown): list is ApiSecret[] {
  return Array.isArray(list) && list.every(isSecret)
}

function isSecret(value?: Partial<Record<keyof ApiSecret, unknown>> | null): boolean {
  return typeof value?.id === 'string' && typeof (value.createdAt ?? '') === 'string'
}
