import { listen } from './listen.ts'
import type { CardInput } from './types.ts'

/** React writes such an address for an action that is a function, or fields of this name if it runs on the server. */
const scripted = '^="javascript:"]'

/**
 * Listens for the reset of one form, which may be moved in the document. The reset at the end of an action of React
 * 19 is not the person's: it comes after a failure too, so it leaves the card as it is. (A card that was sent is
 * wiped by then.)
 *
 * @returns A function that stops listening.
 */
export function watchResets(
  form: HTMLFormElement,
  fields: ReadonlyMap<unknown, CardInput>,
  reset: () => void,
): () => void {
  // an action runs; React lists here those that were started before the page came alive
  let acting = Boolean(Reflect.get(form.ownerDocument, '$$reactFormReplay')?.includes(form))
  // the last event of a form that has an action
  let submission: Event | undefined
  return listen(form, { submit: onSubmit, formdata: onFormData, reset: onReset }, true)

  function onSubmit(event: Event) {
    // the event type guarantees it
    const { submitter } = event as SubmitEvent
    const isAction =
      submitter?.matches(`[formaction${scripted}`) ||
      form.matches(`[action${scripted}`) ||
      form.querySelector('[name^="$ACTION_"]')
    submission = isAction ? event : undefined
    // jsdom has no such event
    if (submission && typeof FormDataEvent === 'undefined') acting = true
  }
  function onFormData() {
    // React prevents the submission and then reads the form to run an action. A host that did the same itself cannot be
    // told from it; one that reads first can.
    if (submission?.eventPhase && submission.defaultPrevented) acting = true
  }
  function onReset(event: Event) {
    // a listener that comes later may still prevent it
    const follow = () => setTimeout(() => event.defaultPrevented || reset())
    if (!acting) return follow()
    for (const field of fields.values()) if (field.form === form) leaveOut(field)
    queueMicrotask(() => {
      // A click of a person has no script below it, so that this comes before the form is reset. The action may
      // still run.
      if (event.eventPhase) follow()
      else acting = false
    })
  }
}

/** The form resets its own fields after the event. */
function leaveOut(field: CardInput): void {
  const form = field.getAttribute('form')
  field.setAttribute('form', '')
  queueMicrotask(() =>
    form === null ? field.removeAttribute('form') : field.setAttribute('form', form),
  )
}
