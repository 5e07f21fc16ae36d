import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  CardTokenizer,
  useCardFields,
  type BrandRule,
  type CardTokenizerProps,
} from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { address, fillCard, payerId, stored } from './fill.ts'

const brands: readonly BrandRule[] = [
  { brand: 'maestro', securityCode: { optional: true }, expiry: { optional: true } },
  { brand: 'american-express', securityCode: { length: [3, 4] } },
  { brand: 'x-my-club', name: 'My Club', prefixes: '71', lengths: [16] },
]

const code = () => screen.getByLabelText<HTMLInputElement>(/^Security code/)
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))

function renderForm(props: Partial<CardTokenizerProps> = {}) {
  const tokenize = vi.fn<(request: { card: object }) => Promise<typeof stored>>(async () => stored)
  const form = { payerId, onToken: vi.fn<() => void>(), billingAddress: address, brands }
  renderWithStack(<CardTokenizer {...form} {...props} />, { clientOptions: { tokenize } })
  return { sent: () => tokenize.mock.lastCall?.[0].card }
}

test('a card of a brand without a code and an expiry is sent without them', async () => {
  const { sent } = renderForm()
  await userEvent.type(screen.getByLabelText('Card number'), '6759649826438453')
  expect(screen.getByLabelText('Security code (optional)')).not.toBeRequired()
  expect(screen.getByLabelText('Expiry date (optional)')).not.toBeRequired()
  await userEvent.type(screen.getByLabelText('Name on card'), 'Ada Lovelace')
  await save()
  await waitFor(() => expect(sent()).toBeDefined())
  expect(sent()).toMatchObject({ accountNumber: '6759649826438453', cvv: undefined })
  expect(sent()).toMatchObject({ expirationMonth: undefined, expirationYear: undefined })
})

test('another card asks for them again', async () => {
  renderForm()
  await userEvent.type(screen.getByLabelText('Card number'), '6759649826438453')
  await userEvent.fill(screen.getByLabelText('Card number'), '4242424242424242')
  expect(screen.getByLabelText('Security code')).toBeRequired()
  await save()
  expect(code()).toHaveAccessibleDescription('Security code is missing.')
})

test('the host may take three digits for an American Express', async () => {
  const { sent } = renderForm()
  await fillCard({ number: '378282246310005', securityCode: '123' })
  await save()
  await waitFor(() => expect(sent()).toMatchObject({ cvv: '123' }))
})

test('a brand of the host is shown by its name and can be the only one that is accepted', async () => {
  const { sent } = renderForm({ acceptedBrands: ['x-my-club'] })
  await fillCard({ number: '7100000000000004' })
  expect(document.querySelector('[data-slot=brand]')).toHaveTextContent('My Club')
  await save()
  await waitFor(() => expect(sent()).toMatchObject({ accountNumber: '7100000000000004' }))
})

test('in markup of a host too, the fields of such a card are not required', async () => {
  function Headless() {
    const { getFieldProps } = useCardFields({ brands })
    return (
      <form>
        <input aria-label="Number" {...getFieldProps('number')} />
        <input aria-label="Code" {...getFieldProps('securityCode')} />
      </form>
    )
  }
  renderWithStack(<Headless />)
  expect(screen.getByLabelText('Code')).toBeRequired()
  await userEvent.type(screen.getByLabelText('Number'), '6759649826438453')
  await waitFor(() => expect(screen.getByLabelText('Code')).not.toBeRequired())
})
