'use client'
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { ApiSecret } from '../../client/apiSecrets.ts'
import { secretSlots } from '../../hooks/api-secrets/slots.ts'
import { useCreateApiSecret } from '../../hooks/useCreateApiSecret.ts'
import { useSecretDraft } from '../../hooks/useSecretDraft.ts'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { LiveRegion } from '../shared/LiveRegion.tsx'
import { useAnnouncer } from '../shared/useAnnouncer.ts'
import { SecretValue } from './SecretValue.tsx'
import { useListAfter } from './useListAfter.ts'

export interface CreateSecretDialogProps {
  apiKey: string
  open: boolean
  /** Called once; with the secret where one was created. Its value is never part of it. */
  onClose: (created?: ApiSecret) => void
}

/**
 * Makes a strong value, has the person save it, and only then activates it: a value nobody has saved is
 * never in force. Renders a `<dialog>`.
 *
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
  /** What comes in the place of the form after that. */
  after?: { title: string; text: string; content: ReactNode } | undefined
}

/** The dialog, also as the beginning of something longer. */
export function CreateSteps({ apiKey, onClose, intro, onCreated, after }: CreateStepsProps) {
  const messages = useMessages('<CreateSecretDialog>', secretsWords)
  const words = messages.secrets
  const [saved, setSaved] = useState(false)
  const { mutate, isPending, error, reset } = useCreateApiSecret({ apiKey })
  const { secrets, isUnsure, reread } = useListAfter(apiKey, error)
  const draft = useSecretDraft({
    onChange() {
      setSaved(false)
      // what is not known is not settled by another value
      if (error?.outcome !== 'unknown') reset()
    },
  })
  const [text, announce] = useAnnouncer(error && messages.errors[error.code])
  const copyButton = useRef<HTMLButtonElement>(null)
  const checkbox = useRef<HTMLInputElement>(null)
  // set in the same step as it is read, so that a double click is one request
  const sending = useRef(false)
  const id = useId()

  const obstacle = whyNot()
  function whyNot(): string | undefined {
    if (isPending) return undefined
    if (isUnsure) return words.rereading
    if (secretSlots(secrets ?? []).createRefusal) {
      return error?.outcome === 'unknown' ? words.createdAfterAll : words.refusals['secret-limit']
    }
    if (draft.brokenRules.length > 0) return words.fixFirst
    return saved ? undefined : words.saveFirst
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (sending.current) return
    if (obstacle) {
      announce(obstacle)
      if (isUnsure) reread()
      else if (draft.brokenRules.length > 0) draft.focus()
      else checkbox.current?.focus()
      return
    }
    sending.current = true
    mutate(draft.read, {
      onSuccess(created) {
        if (onCreated) return onCreated(created, draft.read)
        draft.wipe()
        onClose(created)
      },
      onSettled() {
        sending.current = false
      },
    })
  }

  return (
    <Dialog
      title={after?.title ?? words.createTitle}
      text={after?.text ?? words.createText}
      onCancel={() => onClose()}
      locked={isPending}
      initialFocus={copyButton}
    >
      <form noValidate onSubmit={submit} aria-busy={isPending}>
        {intro}
        <SecretValue
          draft={draft}
          copyRef={copyButton}
          isRefused={error?.code === 'secret-invalid'}
          isLocked={isPending || after !== undefined}
          announce={announce}
        />
        {after ? (
          after.content
        ) : (
          <>
            <label data-slot="check">
              <input
                ref={checkbox}
                type="checkbox"
                checked={saved}
                onChange={(event) => setSaved(event.currentTarget.checked)}
              />
              {words.saved}
            </label>
            {error && <ErrorNote error={error} />}
            <p data-slot="reason" id={`${id}obstacle`}>
              {obstacle}
            </p>
            <div data-slot="actions">
              <button
                type="button"
                aria-disabled={isPending || undefined}
                onClick={() => !isPending && onClose()}
              >
                {words.cancel}
              </button>
              <button
                type="submit"
                data-pending={isPending || undefined}
                aria-disabled={isPending || obstacle !== undefined || undefined}
                aria-describedby={`${id}obstacle`}
              >
                {isPending ? words.activating : words.activate}
              </button>
            </div>
          </>
        )}
        <LiveRegion>{text}</LiveRegion>
      </form>
    </Dialog>
  )
}
