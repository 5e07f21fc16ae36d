import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardTokenizer, type CardDefaults, type CardFieldsState } from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { fillCard, labels, payerId, stored } from './fill.ts'

const known: CardDefaults = {
  name: 'Ada Lovelace',
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}

function renderForm(defaultValues: CardDefaults = known) {
  const tokenize = vi.fn<(request: { card: object }) => Promise<typeof stored>>(async () => stored)
  const onChange = vi.fn<(state: CardFieldsState) => void>()
  renderWithStack(
    <CardTokenizer {...{ payerId, onChange, defaultValues }} onToken={vi.fn<() => void>()} />,
    { clientOptions: { tokenize } },
  )
  return { tokenize, onChange }
}

const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

test('what the host knows is filled in, counts as not typed and is sent', async () => {
  const { tokenize, onChange } = renderForm()
  await waitFor(() => expect(screen.getByLabelText('State')).toBeInstanceOf(HTMLSelectElement))
  expect(screen.getByLabelText('State')).toHaveValue('IL')
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ empty: true, fields: { name: 'valid' } })
  for (const field of ['number', 'expiry', 'securityCode'] as const)
    await userEvent.type(
      input(labels[field]),
      { number: '4242424242424242', expiry: '1230', securityCode: '123' }[field],
    )
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  await waitFor(() => expect(tokenize).toHaveBeenCalledOnce())
  const { name, ...billingAddress } = known
  expect(tokenize.mock.lastCall?.[0].card).toMatchObject({ cardHolderName: name, billingAddress })
})

test('after it was sent the form is as it was at first', async () => {
  const { tokenize } = renderForm()
  await fillCard({ name: 'Somebody Else' })
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  await waitFor(() => expect(tokenize).toHaveBeenCalledOnce())
  await waitFor(() => expect(input(labels.number)).toHaveValue(''))
  expect(input(labels.name)).toHaveValue('Ada Lovelace')
})

test('a state that is given by its name is chosen in the list', async () => {
  renderForm({ ...known, state: 'Illinois' })
  await waitFor(() => expect(screen.getByLabelText('State')).toBeInstanceOf(HTMLSelectElement))
  expect(screen.getByLabelText('State')).toHaveValue('IL')
})

test('the expiry says its format in the description and in the error', async () => {
  renderForm()
  expect(input(labels.expiry)).toHaveAccessibleDescription('MM / YY')
  await userEvent.type(input(labels.expiry), '12')
  await userEvent.tab()
  expect(input(labels.expiry)).toHaveAccessibleDescription('Expiry date (MM / YY) is incomplete.')
})

test('no field for a name or an address is checked for spelling, or corrected', () => {
  renderForm()
  for (const field of document.querySelectorAll('input'))
    expect([
      field.name,
      field.getAttribute('spellcheck'),
      field.getAttribute('autocorrect'),
    ]).toEqual([field.name, 'false', 'off'])
})

test.each(['US', 'JP', 'HK', 'BR', 'IE', 'HU'])(
  'Tab goes through the fields as they are seen in %s',
  async (country) => {
    renderForm({ country })
    await waitFor(() =>
      expect(document.querySelector('[data-slot=address] label')?.textContent).toBeTruthy(),
    )
    const places: number[] = []
    document.querySelector<HTMLElement>('[name=number]')?.focus()
    while (document.activeElement?.matches('input, select')) {
      const { top, left } = document.activeElement.getBoundingClientRect()
      places.push(Math.round(top) * 10_000 + left)
      await userEvent.tab()
    }
    expect(places.length).toBeGreaterThan(6)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  },
)
