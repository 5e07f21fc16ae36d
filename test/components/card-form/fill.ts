import { screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { PaymentMethod } from '../../../src/index.ts'

export const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

/** A host's own billing address. */
export const address = {
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}

/** What a host's own function answers. */
export const stored: PaymentMethod = {
  id: '0c0f2b4e-7d5d-4d8a-9c39-7d7a4b1f0a11',
  type: 'CARD',
  data: { last4: '4242', brand: 'Visa' },
}

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

/** Types a card as a person does; a field that has text already is overwritten. */
export async function fillCard(over: Partial<typeof card> = {}): Promise<void> {
  await fill({ ...card, ...over })
}

/** In a form whose country is the United States. */
export async function fillAddress(): Promise<void> {
  const { country: _, state, postalCode, ...fields } = address
  await waitFor(() => expect(screen.getByLabelText(labels.state)).toHaveDisplayValue('–'))
  await userEvent.selectOptions(screen.getByLabelText(labels.state), state)
  await userEvent.type(screen.getByLabelText('ZIP code'), postalCode)
  await fill(fields)
}

async function fill(values: Partial<Record<keyof typeof labels, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    // keys of this very object
    const input = screen.getByLabelText(labels[name as keyof typeof labels])
    await userEvent.clear(input)
    await userEvent.type(input, value)
  }
}
