'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { ErrorNote } from '../shared/ErrorNote.tsx'
import { inSeconds } from '../../messages/inSeconds.ts'
import { useCardFieldsContext } from './CardFieldsContext.ts'

/**
 * Sends the card. Renders a `<button type="submit">` and, while the server asks to wait, a `<p>` that counts the
 * seconds.
 */
export const Submit = forwardRef<HTMLButtonElement, ComponentPropsWithoutRef<'button'>>(
  function Submit({ children, ...props }, ref) {
    const { entry, messages, locale, pending, wait } = useCardFieldsContext('Submit')
    const id = `${entry.id}wait`
    return (
      <>
        <button
          type="submit"
          data-slot="submit"
          data-pending={pending || undefined}
          aria-disabled={pending || wait > 0 || undefined}
          aria-describedby={wait > 0 ? id : undefined}
          {...props}
          ref={ref}
        >
          {/* an element of its own: a text that gets longer or shorter moves within its button, and React can still remove
              a host's texts after page translation has replaced them */}
          {pending ? (
            <span key="sending">{messages.submitting}</span>
          ) : (
            <span key="idle" ref={withoutBox}>
              {children ?? messages.submit}
            </span>
          )}
        </button>
        {wait > 0 && (
          <p data-slot="reason" id={id}>
            {messages.waitFirst(inSeconds(wait, locale))}
          </p>
        )}
      </>
    )
  },
)

/** Leaves a host's texts and pictures to the layout of the button. Not an attribute, which a policy may block. */
const withoutBox = (element: HTMLElement | null) =>
  element?.style.setProperty('display', 'contents')

/** Why the card was not stored, unless single fields were the reason. Renders a `<div>`, or nothing. */
export const Failure = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function Failure(props, ref) {
    const { failure, messages } = useCardFieldsContext('Error')
    // after a refusal (4xx) or an unknown outcome, the error's own words are enough
    const isKnown = failure?.outcome === 'rejected' && !`${failure.status}`.startsWith('4')
    const note = isKnown && failure.code !== 'offline' ? messages.notSaved : undefined
    return (
      failure && (
        <ErrorNote error={failure} own={messages.errors} note={note} {...props} ref={ref} />
      )
    )
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
