// Form, table and dialog under one reset, which the address names; without one, all of them side by side.
import { createRoot } from 'react-dom/client'
import { CardTokenizer, CreateSecretDialog, SecretsTable } from '../../src/index.ts'
import theme from '../../src/styles/index.css?inline'
import { resets } from '../../test/styles/resets.ts'
import { createStack, StackProvider } from '../../test/support/stack.tsx'

const sheets: Record<string, string> = { 'no reset': '', ...resets }
const wanted = new URLSearchParams(location.search).get('reset')

function add(css: string) {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
}

function Sheet() {
  return Object.keys(sheets).map((name) => (
    <figure key={name} style={{ display: 'inline-block', margin: 8 }}>
      <figcaption>{name}</figcaption>
      <iframe title={name} src={`?reset=${encodeURIComponent(name)}`} width={430} height={1500} />
    </figure>
  ))
}

function Parts() {
  return (
    <StackProvider stack={createStack()}>
      <CardTokenizer payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158" onToken={() => {}} />
      <SecretsTable apiKey="efgh5678" />
      <CreateSecretDialog open apiKey="abcd1234" onClose={() => {}} />
    </StackProvider>
  )
}

if (wanted !== null) {
  add(theme)
  add(sheets[wanted] ?? '')
  // below the rest, so that all can be seen
  add('body { padding: 8px } dialog { inset-block-start: auto !important; margin-block-end: 8px }')
}
const root = document.querySelector('#root')
if (root) createRoot(root).render(wanted === null ? <Sheet /> : <Parts />)
