'use client'
import { useRef, useState, type ReactNode } from 'react'
import type { ApiSecret } from '../../../client/secrets/apiSecrets.ts'
import { useSecretRotation, type VerifySecret } from '../../../hooks/useSecretRotation.ts'
import { useMessages } from '../../../provider/useMessages.ts'
import { Dialog } from '../../shared/Dialog.tsx'
import type { SecretAnnotations } from '../annotations.ts'
import { CreateSteps } from '../CreateSecretDialog.tsx'
import { ListTrouble } from '../ListTrouble.tsx'
import { RevokeSecretDialog, type RevokeSecretDialogProps } from '../RevokeSecretDialog.tsx'
import { shortId } from '../shortId.ts'
import { DeployStep } from './DeployStep.tsx'
import { RotationProgress } from './RotationProgress.tsx'
import { rotationWords } from './rotationWords.ts'

/** Props of `RotateSecretDialog`. */
export interface RotateSecretDialogProps extends Pick<RevokeSecretDialogProps, 'holdSeconds'> {
  /** The Vonage API key. */
  apiKey: string
  /** Whether the dialog is shown. */
  open: boolean
  /** Makes one real call with the new secret. Without it there is no step to verify. */
  verify?: VerifySecret | undefined
  /** Called once when the dialog closes, with the old secret if it was revoked, which completes the rotation. */
  onClose: (revoked?: ApiSecret) => void
  /** Facts about each secret that only you know. */
  annotations?: SecretAnnotations | undefined
  /** Your own note on the consequences of revoking, shown before it. */
  children?: ReactNode
}

/**
 * Replaces an API secret without an outage: creates a second one, guides through its deployment and verification,
 * then revokes the first. Renders a `<dialog>`.
 *
 * The person can leave at any point. Opened again, it continues at the step that the two secrets imply.
 *
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * <RotateSecretDialog apiKey="abcd1234" verify={pingWith} open={open} onClose={() => setOpen(false)} />
 */
export function RotateSecretDialog({ open, ...props }: RotateSecretDialogProps) {
  return open ? <OpenDialog {...props} /> : null
}

function OpenDialog(props: Omit<RotateSecretDialogProps, 'open'>) {
  const { apiKey, verify, onClose, holdSeconds, annotations, children } = props
  const { rotation: words, secrets } = useMessages('<RotateSecretDialog>', rotationWords)
  const [created, setCreated] = useState<{ id: string; read: () => string }>()
  // the secret to revoke stays the same, whatever happens to the list later
  const [revoking, setRevoking] = useState<ApiSecret>()
  const rotation = useSecretRotation({ apiKey, verify, newId: created?.id })
  const { step, older, newer, list } = rotation
  const [beginning, setBeginning] = useState<'create' | 'deploy'>()
  if (!beginning && list.data) setBeginning(newer ? 'deploy' : 'create')
  // the pair stays, even if others change the list meanwhile
  const [pair, setPair] = useState<{ older: ApiSecret | undefined; newer: ApiSecret }>()
  const isOurs = beginning !== 'create' || newer?.id === created?.id
  if (!pair && newer && isOurs) setPair({ older, newer })
  const isOver = newer?.id !== pair?.newer.id || older?.id !== pair?.older?.id
  const mainButton = useRef<HTMLButtonElement>(null)

  const progress = (
    <RotationProgress step={revoking ? 'revoke' : step} canVerify={verify !== undefined} />
  )
  const deploy = {
    title: words.deployTitle(shortId(pair?.newer.id ?? '')),
    text: words.deployText(shortId(pair?.older?.id ?? '')),
    content: (
      <DeployStep
        rotation={rotation}
        isOver={isOver}
        read={created?.read}
        mainButton={mainButton}
        onNext={() => setRevoking(pair?.older)}
        onClose={() => onClose()}
      />
    ),
  }

  if (revoking) {
    return (
      <RevokeSecretDialog
        apiKey={apiKey}
        secret={revoking}
        open
        holdSeconds={holdSeconds}
        annotations={annotations}
        onClose={(revoked) => onClose(revoked ? revoking : undefined)}
      >
        <div data-slot="deploy">
          {progress}
          {children && <div>{children}</div>}
        </div>
      </RevokeSecretDialog>
    )
  }
  if (beginning === 'create') {
    return (
      <CreateSteps
        apiKey={apiKey}
        intro={progress}
        onCreated={({ id }, read) => setCreated({ id, read })}
        after={pair && deploy}
        onClose={() => onClose()}
      />
    )
  }
  return (
    <Dialog
      title={beginning ? deploy.title : words.rotate}
      text={beginning ? deploy.text : list.error ? '' : secrets.loading}
      onCancel={() => onClose()}
      initialFocus={mainButton}
    >
      {beginning ? (
        <div data-slot="deploy">
          {progress}
          {deploy.content}
        </div>
      ) : (
        list.error && (
          <ListTrouble error={list.error} isStale={false} onRetry={() => void list.refetch()} />
        )
      )}
    </Dialog>
  )
}
