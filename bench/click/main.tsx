import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import {
  CardmintProvider,
  CardTokenizer,
  createClient,
  FramedCardTokenizer,
} from '../../src/index.ts'
import { MintAtSubmit } from './MintAtSubmit.tsx'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const queryClient = new QueryClient()
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
  onDiagnostic: ({ type }) => {
    if (type === 'minted') window.minted += 1
  },
})

window.minted = 0
window.savedAt = []
const onToken = () => void window.savedAt.push(performance.timeOrigin + performance.now())
const frameUrl = new URLSearchParams(location.search).get('frameUrl') ?? ''

const renderedAt = performance.now()
const onReady = () => {
  window.readyMs ??= performance.now() - renderedAt
}

createRoot(document.querySelector('#root') ?? document.body).render(
  location.hash === '#mint-at-submit' ? (
    <MintAtSubmit payerId={payerId} onToken={onToken} />
  ) : (
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        {location.hash === '#framed' ? (
          // the first state says that the form is there
          <FramedCardTokenizer {...{ frameUrl, payerId, onToken }} onChange={onReady} />
        ) : (
          <CardTokenizer payerId={payerId} onToken={onToken} />
        )}
      </CardmintProvider>
    </QueryClientProvider>
  ),
)
