import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CardTokenizer, SecretsTable } from '../../src/index.ts'
import { createStack, StackProvider } from '../support/stack.tsx'

const said = vi.fn<(words: string) => void>()
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(said))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** A page that does not import the stylesheet. */
async function renderPage() {
  const stack = createStack()
  const [account] = stack.sandbox.seeds.vonage.accounts
  render(
    <StackProvider stack={stack}>
      <CardTokenizer payerId={stack.payerId} onToken={() => {}} />
      <SecretsTable apiKey={account?.apiKey ?? ''} />
    </StackProvider>,
  )
  await screen.findByText('1 of 2 in use')
}

const pass = () => new Promise((resolve) => setTimeout(resolve, 1500))

test('styles of the host’s own are enough', async () => {
  const style = document.createElement('style')
  style.textContent = '[data-slot=live-region] { position: absolute; clip-path: inset(50%) }'
  document.head.append(style)
  await renderPage()
  await pass()
  style.remove()
  expect(said).not.toHaveBeenCalled()
})

test('a missing stylesheet is said, once', async () => {
  await renderPage()
  await waitFor(() => expect(said).toHaveBeenCalledOnce())
  expect(said.mock.lastCall?.[0]).toMatch(/Import 'cardmint\/styles\.css' once/)
  cleanup()
  await renderPage()
  await pass()
  expect(said).toHaveBeenCalledOnce()
})
