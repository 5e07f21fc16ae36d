/**
 * The Vonage account-secrets wire.
 *
 * Source: `Nexmo/api-specification` account 1.0.4 and the "Secret Management" pages. The value of a
 * secret is chosen by the caller and is in no answer of this API.
 */
import * as v from 'valibot'
import { isCollection } from './isCollection.ts'
import { mayBe } from './mayBe.ts'

/** One secret. `in_use` is ours: a backend may mark the secret that it authenticates with. */
export const apiSecretSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  created_at: mayBe(v.string()),
  in_use: mayBe(v.boolean()),
})
export type ApiSecretResource = v.InferOutput<typeof apiSecretSchema>

const collection = v.object({
  _embedded: mayBe(v.object({ secrets: mayBe(v.array(apiSecretSchema)) })),
  permissions: mayBe(v.array(v.string())),
})

/** The HAL collection. Its order is not documented and `_embedded` may be missing. `permissions` is ours. */
export const apiSecretCollectionSchema = v.pipe(
  v.custom<v.InferInput<typeof collection>>(isCollection),
  collection,
)
export type ApiSecretCollection = v.InferOutput<typeof apiSecretCollectionSchema>

/** Body of `POST /accounts/{api_key}/secrets`. */
export const createApiSecretRequestSchema = v.object({ secret: v.string() })
