'use client'
import type { ApiSecret } from '../../client/apiSecrets.ts'
import type { SecretRefusal } from '../../hooks/api-secrets/slots.ts'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'
import { CreatedAt } from './CreatedAt.tsx'
import { shortId } from './shortId.ts'

export interface SecretRowProps {
  secret: ApiSecret
  /** `undefined` where revoking is not this person's to do. */
  onRevoke: (() => void) | undefined
  refusal: SecretRefusal | undefined
  /** The element that says why revoking is refused. */
  reasonId: string | undefined
}

/** One secret. Renders a `<tr>`. */
export function SecretRow({ secret, onRevoke, refusal, reasonId }: SecretRowProps) {
  const messages = useMessages('<SecretsTable>', secretsWords)
  const words = messages.secrets
  const { id, createdAt, inUse } = secret
  return (
    <tr data-slot="secret" data-in-use={inUse || undefined}>
      <th scope="row">
        <code dir="ltr" translate="no">
          …{shortId(id)}
        </code>
        {inUse && <span data-slot="badge">{words.inUse}</span>}
        <details>
          <summary>{words.fullId}</summary>
          <code dir="ltr" translate="no">
            {id}
          </code>
        </details>
      </th>
      <td>
        <CreatedAt createdAt={createdAt} />
      </td>
      {onRevoke && (
        <td>
          <button
            type="button"
            data-variant="danger"
            aria-label={words.revokeLabel(shortId(id))}
            aria-disabled={refusal !== undefined || undefined}
            aria-describedby={reasonId}
            onClick={onRevoke}
          >
            {words.revoke}
          </button>
        </td>
      )}
    </tr>
  )
}
