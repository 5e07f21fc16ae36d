import { createRef } from 'react'
import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { CardTokenizer, SecretsTable, type CardFieldsHandle } from '../../../src/index.ts'
import * as en from '../../../src/messages/en.ts'
import { testAddress } from '../../../src/testing/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { fillCard } from '../card-form/fill.ts'
import {
  activateButton,
  createButton,
  dialog,
  one,
  revokeButton,
  savedBox,
  two,
} from '../secrets-table/support.ts'

/** What screen readers have been told last. */
const heard = () =>
  [...document.querySelectorAll('[data-slot="live-region"]')].map((each) => each.textContent)

describe('screen readers hear that an outcome is unknown', () => {
  test.each([
    ['an error of the vault', { status: 500 }, en.errors['server-error']],
    // the browser sends it again by itself, and the secret is spent by then
    ['a connection that was lost', { drop: true }, en.errors.network],
  ] as const)('of a card, after %s', async (_, fault, text) => {
    const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
    const ref = createRef<CardFieldsHandle>()
    const { stack } = renderWithStack(
      <CardTokenizer payerId={payerId} ref={ref} billingAddress={testAddress} onToken={() => {}} />,
    )
    const match = { path: '/api/payment-methods' }
    stack.sandbox.faults.add({ match, ...fault, afterProcessing: true, times: 1 })
    await fillCard()
    expect(await ref.current?.submit()).toMatchObject({ error: { outcome: 'unknown' } })
    await expect.poll(heard).toEqual([`${text} ${en.unknownOutcome}`])
    const note = page.getByText(en.unknownOutcome).first()
    await expect.element(note).toBeVisible()
    expect(document.querySelector('[data-slot="error-note"]')).not.toHaveTextContent(
      en.card.errors['client-secret-refused'],
    )
  })

  test('of a new secret, and then what the list shows', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} />)
    await createButton.click()
    await dialog.getByText('Copy').first().click()
    await savedBox.click()
    const letGo = stack.cable.hold('GET')
    stack.sandbox.faults.add({
      match: { method: 'POST' },
      status: 500,
      afterProcessing: true,
      times: 1,
    })
    await activateButton.click()
    await expect.poll(heard).toContain(`${en.errors['server-error']} ${en.unknownOutcome}`)
    letGo()
    await expect.poll(() => heard().join()).toContain('is new in the list')
  })

  test('of a revocation, and then that nothing has changed', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey={two.apiKey} holdSeconds={0} />)
    await revokeButton(two.ids[1]).click()
    await dialog.getByRole('textbox').fill(two.ids[1].slice(-4))
    const letGo = stack.cable.hold('GET')
    stack.sandbox.faults.add({ match: { method: 'DELETE' }, status: 500, times: 1 })
    await dialog.getByRole('button', { name: en.secrets.revoke, exact: true }).click()
    await expect.poll(heard).toContain(`${en.errors['server-error']} ${en.unknownOutcome}`)
    letGo()
    await expect.poll(heard).toContain(en.secrets.nothingChanged)
  })
})
