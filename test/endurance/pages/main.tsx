import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import {
  CardmintProvider,
  CardTokenizer,
  CreateSecretDialog,
  createClient,
  RevokeSecretDialog,
  RotateSecretDialog,
  SecretsTable,
  useClientSecret,
} from '../../../src/index.ts'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const apiKey = 'abcd1234'
const secret = { id: '01234567-aaaa-4bbb-8ccc-0123456789ab', createdAt: undefined, inUse: false }
const nothing = () => {}
const tokenizer = (
  <CardTokenizer
    payerId={payerId}
    defaultCountry="US"
    onToken={() => {
      window.endurance.saved += 1
    }}
  />
)

/** Every component, and what only looks like one: it never takes its listener back, as a leak would. */
const components: Readonly<Record<string, ReactNode>> = {
  CardTokenizer: tokenizer,
  SecretsTable: <SecretsTable apiKey={apiKey} />,
  CreateSecretDialog: <CreateSecretDialog apiKey={apiKey} open onClose={nothing} />,
  RevokeSecretDialog: <RevokeSecretDialog apiKey={apiKey} secret={secret} open onClose={nothing} />,
  RotateSecretDialog: <RotateSecretDialog apiKey={apiKey} open onClose={nothing} />,
  leak: <Leak />,
}

function Leak() {
  useEffect(() => {
    const kept = Array.from({ length: 1000 }, (_, index) => index)
    addEventListener('resize', () => void kept.length)
  }, [])
  return <p />
}

function Holder() {
  useClientSecret({ payerId, keepFresh: 'visible' })
  return null
}

const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
})
const root = createRoot(document.querySelector('#root') ?? document.body)

function show(children: ReactNode): void {
  flushSync(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <CardmintProvider client={client}>{children}</CardmintProvider>
      </QueryClientProvider>,
    ),
  )
}

/** Lets go of this task, so that effects, promises and messages have their turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

window.endurance = {
  names: Object.keys(components),
  async cycle(name, times) {
    for (let done = 0; done < times; done++) {
      show(components[name])
      await turn()
      show(null)
      await turn()
    }
  },
  forms(count) {
    const forms = Array.from({ length: count }, (_, index) => <div key={index}>{tokenizer}</div>)
    show([<Holder key="holder" />, ...forms])
  },
  saved: 0,
}
