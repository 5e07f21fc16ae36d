import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { CardmintProvider, createClient } from 'cardmint'
import { createSandbox } from 'cardmint/sandbox'
import { createCustomerBackend } from 'cardmint/server'
import { expectNoCardLeak } from 'cardmint/testing'
import { afterEach, describe, expect, test } from 'vitest'
import { HookForm } from './hook-form'
import { TanStackForm } from './tanstack-form'

afterEach(cleanup)

const upstream = 'https://upstream.test'
const tokenizationUrl = `${upstream}/api/payment-methods`

/** The whole path without a network: client, backend, sandbox. */
function open(Form: typeof HookForm) {
  const sandbox = createSandbox()
  const { plastiq } = sandbox.seeds
  const [payerId = ''] = plastiq.payerIds
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstream}/api` },
    vonage: { apiKey: 'unused', apiSecret: 'unused', secretId: 'unknown', baseUrl: upstream },
    authorize: () => ({ payerId, apiKeys: [] }),
    allowedOrigins: [],
    fetch: sandbox.fetch,
  })
  const client = createClient({
    baseUrl: 'https://shop.test/api',
    tokenizationUrl,
    fetch: (input, init) => {
      const request = new Request(input, init)
      return request.url.startsWith(upstream) ? sandbox.fetch(request) : backend.fetch(request)
    },
  })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CardmintProvider client={client}>
        <Form payerId={payerId} />
      </CardmintProvider>
    </QueryClientProvider>,
  )
}

const pay = () => fireEvent.click(screen.getByRole('button', { name: 'Pay' }))
const typeEmail = (value: string) =>
  fireEvent.change(screen.getByLabelText('Email'), { target: { value } })

describe.each([
  ['React Hook Form', HookForm],
  ['TanStack Form', TanStackForm],
])('%s', (_, Form) => {
  test('has nothing of the card, before it is sent and after', async () => {
    await expect(
      expectNoCardLeak(
        async ({ fill, search }) => {
          open(Form)
          typeEmail('ada@example.com')
          await fill()
          await search()
          pay()
          await screen.findByText(/Saved American Express ending in/)
        },
        { tokenizationUrl },
      ),
    ).resolves.toBeUndefined()
  })

  test('shows the errors of both sides', async () => {
    open(Form)
    pay()
    expect(await screen.findByText('Enter an email address.')).toBeTruthy()
    expect(await screen.findByText('Card number is missing.')).toBeTruthy()
  })
})
