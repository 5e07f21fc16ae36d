import type { ReactNode } from 'react'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'

/**
 * What the host knows of a secret beyond the upstream, which knows its creation alone. Each is asked for
 * each secret; what it has no answer for is not shown, and never made up.
 *
 * @example
 * <SecretsTable apiKey={apiKey} annotations={{ label: ({ id }) => names[id] }} />
 */
export interface SecretAnnotations {
  /** A name that people know it by. */
  label?: (secret: ApiSecret) => ReactNode
  /** `null`: never, and you know it. `undefined`: you do not know. Text is ISO 8601, UTC unless it says else. */
  lastUsedAt?: (secret: ApiSecret) => string | Date | null | undefined
  createdBy?: (secret: ApiSecret) => string | undefined
}
