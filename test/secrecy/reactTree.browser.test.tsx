import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useClientSecret } from '../../src/hooks/useClientSecret.ts'
import { useCreateApiSecret } from '../../src/hooks/useCreateApiSecret.ts'
import { useTokenizeCard } from '../../src/hooks/useTokenizeCard.ts'
import type { CardEntry } from '../../src/queries/tokenizeCardMutationOptions.ts'
import { visa } from '../sandbox/support.ts'
import { leaksIn } from '../support/leaks.ts'
import { createStack, StackProvider, type Stack } from '../support/stack.tsx'

afterEach(cleanup)

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const VALUE = 'Canary-Value-8c41'

/** What developer tools can walk: props, state, hooks and effects of every component in the page. */
function leaksInReact(container: Element, needles: readonly string[]): string[] {
  const key = Object.keys(container).find((each) => each.startsWith('__reactContainer$'))
  expect(key).toBeDefined()
  const root: unknown = Reflect.get(container, key ?? '')
  return leaksIn(root, needles, (value) => value instanceof Node || value === window)
}

/** What outlives the page or leaves it. */
const traces = () => [
  document.documentElement.outerHTML,
  document.cookie,
  location.href,
  JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
  JSON.stringify(performance.getEntries()),
]

/** Notes every client secret that comes over the wire. */
function recordSecrets({ cable }: Stack): string[] {
  const secrets: string[] = []
  const { fetch } = cable
  cable.fetch = async (input, init) => {
    const response = await fetch(input, init)
    const [, secret] = /"clientSecret":"([^"]+)"/.exec(await response.clone().text()) ?? []
    if (secret) secrets.push(secret)
    return response
  }
  return secrets
}

function renderWith(ui: React.ReactNode, stack: Stack) {
  return render(<StackProvider stack={stack}>{ui}</StackProvider>)
}

test('a client secret is in no prop, state or effect, nor anywhere in the page: held, claimed, used', async () => {
  const stack = createStack()
  const secrets = recordSecrets(stack)
  const claimed: string[] = []
  const entry: CardEntry = { submit: (attempt) => attempt(() => visa) }
  function Checkout() {
    const { data, claim } = useClientSecret({ payerId })
    const { mutate, status } = useTokenizeCard({ payerId })
    return (
      <>
        <output>{`${data?.status} ${status}`}</output>
        <button onClick={() => void claim().then((secret) => claimed.push(secret))}>Claim</button>
        <button onClick={() => mutate(entry)}>Pay</button>
      </>
    )
  }
  const { container } = renderWith(<Checkout />, stack)
  const shows = (text: string) =>
    waitFor(() => expect(screen.getByRole('status').textContent).toBe(text))
  const leaks = () => [
    ...leaksInReact(container, secrets),
    ...traces().filter((text) => secrets.some((secret) => text.includes(secret))),
  ]

  await shows('alive idle')
  expect(leaks()).toEqual([])
  act(() => screen.getByText('Claim').click())
  await waitFor(() => expect(claimed).toHaveLength(1))
  expect(secrets).toContain(claimed[0])
  expect(leaks()).toEqual([])
  await shows('alive idle')
  act(() => screen.getByText('Pay').click())
  await shows('alive success')
  expect(leaks()).toEqual([])
})

test('the value of a new API secret is in no prop, state or effect: sent, created, unmounted', async () => {
  const stack = createStack()
  function Create() {
    const { mutate, status } = useCreateApiSecret({ apiKey: 'abcd1234' })
    return (
      <>
        <output>{status}</output>
        <button onClick={() => mutate(() => VALUE)}>Create</button>
      </>
    )
  }
  const { container, unmount } = renderWith(<Create />, stack)
  const leaks = () => [
    ...leaksInReact(container, [VALUE]),
    ...traces().filter((text) => text.includes(VALUE)),
    ...leaksIn(stack.queryClient.getMutationCache().getAll(), [VALUE]),
  ]
  const release = stack.cable.hold('POST')
  act(() => screen.getByText('Create').click())
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('pending'))
  expect(leaks()).toEqual([])
  release()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('success'))
  expect(leaks()).toEqual([])
  unmount()
  await waitFor(() => expect(stack.queryClient.getMutationCache().getAll()).toEqual([]))
  expect(traces().filter((text) => text.includes(VALUE))).toEqual([])
})

test('the walk would find a value that a component keeps', () => {
  function Careless() {
    const { mutate } = useCreateApiSecret({ apiKey: 'abcd1234' })
    return <button onClick={() => mutate(() => VALUE)} aria-label={`Send ${VALUE}`} />
  }
  const { container } = renderWith(<Careless />, createStack())
  expect(leaksInReact(container, [VALUE])).not.toEqual([])
})
