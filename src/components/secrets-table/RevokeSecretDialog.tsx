'use client'
import { useId, useRef, useState, type ReactNode } from 'react'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'
import { revokeRefusal } from '../../secrets/slots.ts'
import { HOLD_SECONDS, useHold } from '../../hooks/useHold.ts'
import { useRetryAfter } from '../../hooks/useRetryAfter.ts'
import { useAttempt } from '../../hooks/useAttempt.ts'
import { useRevoke } from '../../hooks/ownWrites.ts'
import { useSecretsAfter } from '../../hooks/useSecretsAfter.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import { useMessages } from '../../provider/useMessages.ts'
import { errorText, heardError } from '../shared/errorText.ts'
import { useAnnouncer } from '../shared/useAnnouncer.ts'
import type { SecretAnnotations } from './annotations.ts'
import { SecretFacts } from './SecretFacts.tsx'
import { inSeconds } from '../../messages/inSeconds.ts'
import { secretsWords } from './secretsWords.ts'
import { shortId } from './shortId.ts'
import { WriteDialog } from './WriteDialog.tsx'

/** Props of `RevokeSecretDialog`. */
export interface RevokeSecretDialogProps {
  /** The Vonage API key. */
  apiKey: string
  /** The secret to revoke. */
  secret: ApiSecret
  /** Whether the dialog is shown. */
  open: boolean
  /** Called once when the dialog closes; `true` if the secret no longer exists. */
  onClose: (revoked: boolean) => void
  /**
   * Seconds a confirmed revocation can be undone. `0` revokes at once.
   *
   * @default 10
   */
  holdSeconds?: number | undefined
  /** Facts about the secret that only you know. */
  annotations?: SecretAnnotations | undefined
  /**
   * Your own note on the consequences: which service uses the secret, whom to ask. Render a dialog or menu that opens
   * from it here too (Radix without `Portal`, Material UI with `disablePortal`): while a modal dialog is open, the
   * browser keeps everything behind it out of reach.
   */
  children?: ReactNode
}

/**
 * Revokes an API secret for good. It explains the consequences, asks for the end of the id, and then waits a few
 * seconds in which the person can undo it. Renders a `<dialog>`.
 *
 * Leaving the page during the wait undoes it too. The dialog closes after the server has confirmed.
 *
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
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
  const { apiKey, secret, onClose, holdSeconds = HOLD_SECONDS, annotations, children } = props
  const { locale } = useCardmint('<RevokeSecretDialog>')
  const messages = useMessages('<RevokeSecretDialog>', secretsWords)
  const words = messages.secrets
  const [typed, setTyped] = useState('')
  const { attempt, isPending, error, reset } = useAttempt(useRevoke({ apiKey }))
  const { secrets, isUnsure, isReread, reread } = useSecretsAfter({ apiKey, error })
  const wait = useRetryAfter(error)
  const hold = useHold({ seconds: holdSeconds, onEnd: revoke })
  const held = hold.secondsLeft && words.held(inSeconds(hold.secondsLeft, locale))
  // announced at the start and once more half-way
  const halfWay = hold.secondsLeft === Math.floor(holdSeconds / 2) && held
  const failure = error && errorText(error, words.errors, messages.errors)
  const cancelButton = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  const refusal = isPending || !secrets ? undefined : revokeRefusal(secrets, secret.id)
  const isGone = refusal === 'secret-not-found'
  /** What the list has shown about a write of unknown outcome. */
  const shown = isReread && (refusal ? words.errors[refusal] : words.nothingChanged)
  const [news, announce] = useAnnouncer(
    halfWay || shown || (error && heardError(error, words.errors, messages)),
  )
  // the text to type is data, so no translation can change it
  const token = secret.id.slice(-4)
  const isConfirmed = typed.trim().toLowerCase() === token.toLowerCase()
  const obstacle = isPending ? undefined : held || whyNot()
  function whyNot(): string | undefined {
    if (isUnsure) return words.rereading
    if (refusal) return words.errors[refusal]
    return wait > 0 ? words.waitFirst(inSeconds(wait, locale)) : undefined
  }

  function submit() {
    if (obstacle) {
      announce(obstacle)
      if (isUnsure) reread()
    } else if (isConfirmed) {
      reset()
      hold.start()
      if (holdSeconds === 0) return
      announce(words.held(inSeconds(holdSeconds, locale)))
      cancelButton.current?.focus()
    } else {
      announce(words.revokeConfirm(token))
      field.current?.focus()
    }
  }
  function revoke() {
    // somebody else has changed the list; it shows what can still be done
    if (isGone) onClose(true)
    else if (!refusal) void attempt({ secretId: secret.id }, (done) => done.error || onClose(true))
  }
  function cancel() {
    if (!held) return onClose(isGone)
    hold.undo()
    announce(words.undone)
  }

  return (
    <WriteDialog
      title={words.revokeTitle(shortId(secret.id))}
      text={words.revokeText}
      initialFocus={cancelButton}
      error={error}
      failure={failure}
      note={shown}
      obstacle={obstacle}
      missing={!isConfirmed && `${id}label`}
      isPending={isPending}
      isDanger
      submitLabel={isPending ? words.revoking : words.revoke}
      onSubmit={submit}
      cancelLabel={held ? words.undo : isGone ? words.close : words.cancel}
      cancelRef={cancelButton}
      onCancel={cancel}
      news={news}
    >
      {children && <div data-slot="consequences">{children}</div>}
      <SecretFacts apiKey={apiKey} secret={secret} annotations={annotations} />
      <label id={`${id}label`} htmlFor={`${id}token`}>
        {words.revokeConfirm(token)}
      </label>
      <input
        ref={field}
        id={`${id}token`}
        type="text"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        readOnly={isPending || Boolean(held)}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
      />
    </WriteDialog>
  )
}
