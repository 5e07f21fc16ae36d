import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, useEffect, useState } from 'react'
import {
  CardmintProvider,
  CardTokenizer,
  SecretsTable,
  type CardBrand,
  type CardFieldsState,
  type CardmintClient,
  type Messages,
} from '../../../src/index.ts'
import { brandMark } from '../../../src/marks.ts'
import { languages } from '../../support/languages.ts'

export interface AppProps {
  /** What a test wants to see, as the address has it. */
  search: string
  client: CardmintClient
  queryClient: QueryClient
  /** Told what the form tells. */
  onState?: (state: CardFieldsState) => void
  onToken?: (id: string) => void
}

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

/** One page for the server and the browser: the same address, the same tree. */
export function App({ search, client, queryClient, onState, onToken }: AppProps) {
  const wanted = new URLSearchParams(search)
  // a test that writes another word gets what the kit makes of it
  const brands = wanted.get('brands')?.split(',') as CardBrand[] | undefined
  const [locale, setLocale] = useState(wanted.get('locale') ?? 'en')
  const messages = new Map<string, Messages>(Object.entries(languages)).get(locale)
  const words = messages && { locale, messages }
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <CardmintProvider client={client} {...words}>
          <main>
            <h1>A shop</h1>
            {wanted.has('secrets') ? (
              <SecretsTable apiKey={wanted.get('secrets') ?? ''} />
            ) : (
              <CardTokenizer
                payerId={payerId}
                defaultCountry="US"
                acceptedBrands={brands}
                renderBrand={wanted.has('marks') ? brandMark : undefined}
                onChange={onState}
                onToken={({ id }) => onToken?.(id)}
              />
            )}
          </main>
          <Hydrated speakGerman={() => setLocale('de')} />
        </CardmintProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}

/** Tells a test, outside of what React renders, and lets it change the language. */
function Hydrated({ speakGerman }: { speakGerman: () => void }) {
  useEffect(() => {
    document.documentElement.dataset['hydrated'] = ''
    window.speakGerman = speakGerman
  })
  return null
}
