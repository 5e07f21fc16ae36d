import { listen } from './listen.ts'
import type { CardInput } from './types.ts'

/**
 * Listens for the reset of one form, which may be moved in the document. The reset at the end of an action of React
 * 19 is not the person's: it comes after a failure too, so it leaves the card as it is. (A card that was sent is
 * wiped by then.)
 *
 * @returns what ends it.
 */
export function watchResets(
  form: HTMLFormElement,
  fields: ReadonlyMap<unknown, CardInput>,
  reset: () => void,
): () => void {
  let acting = false
  return listen(form, { submit: onSubmit, reset: onReset }, true)

  function onSubmit(event: Event) {
    // the event type guarantees it
    const { submitter } = event as SubmitEvent
    acting = isFunction(submitter, 'formaction') || isFunction(form, 'action')
  }
  function onReset(event: Event) {
    // a listener that comes later may still prevent it
    const follow = () => setTimeout(() => event.defaultPrevented || reset())
    if (!acting) return follow()
    acting = false
    for (const field of fields.values()) if (field.form === form) leaveOut(field)
    // The action may not have run, as a host can prevent it: a click of a person has no script below it, so that this
    // comes before the form is reset.
    queueMicrotask(() => event.eventPhase && follow())
  }
}

/** The address that React writes for an action that is a function, on the server too. */
function isFunction(element: Element | null, attribute: string): boolean {
  return element?.getAttribute(attribute)?.startsWith('javascript:') === true
}

/** The form resets its own fields after the event. */
function leaveOut(field: CardInput): void {
  const form = field.getAttribute('form')
  field.setAttribute('form', '')
  queueMicrotask(() => {
    if (form === null) field.removeAttribute('form')
    else field.setAttribute('form', form)
  })
}
