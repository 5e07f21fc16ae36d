import { expect, userEvent, waitFor, within } from 'storybook/test'

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
