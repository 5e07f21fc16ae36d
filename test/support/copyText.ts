import { userEvent } from 'vitest/browser'

/** Puts a text on the clipboard as from another page: selected there, and copied. */
export async function copyText(text: string): Promise<void> {
  const page = document.body.appendChild(document.createElement('textarea'))
  page.value = text
  page.select()
  await userEvent.copy()
  page.remove()
}
