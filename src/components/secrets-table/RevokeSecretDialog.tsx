'use client'
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { ApiSecret } from '../../client/apiSecrets.ts'
import { revokeRefusal } from '../../hooks/api-secrets/slots.ts'
import { useRevokeSecret } from '../../hooks/useRevokeSecret.ts'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { LiveRegion } from '../shared/LiveRegion.tsx'
import { useAnnouncer } from '../shared/useAnnouncer.ts'
import { CreatedAt } from './CreatedAt.tsx'
import { lastFour, shortId } from './shortId.ts'
import { useListAfter } from './useListAfter.ts'

export interface RevokeSecretDialogProps {
  apiKey: string
  secret: ApiSecret
  open: boolean
  /** Called once; `true` where the secret is gone. */
  onClose: (revoked: boolean) => void
  /** What the host knows of the consequences: which service uses this secret, whom to ask. */
  children?: ReactNode
}

/**
 * Revokes a secret for good, after saying what that does and having the end of its id typed. Never
 * optimistic: it closes when the server has said yes. Renders a `<dialog>`.
 *
 * @example
 * <RevokeSecretDialog apiKey="abcd1234" secret={secret} open={open} onClose={close}>
 *   The nightly export signs in with it.
 * </RevokeSecretDialog>
 */
export function RevokeSecretDialog({ open, ...props }: RevokeSecretDialogProps) {
  // what was typed for one secret must not confirm another
  return open ? <OpenDialog key={props.secret.id} {...props} /> : null
}

function OpenDialog(props: Omit<RevokeSecretDialogProps, 'open'>) {
  const { apiKey, secret, onClose, children } = props
  const messages = useMessages('<RevokeSecretDialog>', secretsWords)
  const words = messages.secrets
  const [typed, setTyped] = useState('')
  const { mutate, isPending, error } = useRevokeSecret({ apiKey })
  const { secrets, isUnsure, reread } = useListAfter(apiKey, error)
  const [text, announce] = useAnnouncer(error && messages.errors[error.code])
  const cancelButton = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // set in the same step as it is read, so that a double click is one request
  const sending = useRef(false)
  const id = useId()

  const refusal = isPending || !secrets ? undefined : revokeRefusal(secrets, secret.id)
  const isGone = refusal === 'secret-not-found'
  const token = lastFour(secret.id)
  const isConfirmed = typed.trim().toLowerCase() === token.toLowerCase()
  const obstacle = whyNot()
  function whyNot(): string | undefined {
    if (isPending) return undefined
    if (isUnsure) return words.rereading
    if (refusal) return words.refusals[refusal]
    return isConfirmed ? undefined : words.confirmFirst(token)
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (sending.current) return
    if (obstacle) {
      announce(obstacle)
      if (isUnsure) reread()
      else field.current?.focus()
      return
    }
    sending.current = true
    mutate(
      { secretId: secret.id },
      {
        onSuccess: () => onClose(true),
        onSettled() {
          sending.current = false
        },
      },
    )
  }

  return (
    <Dialog
      title={words.revokeTitle(shortId(secret.id))}
      text={words.revokeText}
      onCancel={() => onClose(isGone)}
      locked={isPending}
      initialFocus={cancelButton}
    >
      <form noValidate onSubmit={submit} aria-busy={isPending}>
        {children && <div data-slot="consequences">{children}</div>}
        <dl>
          <dt>{words.fullId}</dt>
          <dd translate="no">
            <code dir="ltr">{secret.id}</code>
          </dd>
          <dt>{words.created}</dt>
          <dd>
            <CreatedAt createdAt={secret.createdAt} />
          </dd>
        </dl>
        <label htmlFor={`${id}token`}>{words.revokeConfirm(token)}</label>
        <input
          ref={field}
          id={`${id}token`}
          type="text"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          readOnly={isPending}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
        />
        {error && <ErrorNote error={error} />}
        <p data-slot="reason" id={`${id}obstacle`}>
          {obstacle}
        </p>
        <div data-slot="actions">
          <button
            ref={cancelButton}
            type="button"
            aria-disabled={isPending || undefined}
            onClick={() => !isPending && onClose(isGone)}
          >
            {isGone ? words.close : words.cancel}
          </button>
          <button
            type="submit"
            data-variant="danger"
            data-pending={isPending || undefined}
            aria-disabled={isPending || obstacle !== undefined || undefined}
            aria-describedby={`${id}obstacle`}
          >
            {isPending ? words.revoking : words.revoke}
          </button>
        </div>
        <LiveRegion>{text}</LiveRegion>
      </form>
    </Dialog>
  )
}
