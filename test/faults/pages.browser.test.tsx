import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  CardmintProvider,
  CardTokenizer,
  createClient,
  CreateSecretDialog,
  RevokeSecretDialog,
  SecretsTable,
  useApiSecret,
} from '../../src/index.ts'
import { createSandbox, type Fault } from '../../src/sandbox/index.ts'
import { createCustomerBackend } from '../../src/server/index.ts'
import { fillCard, testAddress, testCards } from '../../src/testing/index.ts'
import type { CallName } from './calls.ts'
import { matrix, type MatrixRow } from './table.ts'
import { vonageProblems } from './vonageProblems.ts'

afterEach(cleanup)
// reads are tried again after a wait that is random: none, here
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterEach(() => void vi.restoreAllMocks())

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const secret = { id: '7c0d4e8a-1b35-4f69-8d27-3e5f9a1c6b84', createdAt: undefined, inUse: false }

/** What a person does for a call, and how they know that it is done. */
interface PageOfCall {
  match: Fault['match']
  show: (done: () => void) => ReactNode
  /** Whatever leads to the call, and leads to it again. */
  press: () => unknown
  /** Where nobody says `done`. */
  isDone?: () => boolean
  /** What is as good as done. */
  asGood?: string
}

const buttons = () => screen.queryAllByRole('button')
const pressed = (name: RegExp) => buttons().find(({ textContent }) => name.test(textContent))
/** As a person would, who does not press what says that it cannot be pressed. */
function press(name: RegExp) {
  const button = pressed(name)
  if (button?.getAttribute('aria-disabled') !== 'true') button?.click()
}

async function saveCard() {
  if (screen.getByLabelText<HTMLInputElement>('Security code').value === '') {
    await fillCard(screen, { ...testCards.brands.visa, ...testAddress })
  }
  press(/^Save card$/)
}

function HostPage() {
  const { data, error, refetch } = useApiSecret({ apiKey: 'efgh5678', secretId: secret.id })
  return (
    <>
      <p>{data?.id}</p>
      {error && (
        <div data-slot="error-note" data-code={error.code}>
          <p>{error.code}</p>
          {error.outcome === 'unknown' && <p>{error.outcome}</p>}
          <p data-slot="trace-id">{error.traceId}</p>
        </div>
      )}
      <button type="button" onClick={() => void refetch()}>
        Try again
      </button>
    </>
  )
}

const tokenizer = (done: () => void) => (
  <CardTokenizer payerId={payerId} defaultCountry="US" onToken={done} />
)

/** Each call's, so that a new call has to say what its page is. */
const pages: Record<CallName, PageOfCall> = {
  mintClientSecret: {
    match: { method: 'POST', path: '/api/client-secrets' },
    show: tokenizer,
    press: saveCard,
  },
  tokenize: {
    match: { method: 'POST', path: '/api/payment-methods' },
    show: tokenizer,
    press: saveCard,
  },
  listApiSecrets: {
    match: { method: 'GET' },
    show: () => <SecretsTable apiKey="efgh5678" />,
    press: () => press(/^Try again$/),
    isDone: () => pressed(/^Revoke/) !== undefined,
  },
  getApiSecret: {
    match: { method: 'GET' },
    show: () => <HostPage />,
    press: () => press(/^Try again$/),
    isDone: () => screen.queryByText(secret.id) !== null,
  },
  createApiSecret: {
    match: { method: 'POST', path: '/accounts/*' },
    show: (done) => <CreateSecretDialog apiKey="abcd1234" open onClose={done} />,
    press() {
      const saved = screen.getByRole<HTMLInputElement>('checkbox')
      if (!saved.checked) saved.click()
      // it may have been created although its answer came to nothing: then this is over
      const isFull = screen.queryAllByText(/now has two secrets/).length > 0
      press(isFull ? /^Cancel$/ : /^Activate secret$/)
    },
  },
  revokeApiSecret: {
    match: { method: 'DELETE' },
    // gone is gone, whoever did it
    asGood: 'secret-not-found, rejected',
    show: (done) => (
      <RevokeSecretDialog apiKey="efgh5678" secret={secret} open holdSeconds={0} onClose={done} />
    ),
    async press() {
      await fillToken(screen.getByRole('textbox'), secret.id.slice(-4))
      press(/^Revoke$|^Close$/)
    },
  },
}

