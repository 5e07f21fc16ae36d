import { QueryClient } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { CardTokenizer, createClient, type CardTokenizerProps } from '../../src/index.ts'
import { canaryCard } from '../../src/testing/canaryCard.ts'
import { expectNoCardLeak, testCards, type CardLeakProbe } from '../../src/testing/index.ts'
import { createStack, StackProvider, type Stack } from '../support/stack.tsx'

afterEach(cleanup)

const tokenizationUrl = 'https://upstreams.test/api/payment-methods'

/**
 * The whole path behind the page's own `fetch`, so that the check sees every request as the browser would:
 * the backend at this page's origin, the vault at another.
 */
function startStack(timeoutMs?: number): Stack {
  const stack = createStack()
  const native = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const { href, origin, pathname } = new URL(
      input instanceof Request ? input.url : input,
      location.href,
    )
    if (href === tokenizationUrl) return stack.sandbox.fetch(input, init)
    if (origin !== location.origin || !pathname.startsWith('/api/')) return native(input, init)
    return stack.cable.fetch(input, init)
  }
  onTestFinished(() => {
    globalThis.fetch = native
  })
  // no `fetch` of its own: it takes the page's, as in an app
  return {
    ...stack,
    client: createClient({ baseUrl: '/api', tokenizationUrl, ...(timeoutMs && { timeoutMs }) }),
  }
}

const onToken = vi.fn<CardTokenizerProps['onToken']>()
const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
beforeEach(() => void vi.clearAllMocks())

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const save = () => screen.getByRole('button', { name: 'Save card' }).click()
const failed = (code: string) =>
  waitFor(() => expect(onError).toHaveBeenLastCalledWith(expect.objectContaining({ code })))

interface Run extends CardLeakProbe {
  stack: Stack
  unmount: () => void
}

/** Renders the form, types the canary, drives it to an outcome, and searches half-way and at the end. */
async function prove(
  drive: (run: Run) => Promise<unknown>,
  {
    card = canaryCard(),
    timeoutMs,
  }: { card?: typeof testCards.brands.visa; timeoutMs?: number } = {},
) {
  const stack = startStack(timeoutMs)
  // mutations are kept, so that the caches still hold at the end whatever they ever held
  const queryClient = new QueryClient({ defaultOptions: { mutations: { gcTime: Infinity } } })
  await expectNoCardLeak(
    async (probe) => {
      const props = { payerId: stack.payerId, onToken, onError }
      const { unmount } = render(
        <StackProvider stack={{ ...stack, queryClient }}>
          <CardTokenizer {...props} />
        </StackProvider>,
      )
      await probe.fill()
      expect(field('Security code').value).toBe(card.securityCode)
      await probe.search()
      await drive({ ...probe, stack, unmount })
    },
    {
      card,
      tokenizationUrl,
      queryClients: [queryClient],
      also: { onToken: onToken.mock, onError: onError.mock, upstream: stack.upstreamRequests },
    },
  )
  return stack
}

test('success: nothing is left of the card, in the inputs neither', async () => {
  const stack = await prove(async () => {
    save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    for (const label of ['Card number', 'Expiry date', 'Security code', 'Name on card'])
      expect(field(label).value).toBe('')
  })
  expect(stack.upstreamRequests.at(-1)).toMatchObject({
    route: '/api/payment-methods',
    status: 200,
  })
})

test('refusal: the code is wiped, and the error tells nothing', async () => {
  const { number } = testCards.refused.PAYMENT_METHOD_DECLINED
  await prove(
    async () => {
      save()
      await failed('card-refused')
      expect(field('Security code').value).toBe('')
    },
    { card: { ...canaryCard(), number, securityCode: '739' } },
  )
})

test('validation error: the fields are named, not quoted', async () => {
  await prove(async ({ stack, card }) => {
    stack.sandbox.faults.add({
      match: { path: '/api/payment-methods' },
      status: 400,
      body: { code: 'VALIDATION_ERROR', errors: [{ details: `bad ${card.number}` }] },
    })
    save()
    await failed('card-invalid')
    expect(field('Security code').value).toBe('')
  })
})

test('expired secret: the card is sent twice at the most, and only to the vault', async () => {
  const stack = await prove(async ({ stack: { sandbox, upstreamRequests } }) => {
    await waitFor(() => expect(upstreamRequests).not.toEqual([]))
    sandbox.clock.advance(61_000)
    save()
    await waitFor(() => expect(onToken.mock.calls.length + onError.mock.calls.length).toBe(1))
  })
  expect(stack.upstreamRequests.filter(({ status }) => status === 401)).toHaveLength(1)
})

test('offline: what was typed stays in the inputs alone', async () => {
  await prove(async ({ stack, search }) => {
    const mend = stack.cable.cut()
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    dispatchEvent(new Event('offline'))
    onTestFinished(() => void vi.restoreAllMocks())
    save()
    await search()
    await waitFor(() => expect(screen.getByRole('button', { name: /card|Saving/ })).toBeVisible())
    await search()
    mend()
    vi.restoreAllMocks()
    dispatchEvent(new Event('online'))
    await waitFor(() => expect(onToken.mock.calls.length + onError.mock.calls.length).toBe(1))
  })
})

test('timeout: an unknown outcome, and the code is wiped', async () => {
  await prove(
    async ({ stack, search }) => {
      stack.sandbox.faults.add({ match: { path: '/api/payment-methods' }, latencyMs: 5_000 })
      save()
      await search()
      await failed('timeout')
      expect(field('Security code').value).toBe('')
    },
    { timeoutMs: 400 },
  )
})

test('unmount in flight: the inputs are wiped although they are gone from the page', async () => {
  await prove(async ({ stack, search, unmount }) => {
    stack.sandbox.faults.add({ match: { path: '/api/payment-methods' }, latencyMs: 300 })
    const inputs = ['Card number', 'Security code'].map(field)
    save()
    await waitFor(() => expect(field('Card number').readOnly).toBe(true))
    await search()
    unmount()
    await waitFor(() => expect(inputs.map(({ value }) => value)).toEqual(['', '']))
    await waitFor(() =>
      expect(stack.upstreamRequests.some(({ route }) => route === '/api/payment-methods')).toBe(
        true,
      ),
    )
  })
})

test('back/forward restore: the page comes back without the card', async () => {
  await prove(async () => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    for (const label of ['Card number', 'Expiry date', 'Security code', 'Name on card'])
      expect(field(label).value).toBe('')
  })
})
