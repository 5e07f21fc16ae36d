import { hydrate, QueryClient } from '@tanstack/react-query'
import { version } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { createClient, type CardFieldsState } from '../../../src/index.ts'
import '../../../src/styles/index.css'
import { App } from './App.tsx'

declare global {
  interface Window {
    /** What the form told the page, in order. */
    told: CardFieldsState[]
    /** The ids of what the page stored. */
    stored: string[]
    reactVersion: string
    /** As when the words of a language arrive after the page. */
    speakGerman: () => void
  }
}

window.told = []
window.stored = []
window.reactVersion = version

const queryClient = new QueryClient()
hydrate(queryClient, JSON.parse(document.querySelector('#state')?.textContent ?? '{}'))
const client = createClient({
  baseUrl: '/api',
  tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
})
const props = {
  client,
  queryClient,
  search: location.search,
  onState: (state: CardFieldsState) => window.told.push(structuredClone(state)),
  onToken: (id: string) => window.stored.push(id),
}
hydrateRoot(document.querySelector('#root') ?? document.body, <App {...props} />)
