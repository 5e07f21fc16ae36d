import { expect, userEvent, waitFor, within } from 'storybook/test'

/** A payer that the sandbox knows. */
export const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

/** An address that an app knows already. */
export const billingAddress = {
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}

const card = {
  'Card number': '4242424242424242',
  'Expiry date': '1230',
  'Security code': '123',
  'Name on card': 'Ada Lovelace',
}
const address = {
  'Address line 1': '1 Main St',
  City: 'Springfield',
  State: 'IL',
  'ZIP code': '62701',
}

/** Types a card, and an address where the form asks for one. */
export async function fillForm(element: HTMLElement, over: Partial<typeof card> = {}) {
  const form = within(element)
  // the rules of the United States, and their states, have been loaded
  const state = form.queryByLabelText('State')
  if (state) await waitFor(() => expect(form.getByLabelText('State').tagName).toBe('SELECT'))
  for (const [label, value] of Object.entries({ ...address, ...card, ...over })) {
    const input = form.queryByLabelText(label)
    if (!input) continue
    if (input instanceof HTMLSelectElement) await userEvent.selectOptions(input, value)
    else {
      await userEvent.clear(input)
      await userEvent.type(input, value)
    }
  }
}
