import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Profiler, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { CardmintProvider, createClient } from '../../src/index.ts'
import '../../src/styles/index.css'
import { Bare } from './ways/Bare.tsx'
import { CleaveZen } from './ways/CleaveZen.tsx'
import { ImaskInputs } from './ways/ImaskInputs.tsx'
import { NumberFormat } from './ways/NumberFormat.tsx'
import { OwnMarkup, ReadyMade } from './ways/Ours.tsx'
import { PaymentInputs } from './ways/PaymentInputs.tsx'
import type { Way } from './ways.ts'

const parts: Record<Way, ComponentType> = {
  'bare <input>': Bare,
  'bare again': Bare,
  useCardFields: OwnMarkup,
  CardTokenizer: ReadyMade,
  'react-payment-inputs': PaymentInputs,
  'react-number-format': NumberFormat,
  'react-imask': ImaskInputs,
  'cleave-zen': CleaveZen,
}

const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
})

window.commits = {}
const count = (way: string) => {
  window.commits[way] = (window.commits[way] ?? 0) + 1
}

// all of them in one app, so that whatever the page costs it costs each of them
createRoot(document.querySelector('#root') ?? document.body).render(
  <QueryClientProvider client={queryClient}>
    <CardmintProvider client={client}>
      {Object.entries(parts).map(([way, Part]) => (
        <section key={way} data-way={way}>
          <Profiler id={way} onRender={count}>
            <Part />
          </Profiler>
        </section>
      ))}
    </CardmintProvider>
  </QueryClientProvider>,
)
