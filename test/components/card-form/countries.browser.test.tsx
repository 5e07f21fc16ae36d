import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { addresses } from '../../../src/addresses.ts'
import {
  CardTokenizer,
  type CardTokenizerProps,
  type CompleteAddress,
  type GivenAddress,
} from '../../../src/index.ts'
import { people, type WorldAddress } from '../../card/addresses/people.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { fillCard, payerId } from './fill.ts'

type Field = HTMLInputElement | HTMLSelectElement

const field = (name: string) =>
  document.querySelector<Field>(`[data-slot="address"] [name="${name}"]`)

/** As a person reads the form: its labels in their order, without the country. */
const labels = () =>
  [...document.querySelectorAll('[data-slot="address"] label')]
    .slice(1)
    .map((each) => each.textContent)

function renderForm(props: Partial<CardTokenizerProps> = {}) {
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const onChange = vi.fn<NonNullable<CardTokenizerProps['onChange']>>()
  const onError = vi.fn<NonNullable<CardTokenizerProps['onError']>>()
  const form = { payerId, onToken, onChange, onError, ...props }
  const stack = renderWithStack(<CardTokenizer {...form} />)
  return { ...form, onToken, onChange, onError, ...stack }
}

const choose = (country: string) =>
  userEvent.selectOptions(screen.getByLabelText('Country'), country)

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))

const isSelect = (name: string) =>
  waitFor(() => expect(field(name)).toBeInstanceOf(HTMLSelectElement))

/** Types the parts that the form asks for. */
async function typeAddress(address: WorldAddress): Promise<void> {
  for (const part of ['line1', 'line2', 'city', 'state', 'postalCode'] as const) {
    const element = field(part)
    const text = address[part]
    if (!element || !text) continue
    if (element instanceof HTMLSelectElement) await userEvent.selectOptions(element, text)
    else await userEvent.fill(element, text)
  }
}

test.each([
  ['US', ['Address line 1', 'Address line 2 (optional)', 'City', 'State', 'ZIP code']],
  ['CA', ['Address line 1', 'Address line 2 (optional)', 'City', 'Province', 'Postal code']],
  ['GB', ['Address line 1', 'Address line 2 (optional)', 'Town or city', 'Postcode']],
  ['DE', ['Address line 1', 'Address line 2 (optional)', 'Postal code', 'City']],
  ['AU', ['Address line 1', 'Address line 2 (optional)', 'Suburb', 'State', 'Postcode']],
  [
    'JP',
    ['Postal code', 'Prefecture (optional)', 'City', 'Address line 1', 'Address line 2 (optional)'],
  ],
  [
    'IE',
    [
      'Address line 1',
      'Address line 2 (optional)',
      'City (optional)',
      'County (optional)',
      'Eircode (optional)',
    ],
  ],
  ['HK', ['Area (optional)', 'District (optional)', 'Address line 1', 'Address line 2 (optional)']],
  ['AE', ['Address line 1', 'Address line 2 (optional)', 'City (optional)', 'Emirate (optional)']],
  ['IN', ['Address line 1', 'Address line 2 (optional)', 'City', 'PIN code', 'State']],
])('%s asks for %s, and Tab goes through them in this order', async (country, words) => {
  renderForm()
  expect(labels().join()).toBe('Address line 1,Address line 2 (optional),City,State,Postal code')
  await choose(country)
  await waitFor(() => expect(labels()).toEqual(words))
  // a list of states takes the place of its input once it has come
  const hasList = (await addresses.loadStates(country)) !== undefined
  await waitFor(() => expect(document.querySelector('select[name=state]') !== null).toBe(hasList))
  screen.getByLabelText('Country').focus()
  const reached: (string | null)[] = []
  for (const _ of words) {
    await userEvent.tab()
    const { activeElement } = document
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement) {
      reached.push(activeElement.labels?.[0]?.textContent ?? null)
    }
  }
  expect(reached).toEqual(words)
})

