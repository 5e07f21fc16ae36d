'use client'
import { CardTokenizer, SecretsTable } from 'cardmint'

/** Callbacks are functions of the browser, so they are given in a client component. */
export function Wallet({ apiKey, payerId }: { apiKey: string; payerId: string }) {
  return (
    <main>
      <CardTokenizer payerId={payerId} onToken={({ id }) => console.log('stored', id)} />
      <SecretsTable apiKey={apiKey} />
    </main>
  )
}
