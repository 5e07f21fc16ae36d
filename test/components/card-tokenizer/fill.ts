import { screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'

export const labels = {
  number: 'Card number',
  expiry: 'Expiry date',
  securityCode: 'Security code',
  name: 'Name on card',
  line1: 'Address line 1',
  city: 'City',
  state: 'State',
  postalCode: 'Postal code',
} as const

const card = {
  number: '4242424242424242',
  expiry: '1230',
  securityCode: '123',
  name: 'Ada Lovelace',
}
const address = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701' }

/** Types a card as a person does; a field that has text already is overwritten. */
export async function fillCard(over: Partial<typeof card> = {}): Promise<void> {
  await fill({ ...card, ...over })
}

export async function fillAddress(): Promise<void> {
  await fill(address)
}

async function fill(values: Partial<Record<keyof typeof labels, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    // keys of this very object
    const input = screen.getByLabelText(labels[name as keyof typeof labels])
    await userEvent.clear(input)
    await userEvent.type(input, value)
  }
}