describe('a person', () => {
  const chosen = [
    'US',
    'CA',
    'GB',
    'DE',
    'FR',
    'JP',
    'BR',
    'IE',
    'HK',
    'AE',
    'SV',
    'XK',
    'LV',
    'NR',
  ]
  const some = [...chosen, 'KZ', 'IN'].flatMap(
    (code) => people.find((it) => it.country === code) ?? [],
  )

  test.each(some.map((each) => [each.country, each.why, each] as const))(
    'in %s can save a card: %s',
    async (country, _why, address) => {
      const { onToken } = renderForm({ addresses })
      await choose(country)
      const list = await addresses.loadStates(country)
      if (list && field('state')) {
        await isSelect('state')
        const { states } = list
        const state = (addresses.findState(states, address.state ?? '') ?? states[0])?.code
        await typeAddress({ ...address, state })
      } else await typeAddress(address)
      await fillCard()
      await save()
      await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    },
  )
})

test('the host can limit the countries, and take the first from its locale', async () => {
  const countries = ['AT', 'CH', 'DE']
  renderWithStack(<CardTokenizer {...{ payerId, countries }} onToken={() => {}} />, {
    locale: 'de-AT',
  })
  const select = screen.getByLabelText<HTMLSelectElement>('Country')
  expect([...select.options].map(({ value }) => value)).toEqual(['', 'DE', 'AT', 'CH'])
  expect(select.value).toBe('AT')
})

test('a form that is shown after another has the rules of its country from its first state on', async () => {
  const before = renderForm({ defaultCountry: 'GB' })
  await waitFor(() => expect(labels()).toContain('Postcode'))
  before.unmount()
  const { onChange } = renderForm({ defaultCountry: 'DE' })
  await waitFor(() => expect(onChange).toHaveBeenCalled())
  expect(onChange.mock.calls[0]?.[0].addressRules.country).toBe('DE')
})

test('codes in use but not assigned can be chosen', async () => {
  renderForm()
  await choose('XK')
  expect(screen.getByLabelText('Country')).toHaveDisplayValue('Kosovo')
})

describe('rules that the host gives', () => {
  test('are there from the first render', () => {
    renderForm({ addresses, defaultCountry: 'JP' })
    expect(labels()[0]).toBe('Postal code')
  })
})

describe('another country', () => {
  test('keeps the text of every part that it has too, and brings back the others', async () => {
    renderForm({ addresses, defaultCountry: 'US' })
    await isSelect('state')
    await typeAddress({
      country: 'US',
      line1: '1 Main Street',
      line2: 'Suite 2',
      city: 'Boston',
      state: 'MA',
      postalCode: '02101',
      why: '',
    })
    await choose('HK')
    await waitFor(() => expect(field('postalCode')).toBeNull())
    const still = ['line1', 'line2', 'city'].map((name) => field(name)?.value)
    expect(still).toEqual(['1 Main Street', 'Suite 2', 'Boston'])
    await choose('US')
    await isSelect('state')
    expect([field('state')?.value, field('postalCode')?.value]).toEqual(['MA', '02101'])
  })

  test('chooses the state that was typed before its list was there', async () => {
    renderForm({ addresses })
    await typeAddress({ country: '', line1: '1 Main Street', state: 'massachusetts', why: '' })
    await userEvent.tab()
    await choose('US')
    await isSelect('state')
    expect(field('state')).toHaveDisplayValue('Massachusetts')
  })

  test('judges the postal code anew', async () => {
    renderForm({ addresses, defaultCountry: 'US' })
    const input = screen.getByLabelText<HTMLInputElement>('ZIP code')
    await userEvent.type(input, '10115')
    await userEvent.tab()
    expect(input).not.toBeInvalid()
    await choose('JP')
    await waitFor(() => expect(screen.getByLabelText('Postal code')).toBeInvalid())
  })

  test('brings back nothing that was wiped', async () => {
    const { onToken } = renderForm({ addresses, defaultCountry: 'GB' })
    await typeAddress({
      country: 'GB',
      line1: '10 High Street',
      city: 'London',
      postalCode: 'sw1a1aa',
      why: '',
    })
    await fillCard()
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    await choose('HK')
    await choose('GB')
    expect(field('postalCode')?.value).toBe('')
  })

  test('brings back no card number', async () => {
    renderForm({ addresses, defaultCountry: 'GB' })
    await userEvent.fill(screen.getByLabelText('Postcode'), '4242 4242 4242 4242')
    await choose('HK')
    await choose('GB')
    expect(field('postalCode')?.value).toBe('')
  })
})

