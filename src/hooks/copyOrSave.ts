import type { ClipboardEvent } from 'react'

/** Browsers read the file after the click; Safari takes its time. */
const FILE_MS = 1000

/** Copies what `select` selects, and leaves the focus where it was. */
export function copyBySelecting(select: () => void): boolean {
  const { activeElement } = document
  select()
  // a simulated page has no such command
  const isDone = Boolean(document.execCommand?.('copy'))
  if (isDone && activeElement instanceof HTMLElement) activeElement.focus()
  return isDone
}

/**
 * Has the browser write a file. Nothing tells whether it did in the end.
 *
 * @returns `false` where a sandbox around the page may have kept it from that without a word.
 */
export function saveFile(name: string, text: string): boolean {
  const link = document.createElement('a')
  link.download = name
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), FILE_MS)
  return mayDownload()
}

/** A frame inherits what those around it are kept from; where one belongs to another origin, nobody knows. */
function mayDownload(view: Window = window): boolean {
  // a document in a sandbox of its own, as by its policy
  if (view.origin === 'null') return false
  if (view.parent === view) return true
  const frame = view.frameElement
  const sandbox = frame?.getAttribute('sandbox') ?? 'allow-downloads'
  return frame !== null && /(^|\s)allow-downloads(\s|$)/i.test(sandbox) && mayDownload(view.parent)
}

/** Of a covered text browsers copy the dots. Nothing is cut: what cannot be seen is not removed. */
export function copyCovered(event: ClipboardEvent<HTMLInputElement>): void {
  const { value, selectionStart, selectionEnd, dataset } = event.currentTarget
  if (dataset['concealed'] === undefined) return
  const selected = value.slice(selectionStart ?? 0, selectionEnd ?? value.length)
  event.clipboardData.setData('text/plain', selected)
  event.preventDefault()
}
