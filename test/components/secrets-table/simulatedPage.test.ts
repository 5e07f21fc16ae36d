// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { SecretsTable } from '../../../src/components/secrets-table/SecretsTable.tsx'
import { createStack, StackProvider } from '../../support/stack.tsx'

afterEach(cleanup)

const button = (name: RegExp) => screen.getByRole('button', { name })

/** The table of a key, in a page without `showModal` and clipboard. */
async function renderTable() {
  const stack = createStack()
  const [account] = stack.sandbox.seeds.vonage.accounts
  const table = createElement(SecretsTable, { apiKey: account?.apiKey ?? '' })
  render(table, { wrapper: ({ children }) => StackProvider({ stack, children }) })
  await screen.findByRole('button', { name: /^Revoke secret/ })
  expect('showModal' in HTMLDialogElement.prototype).toBe(false)
  return stack
}

test('jsdom opens a dialog, closes it by Escape and gives the focus back', async () => {
  await renderTable()
  button(/Create secret/).focus()
  fireEvent.click(button(/Create secret/))
  const dialog = screen.getByRole('dialog', { name: 'Create a secret' })
  expect(dialog.hasAttribute('open')).toBe(true)
  expect(dialog.getAttribute('aria-modal')).toBe('true')
  expect(document.activeElement).toBe(button(/^Copy$/))
  fireEvent.keyDown(dialog, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(button(/Create secret/))
})

test('jsdom creates a secret through the dialog, which closes', async () => {
  const stack = await renderTable()
  fireEvent.click(button(/Create secret/))
  fireEvent.click(screen.getByRole('checkbox'))
  fireEvent.click(button(/Activate secret/))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const [account] = stack.sandbox.inspect().vonage.accounts
  expect(account?.secrets).toHaveLength(2)
})

test('jsdom cannot copy, and the value is offered to be copied by hand', async () => {
  await renderTable()
  fireEvent.click(button(/Create secret/))
  fireEvent.click(button(/^Copy$/))
  expect(await screen.findAllByText(/copy it by hand/)).not.toHaveLength(0)
})
