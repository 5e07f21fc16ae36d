import { userEvent, within } from 'storybook/test'

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
  'Postal code': '62701',
}

/** Types a card, and an address where the form asks for one. */
export async function fillForm(element: HTMLElement, over: Partial<typeof card> = {}) {
  const form = within(element)
  for (const [label, value] of Object.entries({ ...address, ...card, ...over })) {
    const input = form.queryByLabelText(label)
    if (!input) continue
    await userEvent.clear(input)
    await userEvent.type(input, value)
  }
}
