import type { ClipboardEvent } from 'react'

/** Browsers read the file after the click; Safari takes its time. */
const FILE_MS = 1000

/** The window that shows a field: in a portal, another one than that of the scripts. */
export function windowOf(field: HTMLInputElement | null): Window {
  return field?.ownerDocument.defaultView ?? window
}

/**
 * Copies the text of a field.
 *
 * @returns Whether the browser confirmed it.
 */
export async function copyValue(field: HTMLInputElement): Promise<boolean> {
  try {
    // only the window with the focus may write
    await windowOf(field).navigator.clipboard.writeText(field.value)
    return true
  } catch {
    // pages without https have no clipboard API, but this works
    return copyBySelecting(field)
  }
}

/** Leaves the focus where it was. */
function copyBySelecting(field: HTMLInputElement): boolean {
  // a shown field is in one of them; what has the focus in it can be given it again
  const { activeElement } = field.getRootNode() as Document | ShadowRoot
  field.focus()
  field.select()
  // another document's command would copy nothing and say that it did; jsdom has no such command
  const isDone = Boolean(field.ownerDocument.execCommand?.('copy'))
  if (isDone) (activeElement as HTMLElement | null)?.focus()
  return isDone
}

/**
 * Has the browser save a file. No browser tells whether it did.
 *
 * @returns `false` if a sandbox around the page may have prevented it silently.
 */
export function saveFile(name: string, text: string): boolean {
  const link = document.createElement('a')
  link.download = name
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), FILE_MS)
  return mayDownload()
}

/** A frame inherits the limits of those around it; the limits of a frame of another origin are unknown. */
function mayDownload(view: Window = window): boolean {
  // the document itself is sandboxed, for example by its Content-Security-Policy
  if (view.origin === 'null') return false
  if (view.parent === view) return true
  const frame = view.frameElement
  const sandbox = frame?.getAttribute('sandbox') ?? 'allow-downloads'
  return frame !== null && /(^|\s)allow-downloads(\s|$)/i.test(sandbox) && mayDownload(view.parent)
}

/** Copies the selected text, where browsers would copy the dots that cover it. Cutting copies too and removes nothing. */
export function copyCovered(event: ClipboardEvent<HTMLInputElement>): void {
  const { value, selectionStart, selectionEnd, dataset } = event.currentTarget
  if (dataset['concealed'] === undefined) return
  const selected = value.slice(selectionStart ?? 0, selectionEnd ?? value.length)
  event.clipboardData.setData('text/plain', selected)
  event.preventDefault()
}
