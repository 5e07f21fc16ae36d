'use client'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'
import { secretAgeDays } from '../../secrets/secretAge.ts'
import type { SecretRefusal } from '../../secrets/slots.ts'
import { useMessages } from '../../provider/useMessages.ts'
import type { SecretAnnotations } from './annotations.ts'
import { Moment } from './Moment.tsx'
import { secretsWords } from './secretsWords.ts'
import { shortId } from './shortId.ts'

export interface SecretRowProps {
  secret: ApiSecret
  annotations: SecretAnnotations
  /** From how many days on a secret is due for replacement. */
  rotateAfterDays: number
  /** `undefined` if this person may not revoke. */
  onRevoke: (() => void) | undefined
  refusal: SecretRefusal | undefined
  /** The element that says why revoking is refused. */
  reasonId: string | undefined
}

/** One secret. Renders a `<tr>`. */
export function SecretRow(props: SecretRowProps) {
  const { secret, annotations, rotateAfterDays, onRevoke, refusal, reasonId } = props
  const words = useMessages('<SecretsTable>', secretsWords).secrets
  const { id, createdAt, inUse } = secret
  const { label, lastUsedAt, createdBy } = annotations
  const by = createdBy?.(secret)
  const isDue = (secretAgeDays(secret) ?? 0) >= rotateAfterDays
  return (
    <tr data-slot="secret" data-in-use={inUse || undefined} data-due={isDue || undefined}>
      <th scope="row">
        {label && <div data-slot="label">{label(secret)}</div>}
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
        <Moment at={createdAt} />
        {by && <span data-slot="age">{words.createdBy(by)}</span>}
        {isDue && <span data-slot="badge">{words.rotateDue}</span>}
      </td>
      {lastUsedAt && (
        <td data-label={words.lastUsed}>
          <Moment at={lastUsedAt(secret)} />
        </td>
      )}
      {onRevoke && (
        <td data-slot="row-actions">
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
