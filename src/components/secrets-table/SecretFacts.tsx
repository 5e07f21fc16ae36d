'use client'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'
import { useMessages } from '../../provider/useMessages.ts'
import type { SecretAnnotations } from './annotations.ts'
import { Moment } from './Moment.tsx'
import { secretsWords } from './secretsWords.ts'

export interface SecretFactsProps {
  apiKey: string
  secret: ApiSecret
  annotations: SecretAnnotations | undefined
}

/** Everything known about a secret, so that nobody mistakes it for another. Renders a `<dl>`. */
export function SecretFacts({ apiKey, secret, annotations }: SecretFactsProps) {
  const words = useMessages('<RevokeSecretDialog>', secretsWords).secrets
  const { label, lastUsedAt, createdBy } = annotations ?? {}
  const by = createdBy?.(secret)
  return (
    <dl>
      <dt>{words.apiKey}</dt>
      <dd translate="no">
        <code dir="ltr">{apiKey}</code>
      </dd>
      {label && (
        <>
          <dt>{words.id}</dt>
          <dd>{label(secret)}</dd>
        </>
      )}
      <dt>{words.fullId}</dt>
      <dd translate="no">
        <code dir="ltr">{secret.id}</code>
      </dd>
      <dt>{words.created}</dt>
      <dd>
        <Moment at={secret.createdAt} />
        {by && <span data-slot="age">{words.createdBy(by)}</span>}
      </dd>
      {lastUsedAt && (
        <>
          <dt>{words.lastUsed}</dt>
          <dd>
            <Moment at={lastUsedAt(secret)} />
          </dd>
        </>
      )}
    </dl>
  )
}
