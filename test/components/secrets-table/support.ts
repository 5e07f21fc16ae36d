import { page } from 'vitest/browser'

/** Seeded: one secret, two secrets; the backend signs in with the oldest of each. */
export const one = { apiKey: 'abcd1234', ids: ['01234567-aaaa-4bbb-8ccc-0123456789ab'] } as const
export const two = {
  apiKey: 'efgh5678',
  ids: ['2f6b1c9e-5d47-4a83-b0f2-9c1e7a3d5b60', '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84'],
} as const

export const createButton = page.getByRole('button', { name: 'Create secret' })
export const activateButton = page.getByRole('button', { name: 'Activate secret' })
export const valueField = page.getByLabelText('Secret value')
export const savedBox = page.getByLabelText('I have saved this value')
export const dialog = page.getByRole('dialog')
export const revokeButton = (id: string) =>
  page.getByRole('button', { name: `Revoke secret ${id.slice(-8)}` })

/** The present value of the new secret, straight from its input. */
export function presentValue(): string {
  const element = valueField.element()
  return element instanceof HTMLInputElement ? element.value : ''
}
