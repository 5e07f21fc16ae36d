'use client'
import { useState } from 'react'
import type { ApiSecret } from '../../../client/secrets/apiSecrets.ts'
import { useMessages } from '../../../provider/useMessages.ts'
import { RotateSecretDialog, type RotateSecretDialogProps } from './RotateSecretDialog.tsx'
import { rotationWords } from './rotationWords.ts'

export interface RotateButtonProps extends Omit<RotateSecretDialogProps, 'open' | 'onClose'> {
  /** The list is there, so that the first step is known. */
  isReady: boolean
  onRevoked: (secret: ApiSecret) => void
}

/** Starts a rotation, or continues one. Renders a `<button>` and its dialog. */
export function RotateButton({ isReady, onRevoked, ...props }: RotateButtonProps) {
  const { rotation: words } = useMessages('<SecretsTable>', rotationWords)
  const [open, setOpen] = useState(false)
  const close = (revoked?: ApiSecret) => {
    setOpen(false)
    if (revoked) onRevoked(revoked)
  }
  return (
    <>
      <button
        type="button"
        aria-disabled={!isReady || undefined}
        onClick={() => isReady && setOpen(true)}
      >
        {words.rotate}
      </button>
      <RotateSecretDialog {...props} open={open} onClose={close} />
    </>
  )
}