describe('what is sent', () => {
  const sent = (onToken: ReturnType<typeof renderForm>['onToken']) =>
    onToken.mock.calls[0]?.[0].data.billingAddress

  test('is the postal code as its country writes it', async () => {
    const { onToken } = renderForm({ addresses, defaultCountry: 'DE' })
    await typeAddress({
      country: 'DE',
      line1: 'Hauptstraße 5',
      city: 'Berlin',
      postalCode: 'D-10115',
      why: '',
    })
    await fillCard()
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(sent(onToken)).toMatchObject({ city: 'Berlin', state: 'Berlin', postalCode: '10115' })
  })

  test('is the default for parts that were not given, and the host is told which', async () => {
    const { onToken, onChange } = renderForm({ addresses, defaultCountry: 'HK' })
    await typeAddress({ country: 'HK', line1: '10 Market St', why: '' })
    await fillCard()
    expect(onChange.mock.lastCall?.[0]).toMatchObject({
      complete: true,
      addressGaps: ['city', 'state', 'postalCode'],
    })
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(sent(onToken)).toMatchObject({
      city: expect.stringContaining('Hong Kong'),
      postalCode: '00000',
    })
  })
})

describe('an address of the host', () => {
  const address = { line1: '1 Main St', city: 'Springfield', country: 'US' }

  test('that lacks a part is told to the host by the names of the wire, and the card is not sent', async () => {
    const { onError, onToken } = renderForm({ addresses, billingAddress: address })
    await fillCard()
    await save()
    await waitFor(() => expect(onError).toHaveBeenCalledOnce())
    expect(onError.mock.calls[0]?.[0]).toMatchObject({
      code: 'invalid-argument',
      fieldErrors: { state: 'required', postalCode: 'required' },
      message: expect.stringContaining('billingAddress'),
    })
    expect(onToken).not.toHaveBeenCalled()
    expect(document.querySelector('[aria-invalid=true]')).toBeNull()
    expect(
      screen.queryByText('The card details were not accepted. Check them and try again.'),
    ).toBeNull()
  })

  test('needs no part that its country has not', async () => {
    const { onToken } = renderForm({ billingAddress: { line1: '10 Market St', country: 'HK' } })
    await fillCard()
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  })

  test('may be a record as a database gives it: with null, a number and members of its own', async () => {
    const completeAddress = vi.fn<CompleteAddress>((it) => ({
      ...address,
      state: '',
      postalCode: '',
      ...it,
    }))
    const record: unknown = {
      id: 7,
      line1: ' 1 Main St ',
      line2: null,
      city: 'Springfield',
      state: 'IL',
      postalCode: 627011234,
      country: 'US',
      phone: '+1 217 555 0100',
    }
    const onToken = vi.fn<CardTokenizerProps['onToken']>()
    renderWithStack(
      <CardTokenizer
        {...{ payerId, onToken, addresses }}
        // an app without types passes it as it is
        billingAddress={record as GivenAddress}
      />,
      { clientOptions: { completeAddress } },
    )
    await fillCard()
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(completeAddress.mock.calls).toEqual([
      [
        {
          line1: '1 Main St',
          city: 'Springfield',
          state: 'IL',
          postalCode: '62701-1234',
          country: 'US',
        },
      ],
    ])
  })
})

test('a service that checks spelling gets no part of an address', () => {
  renderForm()
  for (const name of ['line1', 'line2', 'city', 'state', 'postalCode']) {
    expect(field(name)).toHaveAttribute('spellcheck', 'false')
    expect(field(name)).toHaveAttribute('autocorrect', 'off')
  }
  expect(field('postalCode')).toHaveAttribute('autocapitalize', 'characters')
  expect(field('city')).toHaveAttribute('autocapitalize', 'words')
})
