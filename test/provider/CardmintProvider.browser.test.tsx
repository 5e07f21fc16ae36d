import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { createClient } from '../../src/client/createClient.ts'
import { useApiSecret } from '../../src/hooks/useApiSecret.ts'
import { useApiSecrets } from '../../src/hooks/useApiSecrets.ts'
import { useClientSecret } from '../../src/hooks/useClientSecret.ts'
import { useCreateApiSecret } from '../../src/hooks/useCreateApiSecret.ts'
import { useRevokeSecret } from '../../src/hooks/useRevokeSecret.ts'
import { useTokenizeCard } from '../../src/hooks/useTokenizeCard.ts'
import {
  CardmintProvider,
  useCardmint,
  type CardmintProviderProps,
} from '../../src/provider/CardmintProvider.tsx'

afterEach(cleanup)

const client = createClient({ baseUrl: '/api', tokenizationUrl: '/vault' })
const queryClient = new QueryClient()
const WithQueries = ({ children }: { children?: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
)
const inside = (props: Omit<CardmintProviderProps, 'client'> = {}) =>
  renderHook(() => useCardmint('A test'), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <WithQueries>
        <CardmintProvider client={client} {...props}>
          {children}
        </CardmintProvider>
      </WithQueries>
    ),
  }).result.current

const hooks: [string, () => unknown][] = [
  ['useClientSecret', () => useClientSecret({ payerId: 'p' })],
  ['useTokenizeCard', () => useTokenizeCard({ payerId: 'p' })],
  ['useApiSecrets', () => useApiSecrets({ apiKey: 'k' })],
  ['useApiSecret', () => useApiSecret({ apiKey: 'k', secretId: 's' })],
  ['useCreateApiSecret', () => useCreateApiSecret({ apiKey: 'k' })],
  ['useRevokeSecret', () => useRevokeSecret({ apiKey: 'k' })],
]

/** React repeats what was thrown on the console. */
function silenceReact() {
  const repeated = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => repeated.mockRestore())
}

test.each(hooks)('%s outside the provider fails with a sentence that names it', (name, hook) => {
  silenceReact()
  const sentence = `A hook or component was used outside <CardmintProvider>. Wrap the app, or this part of it, in it. If it is wrapped, the page has two copies of cardmint: look at \`npm ls cardmint\`. (provider-missing, ${name})`
  expect(() => renderHook(hook, { wrapper: WithQueries })).toThrow(
    expect.objectContaining({ code: 'provider-missing', message: sentence }),
  )
})

test.each(hooks)(
  '%s without a QueryClient says that, and not that ours is missing',
  (name, hook) => {
    silenceReact()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <CardmintProvider client={client}>{children}</CardmintProvider>
    )
    const message = expect.stringContaining(
      `There is no QueryClient for "${name}". Wrap the app in`,
    )
    expect(() => renderHook(hook, { wrapper })).toThrow(
      expect.objectContaining({ code: 'provider-missing', message }),
    )
  },
)

test('gives the client, an English locale unless there is another, and no words of its own', () => {
  expect(inside()).toEqual({ client, messages: undefined, locale: 'en' })
  const messages = { card: { submit: 'Karte speichern' } }
  expect(inside({ messages, locale: 'de-AT' })).toEqual({ client, messages, locale: 'de-AT' })
})

test('a render with the same props makes no other value, so nobody below renders for it', () => {
  const values: unknown[] = []
  function Reader() {
    values.push(useCardmint('A test'))
    return null
  }
  const messages = { card: { submit: 'Go' } }
  const tree = (key: string) => (
    <WithQueries>
      <CardmintProvider client={client} messages={messages}>
        <Reader key={key} />
      </CardmintProvider>
    </WithQueries>
  )
  const { rerender } = render(tree('a'))
  rerender(tree('b'))
  expect(values).toHaveLength(2)
  expect(values[0]).toBe(values[1])
})

test('the nearest provider counts', () => {
  const other = createClient({ baseUrl: '/other', tokenizationUrl: '/vault' })
  const { result } = renderHook(() => useCardmint('A test'), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <WithQueries>
        <CardmintProvider client={client}>
          <CardmintProvider client={other}>{children}</CardmintProvider>
        </CardmintProvider>
      </WithQueries>
    ),
  })
  expect(result.current.client).toBe(other)
})
