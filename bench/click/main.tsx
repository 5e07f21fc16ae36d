import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { CardmintProvider, CardTokenizer, createClient } from '../../src/index.ts'
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
window.waits = []
let clickedAt = 0
// when the browser had the click, before any of this page's own code
addEventListener('click', ({ timeStamp }) => void (clickedAt = timeStamp), { capture: true })
const onToken = () => void window.waits.push(performance.now() - clickedAt)

createRoot(document.querySelector('#root') ?? document.body).render(
  location.hash === '#mint-at-submit' ? (
    <MintAtSubmit payerId={payerId} onToken={onToken} />
  ) : (
    <QueryClientProvider client={queryClient}>
      <CardmintProvider client={client}>
        <CardTokenizer payerId={payerId} onToken={onToken} />
      </CardmintProvider>
    </QueryClientProvider>
  ),
)
