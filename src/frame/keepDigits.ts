/**
 * Nothing with a digit in it leaves a field by copy, cut or drag: dropped on the page, or pasted there, it would be the
 * page's. Moving a number between two fields of this form is what its own button does.
 */
export function keepDigits(view: Window): void {
  const keep = (event: Event) => {
    const [target] = event.composedPath()
    const text = target instanceof HTMLInputElement ? target.value : String(view.getSelection())
    if (/\p{Nd}/u.test(text)) event.preventDefault()
  }
  for (const type of ['copy', 'cut', 'dragstart']) view.addEventListener(type, keep, true)
}
