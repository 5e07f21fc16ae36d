'use client'
import { useId, type FormEvent, type ReactNode, type RefObject } from 'react'
import type { CardmintError } from '../../client/errors/CardmintError.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { LiveRegion } from '../shared/LiveRegion.tsx'
import { useMessages } from '../../provider/useMessages.ts'
import { secretsWords } from './secretsWords.ts'

export interface WriteDialogProps {
  title: string
  text: string
  initialFocus: RefObject<HTMLElement | null>
  error: CardmintError | null
  /** The words of the error. */
  failure: string | null
  /** Text about what the list has shown since the error. */
  note: string | false
  /** Why it cannot be sent now, and what to do about it. */
  obstacle: string | undefined
  /** The element that says what is missing, where it is not the obstacle. */
  missing?: string | false | undefined
  isPending: boolean
  isDanger?: boolean
  submitLabel: string
  onSubmit: () => void
  cancelLabel: string
  cancelRef?: RefObject<HTMLButtonElement | null>
  onCancel: () => void
  /** For screen readers. */
  news: string
  /** Replaces everything below the children once the write is done. */
  after?: ReactNode
  children: ReactNode
}

/** The common part of both write dialogs: a form, the error, the reason why the button is disabled, two buttons. */
export function WriteDialog({ isPending, ...props }: WriteDialogProps) {
  const { title, text, initialFocus, error, obstacle, missing, after, children, cancelRef } = props
  const { secrets } = useMessages('<WriteDialog>', secretsWords)
  const id = useId()
  const cancel = () => {
    if (!isPending) props.onCancel()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!isPending) props.onSubmit()
  }
  // in the capture phase, because a form of the host's around this one ends its submit event before React hears it
  return (
    <Dialog
      title={title}
      text={text}
      onCancel={cancel}
      locked={isPending}
      initialFocus={initialFocus}
    >
      <form noValidate onSubmitCapture={submit} aria-busy={isPending}>
        {children}
        {after ?? (
          <>
            {error && <ErrorNote error={error} own={secrets.errors} />}
            <p data-slot={obstacle && obstacle === props.failure ? 'hidden' : 'reason'} id={id}>
              {obstacle ?? props.note}
            </p>
            <div data-slot="actions">
              <button
                ref={cancelRef}
                type="button"
                aria-disabled={isPending || undefined}
                onClick={cancel}
              >
                {props.cancelLabel}
              </button>
              <button
                type="submit"
                data-variant={props.isDanger ? 'danger' : undefined}
                data-pending={isPending || undefined}
                aria-disabled={isPending || Boolean(obstacle || missing) || undefined}
                aria-describedby={obstacle || !missing ? id : missing}
              >
                {props.submitLabel}
              </button>
            </div>
          </>
        )}
        <LiveRegion>{props.news}</LiveRegion>
      </form>
    </Dialog>
  )
}
