import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'
import { version } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createClient } from '../../../src/index.ts'
import { apiSecretsQueryOptions } from '../../../src/queries/index.ts'
import { App } from './App.tsx'

export interface Rendered {
  html: string
  /** What the server read already, for the page's own query cache. */
  state: DehydratedState
}

export { version }

/** @param url The whole address of the page. */
export async function render(url: string): Promise<Rendered> {
  const { origin, search, searchParams } = new URL(url)
  const client = createClient({
    baseUrl: `${origin}/api`,
    tokenizationUrl: import.meta.env.VITE_TOKENIZATION_URL,
  })
  const queryClient = new QueryClient()
  const apiKey = searchParams.get('secrets')
  if (apiKey && searchParams.has('prefetched')) {
    await queryClient.prefetchQuery(apiSecretsQueryOptions(client, { apiKey }))
  }
  const app = <App {...{ search, client, queryClient }} />
  const html = searchParams.has('stream') ? await streamed(app) : renderToString(app)
  return { html, state: dehydrate(queryClient) }
}

async function streamed(app: React.ReactElement): Promise<string> {
  const sink = new PassThrough()
  const stream = renderToPipeableStream(app, { onAllReady: () => void stream.pipe(sink) })
  return text(sink)
}
