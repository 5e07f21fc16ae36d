'use client'
import { useMessages } from '../../provider/useMessages.ts'
import type { SecretAnnotations } from './annotations.ts'
import { secretsWords } from './secretsWords.ts'

interface SecretsHeadProps {
  annotations: SecretAnnotations
  canRevoke: boolean
}

/** How many columns the table has: those below. */
export const countColumns = ({ annotations, canRevoke }: SecretsHeadProps): number =>
  2 + Number(annotations.lastUsedAt !== undefined) + Number(canRevoke)

/** The column headers. Renders a `<thead>`. */
export function SecretsHead({ annotations, canRevoke }: SecretsHeadProps) {
  const words = useMessages('<SecretsTable>', secretsWords).secrets
  return (
    <thead>
      <tr>
        <th scope="col">{words.id}</th>
        <th scope="col">{words.created}</th>
        {annotations.lastUsedAt && <th scope="col">{words.lastUsed}</th>}
        {canRevoke && (
          <th scope="col" data-slot="row-actions">
            {words.actions}
          </th>
        )}
      </tr>
    </thead>
  )
}
