import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { CardmintProvider, CardTokenizer, createClient } from '../../../../src/index.ts'

/**
 * A card frame without a care, made of what was found in frames of others: it obeys every window, answers to `*`, tells
 * what is typed, mirrors and keeps it, merges what it gets, takes styles, markup and languages as they come, starts again
 * for whoever asks, and is as high as its text. It shows that an attack of the table works where nothing stands against it.
 */
const settings: Record<string, unknown> = { vault: import.meta.env.VITE_TOKENIZATION_URL }
Object.assign(window, { settings })

const client = createClient({
  baseUrl: 'https://backend.invalid/api',
  tokenize: () => Promise.reject(new Error('never called')),
})
const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const billingAddress = {
  line1: '1 Main Street',
  city: 'Boston',
  state: 'MA',
  postalCode: '02101',
  country: 'US',
}
const other = window.parent === window ? window.opener : window.parent
const answer = (message: object) => other?.postMessage(message, '*')
const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
const add = (name: string) => document.body.appendChild(document.createElement(name))

const style = add('style')
const note = add('div')
const preview = add('p')
const root = createRoot(add('main'))
let starts = 0
function start(): void {
  root.render(
    <QueryClientProvider key={starts++} client={new QueryClient()}>
      <CardmintProvider client={client}>
        <CardTokenizer {...{ payerId, billingAddress }} onToken={() => {}} />
      </CardmintProvider>
    </QueryClientProvider>,
  )
}
start()

function merge(target: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const key of Object.keys(from)) {
    const [old, value] = [target[key], from[key]]
    // whatever they are
    if (typeof old === 'object' && typeof value === 'object' && old && value)
      merge(old as Record<string, unknown>, value as Record<string, unknown>)
    else target[key] = value
  }
}

function obey(data: Record<string, unknown>, ports = 0): void {
  if (String(data['t']).startsWith('cm-')) answer({ t: 'weak-up', ports })
  if (data['options']) merge(settings, Object(data['options']))
  if (data['css']) style.textContent += String(data['css'])
  for (const [name, value] of Object.entries(Object(data['theme'])))
    document.documentElement.style.setProperty(name, String(value))
  if (data['html']) note.innerHTML = String(data['html'])
  if (data['lang']) void import(/* @vite-ignore */ String(data['lang'])).catch(() => {})
  if (data['run']) Function(String(data['run']))()
  if (data['read']) answer({ value: field(String(data['read']))?.value })
  else if (data['t'] === 'cm-ping') start()
}
addEventListener('message', ({ data, ports }) => obey(Object(data), ports.length))
const channel = new BroadcastChannel('cards')
channel.addEventListener('message', ({ data }) => {
  if (data.read) channel.postMessage({ value: field(data.read)?.value })
})
addEventListener('input', ({ target }) => {
  const input = target as HTMLInputElement // the only elements of the form that take text
  input.setAttribute('value', input.value)
  answer({ typed: input.name, value: input.value })
  if (input.name !== 'number') return
  preview.textContent = input.value
  window.name = input.value
  localStorage.setItem('draft', input.value)
  document.body.style.height = `${600 + input.value.length}px`
  answer({ height: document.body.offsetHeight })
})
addEventListener('submit', () => {
  const body = [...document.querySelectorAll('input')].map(({ value }) => value).join(' ')
  void fetch(String(settings['vault']), { method: 'POST', mode: 'no-cors', body })
})
answer({ t: 'weak-here' })
