import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  CardTokenizer,
  type CardFieldsState,
  type CardTokenizerProps,
  type TokenizeRequest,
} from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { address, fillCard, payerId, stored } from './fill.ts'

const french: CardTokenizerProps['acceptedBrands'] = ['visa', 'mastercard', 'cartes-bancaires']

function renderForm(props: Partial<CardTokenizerProps> = {}) {
  const requests: TokenizeRequest[] = []
  const onChange = vi.fn<(state: CardFieldsState) => void>()
  const onToken = vi.fn<() => void>()
  renderWithStack(
    <CardTokenizer
      {...{ payerId, onToken, onChange }}
      acceptedBrands={french}
      billingAddress={address}
      {...props}
    />,
    {
      clientOptions: {
        tokenize: async (request) => {
          requests.push(request)
          return stored
        },
      },
    },
  )
  return { requests, onChange, onToken }
}

const number = () => screen.getByLabelText<HTMLInputElement>('Card number')
const choices = () => screen.queryAllByRole<HTMLInputElement>('radio')
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))

describe('a card with two brands', () => {
  test('offers both once its number is whole, neither chosen, neither marked before', async () => {
    renderForm()
    await userEvent.type(number(), '497000000000000')
    expect(choices()).toEqual([])
    await userEvent.type(number(), '8')
    const group = screen.getByRole('group', { name: 'Preferred brand (optional)' })
    expect(group).toBeVisible()
    expect(choices().map((radio) => [radio.labels?.[0]?.textContent, radio.checked])).toEqual([
      ['Visa', false],
      ['Cartes Bancaires', false],
    ])
    expect(document.querySelector('[data-slot=brand]')).toBeNull()
    const [one, other] = choices().map((radio) => radio.labels?.[0]?.getBoundingClientRect())
    expect([one?.width, one?.height]).toEqual([other?.width, other?.height])
  })

  test('is chosen by the keyboard alone, and the choice goes with the card and in onChange', async () => {
    const { requests, onChange } = renderForm()
    await fillCard({ number: '4970000000000008' })
    number().focus()
    await userEvent.tab()
    expect(choices()[0]).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    expect(choices().map(({ checked }) => checked)).toEqual([false, true])
    expect(document.querySelector('[data-slot=brand]')).toHaveTextContent('Cartes Bancaires')
    expect(onChange.mock.lastCall?.[0].preferredBrand).toBe('cartes-bancaires')
    await userEvent.tab()
    expect(screen.getByLabelText('Expiry date')).toHaveFocus()
    await save()
    await waitFor(() => expect(requests).toHaveLength(1))
    expect(requests[0]).toMatchObject({ preferredBrand: 'cartes-bancaires' })
  })

  test('is sent without a choice where none was made', async () => {
    const { requests } = renderForm()
    await fillCard({ number: '4970000000000008' })
    await save()
    await waitFor(() => expect(requests).toHaveLength(1))
    expect(requests[0]?.preferredBrand).toBeUndefined()
  })

  test('another number is another choice', async () => {
    const { onChange } = renderForm()
    await userEvent.type(number(), '4970000000000008')
    await userEvent.click(screen.getByLabelText('Visa'))
    expect(onChange.mock.lastCall?.[0].preferredBrand).toBe('visa')
    await userEvent.type(number(), '{Backspace}')
    expect(choices()).toEqual([])
    expect(onChange.mock.lastCall?.[0].preferredBrand).toBeUndefined()
    await userEvent.type(number(), '8')
    expect(choices().map(({ checked }) => checked)).toEqual([false, false])
  })
})

test.each([
  ['4571000000000001', ['visa', 'dankort'], ['Visa', 'Dankort']],
  ['6703444444444449', ['bancontact', 'maestro'], ['Bancontact', 'Maestro']],
  ['5555555555554444', french, ['Mastercard', 'Cartes Bancaires']],
  ['378282246310005', ['american-express', 'cartes-bancaires'], []],
  ['4571000000000001', ['visa', 'mastercard'], []],
] as const)('%s offers, where the host takes %j: %j', async (digits, acceptedBrands, names) => {
  renderForm({ acceptedBrands })
  await userEvent.type(number(), digits)
  expect(choices().map((radio) => radio.labels?.[0]?.textContent)).toEqual(names)
})
