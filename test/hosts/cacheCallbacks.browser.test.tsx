import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CardTokenizer, SecretsTable, type CardTokenizerProps } from '../../src/index.ts'
import { address, fillCard, payerId } from '../components/card-form/fill.ts'
import {
  activateButton,
  createButton,
  dialog,
  one,
  revokeButton,
  savedBox,
  two,
} from '../components/secrets-table/support.ts'
import { renderWithStack } from '../support/renderWithStack.tsx'

/** A toast of the host's, for example, that reads what an error of ours does not have. */
const broken = new Error('a callback of the host')
const throws = () => {
  throw broken
}
const never = () => new Promise<void>(() => {})

const names = ['onSuccess', 'onError', 'onSettled'] as const
const callbacks = names.flatMap((name) => [
  [name, 'throws', throws] as const,
  [name, 'never ends', never] as const,
])

/** The host's errors, which must reach the host. */
const heard: unknown[] = []
const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
  const error: unknown = 'reason' in event ? event.reason : event.error
  if (error !== broken) return
  heard.push(error)
  event.preventDefault()
  event.stopImmediatePropagation()
}
beforeEach(() => {
  heard.length = 0
  addEventListener('error', hear, true)
  addEventListener('unhandledrejection', hear, true)
})
afterEach(() => {
  removeEventListener('error', hear, true)
  removeEventListener('unhandledrejection', hear, true)
})

describe.each(callbacks)('a MutationCache whose %s %s', (name, how, callback) => {
  const queryClient = () =>
    new QueryClient({ mutationCache: new MutationCache({ [name]: callback }) })
  const inside = (ui: ReactNode) => (
    <QueryClientProvider client={queryClient()}>{ui}</QueryClientProvider>
  )

  test('a card that was stored is saved, and the form can be used again', async () => {
    const onToken = vi.fn<CardTokenizerProps['onToken']>()
    renderWithStack(
      inside(<CardTokenizer payerId={payerId} onToken={onToken} billingAddress={address} />),
    )
    await fillCard()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Saved Visa ending in 4242.').first()).toBeVisible()
    expect(onToken).toHaveBeenCalledOnce()
    await fillCard({ number: '5555555555554444' })
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(onToken).toHaveBeenCalledTimes(2))
    const isHeard = name !== 'onError' && how === 'throws'
    await waitFor(() => expect(heard.length > 0).toBe(isHeard))
  })

  test('a card that was refused is told as refused', async () => {
    const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
    renderWithStack(
      inside(
        <CardTokenizer
          payerId={payerId}
          onToken={() => {}}
          onError={onError}
          billingAddress={address}
        />,
      ),
    )
    await fillCard({ number: '4000000000000002' })
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'card-refused', outcome: 'rejected' })
  })

  test('a secret that was created or revoked is told as that', async () => {
    renderWithStack(inside(<SecretsTable apiKey={one.apiKey} holdSeconds={0} />))
    await userEvent.click(createButton)
    await userEvent.click(savedBox)
    await userEvent.click(activateButton)
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('2 of 2')).toBeVisible()
  })

  test('a secret that was revoked is gone', async () => {
    const [, id] = two.ids
    renderWithStack(inside(<SecretsTable apiKey={two.apiKey} holdSeconds={0} />))
    await userEvent.click(revokeButton(id))
    await userEvent.fill(page.getByRole('textbox'), id.slice(-4))
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(revokeButton(id)).not.toBeInTheDocument()
  })
})

test.each<[string, () => MutationCache]>([
  ['whose onMutate throws', () => new MutationCache({ onMutate: throws })],
  [
    'with a subscriber that throws',
    () => {
      const cache = new MutationCache()
      cache.subscribe(({ type }) => type === 'added' && throws())
      return cache
    },
  ],
])(
  'a MutationCache %s: nothing was sent, and the form says that it failed',
  async (_, createCache) => {
    const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
    const queryClient = new QueryClient({ mutationCache: createCache() })
    const { stack } = renderWithStack(
      <QueryClientProvider client={queryClient}>
        <CardTokenizer
          payerId={payerId}
          onToken={() => {}}
          onError={onError}
          billingAddress={address}
        />
      </QueryClientProvider>,
    )
    await fillCard()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    const [error] = onError.mock.calls[0] ?? []
    expect(error).toMatchObject({ code: 'invalid-argument', outcome: 'rejected' })
    expect(error?.message).toContain('`onMutate` of your `MutationCache`')
    expect(screen.getByLabelText<HTMLInputElement>('Card number').value).toBe('4242 4242 4242 4242')
    expect(heard).toEqual([broken])
    expect(stack.sandbox.inspect().plastiq.paymentMethods).toEqual([])
  },
)

test('a function of the browser that another script has broken: the form says that nobody knows what was done', async () => {
  const observe = vi.spyOn(PerformanceObserver.prototype, 'observe').mockImplementation(throws)
  onTestFinished(() => observe.mockRestore())
  const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
  renderWithStack(
    <CardTokenizer
      payerId={payerId}
      onToken={() => {}}
      onError={onError}
      billingAddress={address}
    />,
  )
  await fillCard()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(onError).toHaveBeenCalledOnce())
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ code: 'network', outcome: 'unknown' })
  expect(document.querySelector('[data-slot=error-note]')).toBeVisible()
  expect(heard).toEqual([broken])
})

describe.each(names)('a QueryCache whose %s throws', (name) => {
  const queryClient = () => new QueryClient({ queryCache: new QueryCache({ [name]: throws }) })

  test('the list is shown without a complaint, and a secret can be created', async () => {
    renderWithStack(
      <QueryClientProvider client={queryClient()}>
        <SecretsTable apiKey={one.apiKey} />
      </QueryClientProvider>,
    )
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    expect(document.querySelector('[data-slot="list-trouble"]')).toBeNull()
    expect(document.querySelector('[data-slot="secrets-table"]')).toHaveProperty(
      'dataset.state',
      'ready',
    )
    await userEvent.click(createButton)
    await userEvent.click(savedBox)
    await userEvent.click(activateButton)
    await expect.element(dialog).not.toBeInTheDocument()
  })

  test('a card is stored', async () => {
    const onToken = vi.fn<CardTokenizerProps['onToken']>()
    renderWithStack(
      <QueryClientProvider client={queryClient()}>
        <CardTokenizer payerId={payerId} onToken={onToken} billingAddress={address} />
      </QueryClientProvider>,
    )
    await fillCard()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  })
})

describe.each(['success', 'invalidate'])(
  'a subscriber of the cache that throws at each `%s`',
  (type) => {
    const queryClient = () => {
      const client = new QueryClient()
      client.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === type) throws()
      })
      return client
    }

    test('a card is stored, and a secret that was created is told as that', async () => {
      const onToken = vi.fn<CardTokenizerProps['onToken']>()
      renderWithStack(
        <QueryClientProvider client={queryClient()}>
          <CardTokenizer payerId={payerId} onToken={onToken} billingAddress={address} />
          <SecretsTable apiKey={one.apiKey} />
        </QueryClientProvider>,
      )
      await fillCard()
      await userEvent.keyboard('{Enter}')
      await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
      await userEvent.click(createButton)
      await userEvent.click(savedBox)
      await userEvent.click(activateButton)
      await expect.element(dialog).not.toBeInTheDocument()
      await expect.element(page.getByText('2 of 2')).toBeVisible()
      await waitFor(() => expect(heard).toContain(broken))
    })
  },
)
