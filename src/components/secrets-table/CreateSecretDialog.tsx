'use client'
import { useRef, useState, type ReactNode } from 'react'
import type { ApiSecret } from '../../client/secrets/apiSecrets.ts'
import { secretSlots } from '../../secrets/slots.ts'
import { useAttempt } from '../../hooks/useAttempt.ts'
import { useCreate } from '../../hooks/ownWrites.ts'
import { useRetryAfter } from '../../hooks/useRetryAfter.ts'
import { useSecretDraft } from '../../hooks/useSecretDraft.ts'
import { useSecretsAfter } from '../../hooks/useSecretsAfter.ts'
import { useCardmint } from '../../provider/CardmintProvider.tsx'
import { useMessages } from '../../provider/useMessages.ts'
import { errorText, heardError } from '../shared/errorText.ts'
import { useAnnouncer } from '../shared/useAnnouncer.ts'
import { inSeconds } from '../../messages/inSeconds.ts'
import { SecretValue } from './SecretValue.tsx'
import { secretsWords } from './secretsWords.ts'
import { shortId } from './shortId.ts'
import { WriteDialog } from './WriteDialog.tsx'

/** Props of `CreateSecretDialog`. */
export interface CreateSecretDialogProps {
  /** The Vonage API key. */
  apiKey: string
  /** Whether the dialog is shown. */
  open: boolean
  /** Called once when the dialog closes, with the secret if one was created. Receives no value. */
  onClose: (created?: ApiSecret) => void
}

/**
 * Creates an API secret: generates a strong value, has the person save it, and then activates it. A value that
 * nobody has saved is never activated. Renders a `<dialog>`.
 *
 * @throws CardmintError `provider-missing` outside of `CardmintProvider`.
 * @example
 * <CreateSecretDialog apiKey="abcd1234" open={open} onClose={() => setOpen(false)} />
 */
export function CreateSecretDialog({ open, ...props }: CreateSecretDialogProps) {
  return open ? <CreateSteps {...props} /> : null
}

interface CreateStepsProps extends Omit<CreateSecretDialogProps, 'open'> {
  /** Stands above the value. */
  intro?: ReactNode
  /** Called instead of `onClose` once the secret is active; `read` gives its value while this is open. */
  onCreated?: (created: ApiSecret, read: () => string) => void
  /** Replaces the form after that. */
  after?: { title: string; text: string; content: ReactNode } | undefined
}

/** The steps of the dialog, which a rotation begins with too. */
export function CreateSteps({ apiKey, onClose, intro, onCreated, after }: CreateStepsProps) {
  const { locale } = useCardmint('<CreateSecretDialog>')
  const messages = useMessages('<CreateSecretDialog>', secretsWords)
  const words = messages.secrets
  const [saved, setSaved] = useState(false)
  const [isDiscarding, setIsDiscarding] = useState(false)
  const { attempt, isPending, error, reset } = useAttempt(useCreate({ apiKey }))
  const { secrets, isUnsure, isReread, appeared, reread } = useSecretsAfter({ apiKey, error })
  const wait = useRetryAfter(error)
  const draft = useSecretDraft({
    isSafe: after !== undefined,
    onChange() {
      setSaved(false)
      setIsDiscarding(false)
      // a new value doesn't tell whether the previous one was created
      if (error?.outcome !== 'unknown') reset()
    },
  })
  const failure = error && errorText(error, words.errors, messages.errors)
  const copyButton = useRef<HTMLButtonElement>(null)
  const checkbox = useRef<HTMLInputElement>(null)

  const isFull = secretSlots(secrets ?? []).createRefusal !== undefined
  /** What the list has shown about a write of unknown outcome. */
  const shown = appeared
    ? words.appeared(shortId(appeared.id))
    : isReread && (isFull ? words.createdAfterAll : words.nothingChanged)
  const [news, announce] = useAnnouncer(
    shown || (error && heardError(error, words.errors, messages)),
  )
  const obstacle = isPending ? undefined : whyNot()
  function whyNot(): string | undefined {
    if (isDiscarding) return words.discardFirst
    if (isUnsure) return words.rereading
    if (shown && (appeared || isFull)) return shown
    if (isFull) return words.errors['secret-limit']
    if (wait > 0) return words.waitFirst(inSeconds(wait, locale))
    if (draft.brokenRules.length > 0) return words.fixFirst
    return saved ? undefined : words.saveFirst
  }

  const submit = () => {
    setIsDiscarding(false)
    if (obstacle) {
      announce(obstacle)
      if (isUnsure) reread()
      else if (draft.brokenRules.length > 0) draft.focus()
      else checkbox.current?.focus()
      return
    }
    void attempt(draft.read, ({ data: created }) => {
      if (!created) return
      if (onCreated) return onCreated(created, draft.read)
      draft.wipe()
      onClose(created)
    })
  }
  const cancel = () => {
    // a value that was saved but not activated would fail wherever it is used
    const isMissed = (saved || draft.isTaken) && !isFull && !appeared && !after
    if (!isMissed || isDiscarding) return onClose()
    setIsDiscarding(true)
    announce(words.discardFirst)
  }

  return (
    <WriteDialog
      title={after?.title ?? words.createTitle}
      text={after?.text ?? words.createText}
      initialFocus={copyButton}
      error={error}
      failure={failure}
      note={shown}
      obstacle={obstacle}
      isPending={isPending}
      submitLabel={isPending ? words.activating : words.activate}
      onSubmit={submit}
      cancelLabel={isDiscarding ? words.discard : words.cancel}
      onCancel={cancel}
      news={news}
      after={after?.content}
    >
      {intro}
      <SecretValue
        apiKey={apiKey}
        draft={draft}
        copyRef={copyButton}
        isRefused={error?.code === 'secret-invalid'}
        isLocked={isPending || after !== undefined}
        announce={announce}
      />
      {!after && (
        <label data-slot="check">
          <input
            ref={checkbox}
            type="checkbox"
            checked={saved}
            onChange={(event) => {
              setSaved(event.currentTarget.checked)
              setIsDiscarding(false)
            }}
          />
          {words.saved}
        </label>
      )}
    </WriteDialog>
  )
}
