import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import { SecretsTable } from '../../src/components/secrets-table/SecretsTable.tsx'
import {
  createButton,
  dialog,
  one,
  revokeButton,
  two,
} from '../components/secrets-table/support.ts'
import { renderWithStack } from '../support/renderWithStack.tsx'

test.each([
  ['creation', one, createButton],
  ['rotation', one, page.getByRole('button', { name: 'Rotate' })],
  ['revocation', two, revokeButton(two.ids[1])],
])('the dialog of a %s needs no sideways scrolling at 320 px', async (_, { apiKey }, opener) => {
  const { innerWidth, innerHeight } = window
  onTestFinished(() => page.viewport(innerWidth, innerHeight))
  await page.viewport(320, 640)
  renderWithStack(<SecretsTable apiKey={apiKey} />)
  await opener.click()
  const { clientWidth, scrollWidth } = await dialog.findElement()
  expect(clientWidth).toBeLessThan(320)
  expect(scrollWidth).toBe(clientWidth)
})
