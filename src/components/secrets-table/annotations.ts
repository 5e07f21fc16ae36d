import type { ReactNode } from 'react'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'

/**
 * Facts about each secret that only the host knows; the upstream knows the creation time alone. Each function is
 * called for each secret. Where it returns nothing, nothing is shown.
 *
 * @example
 * <SecretsTable apiKey={apiKey} annotations={{ label: ({ id }) => names[id] }} />
 */
export interface SecretAnnotations {
  /** A name that people know the secret by. */
  label?: ((secret: ApiSecret) => ReactNode) | undefined
  /** When the secret was last used. `null`: never. `undefined`: unknown. Text is ISO 8601, in UTC without an offset. */
  lastUsedAt?: (secret: ApiSecret) => string | Date | null | undefined
  /** Who created the secret. */
  createdBy?: (secret: ApiSecret) => string | undefined
}