async function fillToken(element: HTMLElement, text: string) {
  if (element instanceof HTMLInputElement && element.value === '') {
    await act(async () => {
      element.focus()
      document.execCommand('insertText', false, text)
    })
  }
}

// keys of this very object
const callNames = Object.keys(pages) as CallName[]

/** What only a raw server can do, as far as `fetch` tells it from the rest. */
const played: Readonly<Record<string, Fault>> = {
  'no headers in time': { latencyMs: 60_000 },
  'dropped connection': { drop: true },
}
const rows = Object.entries({ ...matrix, ...vonageProblems })

test('only what a page cannot tell from the others is left out', () => {
  const leftOut = rows.filter(([name, { fault }]) => !fault.sandbox && !played[name])
  expect(leftOut.map(([name]) => name)).toEqual([
    'slow body',
    'dropped in the body',
    '204 with a body',
  ])
})

describe.each(rows.filter(([name, { fault }]) => fault.sandbox || played[name]))(
  'upstream: %s',
  (row, { fault, expected, calls = callNames }) => {
    test.each(calls)('the page of %s says so, and works once it is over', async (name) => {
      const page = pages[name]
      const { mend, done } = open(name, fault, fault.sandbox ?? played[row] ?? {})
      const isDone = page.isDone ?? (() => done.mock.calls.length > 0)
      if (['ok', page.asGood].includes(expected(name))) {
        await page.press()
        await vi.waitUntil(isDone, { timeout: 20_000 })
        return
      }
      await page.press()
      const [code, outcome] = expected(name).split(', ')
      const note = await vi.waitUntil(
        () => document.querySelector<HTMLElement>('[data-slot="error-note"]'),
        { timeout: 20_000 },
      )
      expect(note.dataset.code).toBe(code)
      expect(note.querySelector('p')?.textContent).not.toBe('')
      expect(note.querySelector('[data-slot="trace-id"]')?.textContent).toMatch(/[\da-f-]{36}/)
      // not knowing what was done is said beside what went wrong
      const words = [...note.querySelectorAll('p')].map(({ textContent }) => textContent)
      const other = words.filter((each) => each !== 'Your card was not saved.')
      expect(other.length).toBe(outcome === 'unknown' ? 3 : 2)
      mend()
      await vi.waitUntil(
        async () => {
          if (!isDone()) await page.press()
          return isDone()
        },
        { timeout: 20_000, interval: 100 },
      )
    })
  },
)

/** The page of a call, its backend and its upstream, which has the fault until it is mended. */
function open(name: CallName, { isSlow }: MatrixRow['fault'], fault: Fault) {
  const sandbox = createSandbox()
  const { plastiq, vonage } = sandbox.seeds
  const upstream = 'https://upstreams.test'
  const backend = createCustomerBackend({
    plastiq: { apiKey: plastiq.apiKey, baseUrl: `${upstream}/api` },
    vonage(apiKey) {
      const account = vonage.accounts.find((each) => each.apiKey === apiKey)
      if (!account) throw new Error(`The sandbox has no account "${apiKey}".`)
      return { ...account, secretId: 'unprotected', baseUrl: upstream }
    },
    authorize: () => ({ payerId, apiKeys: vonage.accounts.map(({ apiKey }) => apiKey) }),
    allowedOrigins: [],
    fetch: sandbox.fetch,
    ...(isSlow && { timeoutMs: 150 }),
  })
  const client = createClient({
    baseUrl: 'https://shop.test/api',
    tokenizationUrl: `${upstream}/api/payment-methods`,
    ...(isSlow && name === 'tokenize' && { timeoutMs: 300 }),
    fetch: async (input, init) => {
      const request = new Request(input, init)
      return request.url.startsWith(upstream) ? sandbox.fetch(request) : backend.fetch(request)
    },
  })
  const done = vi.fn<() => void>()
  const mend = sandbox.faults.add({ ...fault, match: pages[name].match })
  const queryClient = new QueryClient()
  onTestFinished(() => queryClient.clear())
  render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <CardmintProvider client={client}>{pages[name].show(done)}</CardmintProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
  return { mend, done }
}
