'use client'
import { useEffect, type RefObject } from 'react'
import { listError } from '../../../hooks/listError.ts'
import type { UseSecretRotationResult } from '../../../hooks/useSecretRotation.ts'
import { useMessages } from '../../../provider/useMessages.ts'
import { ErrorNote } from '../../shared/ErrorNote.tsx'
import { LiveRegion } from '../../shared/LiveRegion.tsx'
import { useAnnouncer } from '../../shared/useAnnouncer.ts'
import { rotationWords } from './rotationWords.ts'

export interface DeployStepProps {
  rotation: UseSecretRotationResult
  /** Somebody else has revoked or replaced one of the two. */
  isOver: boolean
  /** The value, while this page still has it. */
  read: (() => string) | undefined
  mainButton: RefObject<HTMLButtonElement | null>
  onNext: () => void
  onClose: () => void
}

/** The steps between creating the second secret and revoking the first, with one button for the next step. */
export function DeployStep({
  rotation,
  isOver,
  read,
  mainButton,
  onNext,
  onClose,
}: DeployStepProps) {
  const { rotation: words, secrets } = useMessages('<RotateSecretDialog>', rotationWords)
  const { isBlocked, verification, runVerify, list } = rotation
  const mustVerify = read && runVerify && verification !== 'passed'
  const error = listError(list.error)
  const isStuck = isBlocked || error !== null
  const isBusy = verification === 'pending' || list.isFetching
  const news = whatIsNew()
  function whatIsNew(): string | null {
    if (isOver) return secrets.errors['secret-not-found']
    if (verification === 'failed') return words.verifyFailed
    if (isBlocked && !mustVerify) return secrets.errors['secret-in-use']
    return verification === 'passed' ? words.verified : null
  }
  const [text, announce] = useAnnouncer(news)
  // the button that had the focus was removed with its step
  useEffect(() => mainButton.current?.focus(), [mainButton])

  const act = () => {
    if (isBusy) return
    if (isOver) onClose()
    else if (mustVerify) void runVerify(read)
    else if (isStuck) void list.refetch().then(() => news && announce(news))
    else onNext()
  }
  const label = () => {
    if (isOver) return secrets.close
    if (verification === 'pending') return words.verifying
    if (mustVerify) return words.steps.verify
    return isStuck ? secrets.retry : words.next
  }
  return (
    <div data-slot="deploy">
      {!read && <p>{words.valueGone}</p>}
      {news && <p data-slot="note">{news}</p>}
      {error && <ErrorNote error={error} own={secrets.errors} />}
      <div data-slot="actions">
        {!isOver && (
          <button type="button" onClick={onClose}>
            {secrets.close}
          </button>
        )}
        <button
          ref={mainButton}
          type="button"
          data-variant="primary"
          data-pending={isBusy || undefined}
          aria-disabled={isBusy || undefined}
          onClick={act}
        >
          {label()}
        </button>
      </div>
      <LiveRegion>{text}</LiveRegion>
    </div>
  )
}
