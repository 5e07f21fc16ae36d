import {
  dehydrate,
  hydrate,
  QueryClient,
  QueryClientProvider,
  type DehydratedState,
} from '@tanstack/react-query'
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import {
  CardmintProvider,
  CardTokenizer,
  createClient,
  useClientSecret,
  type KeepFresh,
  type UseClientSecretResult,
} from '../../../src/index.ts'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

/** What the test wants to see, from the address. */
const wanted = new URLSearchParams(location.search)
// a test that writes another word gets what the kit makes of it
const keepFresh = (wanted.get('keepFresh') ?? 'visible') as KeepFresh
const holders = Number(wanted.get('holders') ?? 1)

const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
})
if (wanted.has('sharedCache')) shareCache()

const held: UseClientSecretResult[] = []

function Holder({ index }: { index: number }) {
  const result = useClientSecret({ payerId, keepFresh })
  useEffect(() => {
    held[index] = result
  })
  return <p>{result.data?.status ?? 'none'}</p>
}

const root = createRoot(document.querySelector('#root') ?? document.body)

function render(mounted: boolean): void {
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <CardmintProvider client={client}>
          {mounted &&
            Array.from({ length: holders }, (_, index) => <Holder key={index} index={index} />)}
          {wanted.has('form') && (
            <CardTokenizer payerId={payerId} defaultCountry="US" onToken={() => {}} />
          )}
        </CardmintProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
render(true)

/** As an app does that keeps its cache alike in all tabs, without thought of what is in it. */
function shareCache(): void {
  const channel = new BroadcastChannel('cache')
  channel.addEventListener('message', ({ data }: MessageEvent<DehydratedState>) =>
    hydrate(queryClient, data),
  )
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    channel.postMessage(dehydrate(queryClient))
  })
}

window.controls = {
  status: () => held.map(({ data }) => data?.status ?? 'none'),
  claim: async (index) => {
    const holder = held[index]
    if (!holder) throw new Error(`No component ${index} was ever mounted.`)
    return holder.claim()
  },
  mount: render,
}
