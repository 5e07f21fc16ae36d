import { listen } from '../../card-entry/listen.ts'

export interface ModalOptions {
  /** Esc, or the system's back gesture. */
  onCancel: () => void
  /** Something is under way, so nothing closes the dialog. */
  locked: boolean
}

/**
 * Opens a dialog that closes on Esc wherever the focus is, unless something is open above or within it. Dialogs of
 * other libraries around it don't get its Esc, its closing and its Tab.
 *
 * @returns A function that closes it and gives the focus back to where it came from.
 */
export function openModal(
  dialog: HTMLDialogElement,
  latest: { readonly current: ModalOptions },
): () => void {
  const { ownerDocument } = dialog
  const cameFrom = ownerDocument.activeElement
  show(dialog)
  const behind = topLayer(dialog)
  let isOfInner = false

  const cancel = () => {
    if (!latest.current.locked) latest.current.onCancel()
  }
  const isInnermost = () => {
    // of the dialog's own tree, because a shadow tree doesn't tell the page which of its elements has the focus
    const { activeElement: focused } = dialog.getRootNode() as Document | ShadowRoot
    return (
      topLayer(dialog).every((element) => behind.includes(element)) &&
      (!dialog.contains(focused) || focused?.closest(layers) === dialog)
    )
  }
  const onKeyDown = (event: Event) => {
    const { key, isComposing } = event as KeyboardEvent // events of autofill have no key and pass
    if (isComposing || (key !== 'Escape' && key !== 'Tab')) return
    if (isInnermost()) {
      // for Tab too, because a focus trap around this dialog would move the focus to elements that cannot have it now
      event.stopImmediatePropagation()
      if (key === 'Tab') return
      event.preventDefault()
      cancel()
    } else {
      isOfInner = true
      setTimeout(() => (isOfInner = false))
    }
  }
  const onCancel = (event: Event) => {
    // a file input in it fires this event too
    if (event.target !== dialog) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (!isOfInner) cancel()
  }
  // some closings cannot be prevented: browsers let a second Esc through without asking
  const onClose = (event: Event) => {
    if (event.target !== dialog) return
    event.stopImmediatePropagation()
    if (latest.current.locked) show(dialog)
    else latest.current.onCancel()
  }
  const stops = [
    // some libraries listen in the capture phase on the document
    listen(ownerDocument.defaultView ?? window, { keydown: onKeyDown }, true),
    // before React, which lets both bubble to the elements around this one
    listen(dialog, { cancel: onCancel, close: onClose }, true),
  ]
  return () => {
    for (const stop of stops) stop()
    if (!hasModals(dialog)) return cameFrom instanceof HTMLElement && cameFrom.focus()
    if (!dialog.open) return
    // the event comes after the listeners were removed
    dialog.addEventListener('close', hush, { capture: true, once: true })
    // while it is still in the page, because only closing gives the focus back
    dialog.close()
  }
}

/** Elements that Esc closes first while the focus is in them. */
const layers =
  'dialog,[role=dialog],[role=alertdialog],[role=menu],[role=listbox],[aria-haspopup][aria-expanded=true]'

/**
 * Open elements that get Esc without having the focus, in the page and in the shadow tree of this one; none in jsdom,
 * which lacks these selectors.
 */
function topLayer(dialog: Element): Element[] {
  try {
    // a root is a document or a shadow root
    const trees = [dialog.ownerDocument, dialog.getRootNode() as ParentNode & Node]
    return trees.flatMap((tree) =>
      Array.from(tree.querySelectorAll(':is(:modal,:popover-open:not([popover=manual i]))')),
    )
  } catch {
    return []
  }
}

function hush(event: Event): void {
  event.stopImmediatePropagation()
}

/** False in jsdom, which has no `showModal` and no `close`. */
function hasModals(dialog: Partial<HTMLDialogElement>): boolean {
  return typeof dialog.showModal === 'function'
}

function show(dialog: HTMLDialogElement): void {
  if (hasModals(dialog)) return dialog.showModal()
  for (const [name, value] of Object.entries(simulated)) dialog.setAttribute(name, value)
}

const simulated = { open: '', role: 'dialog', 'aria-modal': 'true' }
