'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { useCardFieldsContext } from './CardFieldsContext.ts'

/** Sends the card. Renders a `<button type="submit">`. */
export const Submit = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function Submit({ children, ...props }, ref) {
    const { messages, pending } = useCardFieldsContext('Submit')
    return (
      <button
        type="submit"
        data-slot="submit"
        data-pending={pending || undefined}
        aria-disabled={pending || undefined}
        {...props}
        ref={ref}
      >
        {/* an element of its own: a text that gets longer or shorter moves within its button */}
        {pending ? <span>{messages.submitting}</span> : (children ?? messages.submit)}
      </button>
    )
  },
)

/** Why the card was not stored, as far as no single field is to blame. Renders a `<div>`, or nothing. */
export const Failure = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function Failure(props, ref) {
    const { failure, messages } = useCardFieldsContext('Error')
    return failure && <ErrorNote error={failure} own={messages.errors} {...props} ref={ref} />
  },
)

/** Which card was stored. Renders a `<p>`, or nothing. */
export const Saved = forwardRef<HTMLParagraphElement, ComponentPropsWithoutRef<'p'>>(
  function Saved(props, ref) {
    const { saved, messages } = useCardFieldsContext('Saved')
    if (!saved) return null
    const { brand = '', last4 = '' } = saved.data
    return (
      <p data-slot="saved" {...props} ref={ref}>
        {messages.saved(brand, last4)}
      </p>
    )
  },
)
