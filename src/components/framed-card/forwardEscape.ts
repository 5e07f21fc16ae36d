/**
 * Escape in a frame never reaches its page. It is pressed again on the frame's element, where libraries hear it; a
 * native dialog hears no key of a script, so it is asked to close.
 */
export function forwardEscape(iframe: HTMLIFrameElement): void {
  const key = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, cancelable: true }
  const isFree = iframe.dispatchEvent(new KeyboardEvent('keydown', { ...key, composed: true }))
  iframe.dispatchEvent(new KeyboardEvent('keyup', key))
  const dialog = isFree && iframe.closest<HTMLDialogElement>('dialog:modal:not([closedby=none])')
  // new in browsers
  if (dialog && 'requestClose' in dialog) dialog.requestClose()
}
