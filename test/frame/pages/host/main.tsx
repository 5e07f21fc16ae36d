import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Activity, StrictMode, Suspense, use } from 'react'
import { createRoot } from 'react-dom/client'
import {
  CardmintProvider,
  CardTokenizer,
  createClient,
  FramedCardTokenizer,
} from '../../../../src/index.ts'
import '../../../../src/styles/index.css'
import { spy } from './spy.ts'

/** What the test wants to see, from the address. */
const wanted = new URLSearchParams(location.search)
const frameUrl = wanted.get('frame')
/** A frame that stands in the page as it is, without the component. */
const bare = wanted.get('bare')
if (wanted.has('hostile')) spy()
if (window !== top)
  addEventListener('message', ({ data }) => window.top?.postMessage({ inner: data?.t }, '*'))
const locale = wanted.get('locale') ?? 'en'
const messages = locale === 'de' ? await import('../../../../src/messages/de.ts') : undefined
const client = createClient({
  baseUrl: '/api',
  ...(!frameUrl && !bare && { tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL }),
})
const queryClient = new QueryClient()
const root = createRoot(document.body.appendChild(document.createElement('main')))
const events: Window['host']['events'] = []
const tell = (type: string) => (value: unknown) => void events.push({ type, value })
const base = {
  payerId: '8f51c396-6e29-49a6-ba5a-1a31d5420158',
  defaultCountry: 'US',
  ...(wanted.has('address') && {
    billingAddress: {
      line1: '1 Main Street',
      city: 'Boston',
      state: 'MA',
      postalCode: '02101',
      country: 'US',
    },
  }),
  onToken: tell('token'),
  onError: ({ code, outcome, traceId }: { code: string; outcome: string; traceId?: string }) =>
    tell('error')({ code, outcome, traceId }),
  onChange: tell('change'),
}

interface Around {
  hidden?: boolean
  /** Nothing beside it is shown until this is there. */
  waitsFor?: Promise<string>
}
const Waiting = ({ waitsFor }: Around) => waitsFor && use(waitsFor)

function render({ hidden, waitsFor, ...more }: Around): void {
  const props = { ...base, ...more }
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <CardmintProvider {...{ client, locale, messages }}>
          <button type="button">Before</button>
          <Activity mode={hidden ? 'hidden' : 'visible'}>
            <Suspense fallback="One moment">
              <Waiting {...(waitsFor && { waitsFor })} />
              {bare ? (
                <iframe name="cards" title="Card" src={bare} height="700" width="600" />
              ) : frameUrl ? (
                <FramedCardTokenizer
                  {...props}
                  frameUrl={frameUrl}
                  ref={(handle) => void (window.host.handle = handle)}
                />
              ) : (
                <CardTokenizer {...props} ref={(handle) => void (window.host.handle = handle)} />
              )}
            </Suspense>
          </Activity>
          <button type="button">After</button>
        </CardmintProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}

window.host = {
  events,
  handle: null,
  set: render,
  unmount: () => root.render(null),
  testing: () => import('../../../../src/testing/index.ts'),
}
render({})
