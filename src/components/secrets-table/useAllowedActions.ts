'use client'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'
import { usePermissions } from '../../hooks/usePermissions.ts'
import { revokeRefusal, secretSlots, type SecretRefusal } from '../../secrets/slots.ts'
import type { SecretsTableProps } from './SecretsTable.tsx'

interface AllowedActionsOptions {
  apiKey: string
  can: SecretsTableProps['can']
  /** `undefined` until the list is there. */
  secrets: readonly ApiSecret[] | undefined
  /** Called with the reason where a person tries what is not possible. */
  onRefused: (refusal: SecretRefusal) => void
}

/** What can be done with the secrets of a key, why the rest cannot, and the dialog that is open. */
export function useAllowedActions({ apiKey, can, secrets, onRefused }: AllowedActionsOptions) {
  const permitted = usePermissions(apiKey)
  const [isCreating, setIsCreating] = useState(false)
  const [revoking, setRevoking] = useState<ApiSecret | null>(null)
  const known = secrets ?? []
  const canCreate = (can?.create ?? true) && permitted.create
  const canRevoke = (can?.revoke ?? true) && permitted.revoke
  const { used, max, createRefusal } = secretSlots(known)
  const refusals = new Set([
    canCreate && createRefusal,
    ...(canRevoke ? known.map(({ id }) => revokeRefusal(known, id)) : []),
  ])
  return {
    used,
    max,
    canCreate,
    canRevoke,
    createRefusal,
    /** The reasons that the page has to name. */
    refusals: [...refusals].filter((refusal) => typeof refusal === 'string'),
    isCreating,
    revoking,
    openCreate() {
      if (createRefusal) onRefused(createRefusal)
      else if (secrets) setIsCreating(true)
    },
    openRevoke(secret: ApiSecret, refusal: SecretRefusal | undefined) {
      if (refusal) onRefused(refusal)
      else setRevoking(secret)
    },
    closeCreate: () => setIsCreating(false),
    /** At once, because the button that opened the dialog goes with its row and the focus needs another place. */
    closeRevoke: () => flushSync(() => setRevoking(null)),
  }
}
