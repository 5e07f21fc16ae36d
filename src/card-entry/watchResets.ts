import { listen } from './listen.ts'
import type { CardInput } from './types.ts'

/**
 * Listens for forms that are reset, in one tree of elements. The reset at the end of an action of React 19 is not
 * the person's: it comes after a failure too, so it leaves the card as it is. (A card that was sent is wiped by then.)
 *
 * @returns what ends it.
 */
export function watchResets(
  tree: Node,
  fields: ReadonlyMap<unknown, CardInput>,
  reset: () => void,
): () => void {
  const acting = new WeakSet<EventTarget>()
  return listen(tree, { submit: onSubmit, reset: onReset }, true)

  function onSubmit(event: Event) {
    // of this type, by its name
    const { target, submitter } = event as SubmitEvent
    const isAction = isFunction(submitter, 'formaction') || isFunction(target, 'action')
    if (target && isAction) acting.add(target)
  }
  function onReset(event: Event) {
    const { target } = event
    const own = [...fields.values()].filter((it) => it.form === target)
    if (!target || own.length === 0) return
    if (acting.delete(target)) {
      for (const field of own) leaveOut(field)
      // a listener that comes later may still prevent it
    } else setTimeout(() => event.defaultPrevented || reset())
  }
}

/** As React writes an action that is a function, on the server too. */
function isFunction(element: EventTarget | null, attribute: string): boolean {
  // forms and their buttons are elements
  const action = (element as Element | null)?.getAttribute(attribute)
  return action?.startsWith('javascript:') === true
}

/** A form resets the fields that are its own when its event is over. */
function leaveOut(field: CardInput): void {
  const form = field.getAttribute('form')
  field.setAttribute('form', '')
  queueMicrotask(() => {
    if (form === null) field.removeAttribute('form')
    else field.setAttribute('form', form)
  })
}
