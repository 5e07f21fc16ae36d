'use client'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'
import { revokeRefusal, secretSlots, type SecretRefusal } from '../../secrets/slots.ts'
import { useMessages } from '../../provider/useMessages.ts'
import type { SecretAnnotations } from './annotations.ts'
import { secretsWords } from './secretsWords.ts'
import { countColumns } from './SecretsHead.tsx'
import { SecretRow } from './SecretRow.tsx'

export interface SecretsBodyProps {
  /** `undefined` until they are read. */
  secrets: readonly ApiSecret[] | undefined
  annotations: SecretAnnotations
  rotateAfterDays: number
  /** `undefined` if this person may not revoke. */
  onRevoke: ((secret: ApiSecret, refusal: SecretRefusal | undefined) => void) | undefined
  reasonId: (refusal: SecretRefusal) => string
}

/** Always has a row for each secret that a key can have, so that nothing jumps when the list arrives. */
export function SecretsBody({ secrets, onRevoke, reasonId, ...ofHost }: SecretsBodyProps) {
  const words = useMessages('<SecretsTable>', secretsWords).secrets
  const { used, max } = secretSlots(secrets ?? [])
  const { annotations } = ofHost
  const columns = countColumns({ annotations, canRevoke: onRevoke !== undefined })
  const free = Array.from({ length: max - Math.min(used, max) }, (_, index) => index)
  return (
    <tbody>
      {secrets?.map((secret) => {
        const refusal = revokeRefusal(secrets, secret.id)
        return (
          <SecretRow
            {...ofHost}
            key={secret.id}
            secret={secret}
            refusal={refusal}
            reasonId={refusal && reasonId(refusal)}
            onRevoke={onRevoke && (() => onRevoke(secret, refusal))}
          />
        )
      })}
      {free.map((index) => (
        // keyed by its place, so that no row moves down when the rows above it arrive
        <tr key={used + index} data-slot={secrets ? 'free' : 'skeleton'}>
          <td colSpan={columns}>
            {secrets && <span>{used === 0 && index === 0 ? words.empty : words.freeSlot}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  )
}
