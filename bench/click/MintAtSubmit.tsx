import { useRef } from 'react'
import * as en from '../../src/messages/en.ts'

interface MintAtSubmitProps {
  payerId: string
  onToken: () => void
}

/** The usual way, by hand and with nothing in its way: two requests, the second with the first's answer. */
export function MintAtSubmit({ payerId, onToken }: MintAtSubmitProps) {
  const form = useRef<HTMLFormElement>(null)
  const read = (name: string) => String(new FormData(form.current ?? undefined).get(name))

  async function submit() {
    const [month, year] = read('expiry').split(' / ')
    const card = {
      cardHolderName: read('name'),
      accountNumber: read('number').replaceAll(' ', ''),
      cvv: read('securityCode'),
      expirationMonth: month,
      expirationYear: `20${year}`,
      billingAddress: {
        line1: read('line1'),
        city: read('city'),
        state: read('state'),
        postalCode: read('postalCode'),
        country: read('country'),
      },
    }
    const payer = { id: payerId }
    const { clientSecret } = await post('/api/client-secrets', { payer, type: 'CARD' })
    const url = import.meta.env.VITE_TOKENIZATION_URL
    await post(
      url,
      { type: 'CARD', data: card, payer },
      { Authorization: `Bearer ${clientSecret}` },
    )
    onToken()
    form.current?.reset()
  }

  const names = ['number', 'expiry', 'securityCode', 'name', 'line1', 'city', 'state'] as const
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {[...names, 'postalCode' as const].map((name) => (
        <label key={name}>
          {en.card.fields[name]}
          <input name={name} />
        </label>
      ))}
      <label htmlFor="country">{en.card.fields.country}</label>
      <select id="country" name="country">
        <option value="US">United States</option>
      </select>
      <button type="submit">{en.card.submit}</button>
    </form>
  )
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return response.json()
}
