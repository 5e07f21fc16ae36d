import type { ApiSecretCollection, ApiSecretResource } from '../../contracts/vonage.ts'
import { isCollection } from '../../contracts/isCollection.ts'
import { fields, flag, list, nonEmpty, optional, text, when, type Read } from '../read.ts'

export const apiSecretResource = fields<ApiSecretResource>({
  id: nonEmpty,
  created_at: optional(text),
  in_use: optional(flag),
})

const collection = fields<ApiSecretCollection>({
  _embedded: optional(fields({ secrets: optional(list(apiSecretResource)) })),
  permissions: optional(list(text)),
})

export const apiSecretCollection: Read<ApiSecretCollection> = (value) =>
  when<ApiSecretCollection>(isCollection(value), collection(value))
