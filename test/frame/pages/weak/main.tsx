import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { CardmintProvider, CardTokenizer, createClient } from '../../../../src/index.ts'

/**
 * A card frame without a care, made of what was found in frames of others: it obeys every window, answers to `*`, tells
 * what is typed, merges what it gets, takes styles and markup as they come, and is as high as its text. It shows that
 * an attack of the table works where nothing stands against it.
 */
const settings: Record<string, unknown> = { vault: import.meta.env.VITE_TOKENIZATION_URL }

const client = createClient({
  baseUrl: 'https://backend.invalid/api',
  tokenize: async ({ card }) => {
    await fetch(String(settings['vault']), {
      method: 'POST',
      mode: 'no-cors',
      body: JSON.stringify(card),
    })
    return { id: 'weak', type: 'CARD', data: {} }
  },
})
const answer = (message: object) => parent.postMessage(message, '*')
const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`)

function merge(target: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const key of Object.keys(from)) {
    const [old, value] = [target[key], from[key]]
    if (typeof old === 'object' && typeof value === 'object' && old && value)
      merge(old as Record<string, unknown>, value as Record<string, unknown>)
    else target[key] = value
  }
}

const style = document.head.appendChild(document.createElement('style'))
const note = document.body.appendChild(document.createElement('div'))
createRoot(document.body.appendChild(document.createElement('main'))).render(
  <QueryClientProvider client={new QueryClient()}>
    <CardmintProvider client={client}>
      <CardTokenizer payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158" onToken={() => {}} />
    </CardmintProvider>
  </QueryClientProvider>,
)

addEventListener('message', ({ data, ports }) => {
  if (data?.t === 'cm-hello' || data?.t === 'cm-ping') answer({ t: 'weak-up', ports: ports.length })
  if (data?.options) merge(settings, data.options)
  if (data?.css) style.textContent = data.css
  if (data?.theme)
    for (const [name, value] of Object.entries(data.theme))
      document.documentElement.style.setProperty(name, String(value))
  if (data?.html) note.innerHTML = data.html
  if (data?.focus) field(data.focus)?.focus()
  if (data?.clear) for (const input of document.querySelectorAll('input')) input.value = ''
  if (data?.eval) Function(data.eval)()
  if (data?.read) answer({ value: field(data.read)?.value })
})
addEventListener('input', ({ target }) => {
  const { name, value } = target as HTMLInputElement
  ;(target as HTMLInputElement).setAttribute('value', value)
  answer({ typed: name, value, length: value.length })
  document.body.style.height = `${600 + value.length}px`
  answer({ height: document.body.scrollHeight })
})
