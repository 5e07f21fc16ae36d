'use client'
import { useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { replayBlock } from './replayBlock.ts'

export interface DialogProps {
  title: string
  /** What this is about, read out with the title. */
  text: string
  /** Esc, or the system's back gesture. A click beside the dialog does nothing: it loses what was typed. */
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
    const stopListening = listen(dialog, latest)
    const cameFrom = document.activeElement
    show(dialog)
    initialFocus.current?.focus()
    return () => {
      stopListening()
      // while it still stands in the page, as only closing gives the focus back
      if (hasModals(dialog)) dialog.close()
      else if (cameFrom instanceof HTMLElement) cameFrom.focus()
    }
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

/** False in a simulated page: jsdom has no `showModal` and no `close`. */
function hasModals(dialog: Partial<HTMLDialogElement>): boolean {
  return typeof dialog.showModal === 'function'
}

function show(dialog: HTMLDialogElement): void {
  if (hasModals(dialog)) return dialog.showModal()
  for (const [name, value] of Object.entries(simulated)) dialog.setAttribute(name, value)
}

const simulated = { open: '', role: 'dialog', 'aria-modal': 'true' }

interface Latest {
  current: { onCancel: () => void; locked: boolean }
}

function listen(dialog: HTMLDialogElement, latest: Latest): () => void {
  const listening = new AbortController()
  const { signal } = listening
  const cancel = (event: Event) => {
    event.preventDefault()
    if (!latest.current.locked) latest.current.onCancel()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    // an Esc that closed this must not close what is behind it too
    event.stopPropagation()
    cancel(event)
  }
  // some closings cannot be prevented: browsers let a second Esc through without asking
  const onClose = () => {
    if (dialog.open) return
    if (latest.current.locked) show(dialog)
    else latest.current.onCancel()
  }
  dialog.addEventListener('keydown', onKeyDown, { signal })
  dialog.addEventListener('cancel', cancel, { signal })
  dialog.addEventListener('close', onClose, { signal })
  return () => listening.abort()
}
