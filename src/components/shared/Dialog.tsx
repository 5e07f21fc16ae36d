'use client'
import { useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { openModal } from './openModal.ts'
import { replayBlock } from './replayBlock.ts'

export interface DialogProps {
  title: string
  /** Explains the dialog; screen readers read it with the title. */
  text: string
  /** Called on Esc and the system's back gesture. A click beside the dialog does nothing, because it would lose the text. */
  onCancel: () => void
  /** Something is under way, so nothing closes the dialog. */
  locked?: boolean
  /** Gets the focus when the dialog opens. */
  initialFocus: RefObject<HTMLElement | null>
  children: ReactNode
}

/**
 * A modal dialog, open for as long as it is rendered. Focus goes back to where it came from.
 * Renders a `<dialog>`.
 */
export function Dialog({
  title,
  text,
  onCancel,
  locked = false,
  initialFocus,
  children,
}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const latest = useRef({ onCancel, locked })
  const id = useId()
  useLayoutEffect(() => {
    latest.current = { onCancel, locked }
  })
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    const close = openModal(dialog, latest)
    initialFocus.current?.focus()
    return close
  }, [initialFocus])
  return (
    <dialog
      ref={ref}
      data-slot="secret-dialog"
      data-locked={locked || undefined}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      {...replayBlock()}
    >
      <h2 id={`${id}title`}>{title}</h2>
      <p id={`${id}text`}>{text}</p>
      {children}
    </dialog>
  )
}
