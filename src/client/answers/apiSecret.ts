import type { ApiSecretCollection, ApiSecretResource } from '../../contracts/vonage.ts'
import { fields, flag, list, nonEmpty, optional, text } from '../read.ts'

export const apiSecretResource = fields<ApiSecretResource>({
  id: nonEmpty,
  created_at: optional(text),
  in_use: optional(flag),
})

export const apiSecretCollection = fields<ApiSecretCollection>({
  _embedded: optional(fields({ secrets: optional(list(apiSecretResource)) })),
  permissions: optional(list(text)),
})
