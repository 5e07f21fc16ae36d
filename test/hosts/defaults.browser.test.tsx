import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CardTokenizer, SecretsTable, type CardTokenizerProps } from '../../src/index.ts'
import { address, fillCard, payerId } from '../components/card-form/fill.ts'
import {
  createButton,
  dialog,
  one,
  savedBox,
  activateButton,
} from '../components/secrets-table/support.ts'
import { cardmintKeys } from '../../src/queries/index.ts'
import { hostDefaults } from '../queries/hostDefaults.ts'
import { type Stack } from '../support/stack.tsx'
import { renderWithStack } from '../support/renderWithStack.tsx'

test.each(hostDefaults)(
  'with $name as a default, a card is stored, and a secret is listed and created',
  async ({ options }) => {
    const onToken = vi.fn<CardTokenizerProps['onToken']>()
    const queryClient = new QueryClient({ defaultOptions: options })
    const { stack } = renderWithStack(
      <QueryClientProvider client={queryClient}>
        <CardTokenizer payerId={payerId} onToken={onToken} billingAddress={address} />
        <SecretsTable apiKey={one.apiKey} />
      </QueryClientProvider>,
    )
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    await fillCard()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    await expect.element(page.getByText('Saved Visa ending in 4242.').first()).toBeVisible()
    await userEvent.click(createButton)
    await userEvent.click(savedBox)
    await userEvent.click(activateButton)
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('2 of 2')).toBeVisible()
    expect(stack.sandbox.inspect().plastiq.paymentMethods).toHaveLength(1)
  },
)

test.each([
  '{"a":1}',
  '"text"',
  '[null]',
  '[[1]]',
  '[{}]',
  '[{"id":"a","createdAt":{}}]',
  '[{"id":1}]',
])(
  'a cache that was restored with %s in the place of a list shows the list once it is read, and a secret can be created',
  async (restored) => {
    const prepare = ({ queryClient }: Stack) =>
      void queryClient.setQueryData(cardmintKeys.apiSecrets(one), JSON.parse(restored))
    renderWithStack(<SecretsTable apiKey={one.apiKey} />, { prepare })
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    await userEvent.click(createButton)
    await userEvent.click(savedBox)
    await userEvent.click(activateButton)
    await expect.element(page.getByText('2 of 2')).toBeVisible()
  },
)
