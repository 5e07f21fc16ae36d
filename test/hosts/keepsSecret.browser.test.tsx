import { waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { SecretsTable } from '../../src/index.ts'
import {
  activateButton,
  createButton,
  dialog,
  one,
  presentValue,
  savedBox,
} from '../components/secrets-table/support.ts'
import { quiet } from '../hooks/support.tsx'
import { hiders } from '../support/hiders.tsx'
import { renderWithStack } from '../support/renderWithStack.tsx'

describe.each(hiders)('a table that is hidden by %s', (_, create) => {
  async function openDialog() {
    const hider = create()
    const rendered = renderWithStack(
      <hider.Hider>
        <SecretsTable apiKey={one.apiKey} />
      </hider.Hider>,
    )
    await createButton.click()
    await savedBox.click()
    return { ...hider, ...rendered }
  }

  test('keeps the value that somebody has saved', async () => {
    const { hide, show } = await openDialog()
    const value = presentValue()
    await hide()
    await quiet()
    await show()
    await expect.element(dialog).toBeVisible()
    expect(presentValue()).toBe(value)
    await expect.element(savedBox).toBeChecked()
  })

  test('closes its dialog when the secret was created meanwhile', async () => {
    const { hide, show, stack } = await openDialog()
    const letGo = stack.cable.hold('POST')
    await activateButton.click()
    await hide()
    letGo()
    const secrets = () => stack.sandbox.inspect().vonage.accounts[0]?.secrets
    await waitFor(() => expect(secrets()).toHaveLength(2))
    await quiet()
    await show()
    await expect.element(dialog).not.toBeInTheDocument()
  })

  test('leaves no value in an input that is taken out', async () => {
    const { unmount } = await openDialog()
    const input = document.querySelector<HTMLInputElement>('dialog input[type=text]')
    expect(input?.value).not.toBe('')
    unmount()
    await waitFor(() => expect(input?.value).toBe(''))
  })
})
