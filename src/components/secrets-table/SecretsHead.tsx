'use client'
import { useMessages } from '../../provider/useMessages.ts'
import type { SecretAnnotations } from './annotations.ts'
import { secretsWords } from './secretsWords.ts'

interface SecretsHeadProps {
  annotations: SecretAnnotations
  canRevoke: boolean
}

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
