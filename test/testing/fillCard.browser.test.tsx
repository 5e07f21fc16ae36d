import { cleanup, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addresses } from '../../src/addresses.ts'
import { CardTokenizer } from '../../src/index.ts'
import {
  fillCard,
  testAddress,
  testCards,
  type FillCardOptions,
  type FillTarget,
} from '../../src/testing/index.ts'
import { renderWithStack } from '../support/renderWithStack.tsx'

afterEach(cleanup)

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const form = () => renderWithStack(<CardTokenizer payerId={payerId} onToken={() => {}} />)
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

const targets: [string, () => FillTarget, FillCardOptions?][] = [
  ['the document', () => document],
  ['an element', () => document.body],
  ['screen', () => screen],
  ['part of the page', () => within(document.body)],
  ['Vitest’s page', () => page],
  ['screen, with a typist of the host’s', () => screen, { user: userEvent.setup() }],
]

test.each(targets)('fills the kit’s own form through %s', async (_, target, options) => {
  form()
  await fillCard(target(), { ...testCards.brands['american-express'], ...testAddress }, options)
  expect(valueOf('Card number')).toBe('3782 822463 10005')
  expect(valueOf('Expiry date')).toMatch(/^12 \/ \d\d$/)
  expect(valueOf('Security code')).toBe('1234')
  expect(valueOf('Name on card')).toBe('Ada Lovelace')
  expect(valueOf('State')).toBe('IL')
  expect(valueOf('Country')).toBe('US')
})

test('a city that is a district is told from the state beside it', async () => {
  renderWithStack(
    <CardTokenizer
      payerId={payerId}
      defaultCountry="HK"
      addresses={addresses}
      onToken={() => {}}
    />,
  )
  const area = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Area (optional)' })
  await fillCard(screen, { city: 'Sha Tin', state: 'New Territories' })
  expect(valueOf('District (optional)')).toBe('Sha Tin')
  expect(area.value).toBe('New Territories')
})

test('what was there before is overwritten, what was not given stays', async () => {
  form()
  await fillCard(screen)
  await fillCard(screen, { number: testCards.refused.PAYMENT_METHOD_DECLINED.number })
  expect(valueOf('Card number')).toBe('4000 0000 0000 9995')
  expect(valueOf('Security code')).toBe('123')
})

test.each(targets)(
  'an empty card types nothing and wipes nothing through %s',
  async (_, target) => {
    form()
    await fillCard(target(), {})
    expect(valueOf('Card number')).toBe('')
    await fillCard(document.body)
    const filled = screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)
    const inputs: Event[] = []
    document.addEventListener('input', (event) => inputs.push(event), { capture: true, once: true })
    await fillCard(target(), {})
    expect(inputs).toEqual([])
    expect(screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)).toEqual(
      filled,
    )
    expect(filled).toContain('4242 4242 4242 4242')
  },
)

test('without a card an element gets one that can be saved, address and all', async () => {
  form()
  await fillCard(document.body)
  expect(document.querySelector('form')).toHaveAttribute('data-brand', 'visa')
  expect(await screen.findByLabelText('ZIP code')).toHaveValue('62701')
})

test('a host’s own controlled inputs and labels are filled too', async () => {
  function Controlled() {
    const [value, set] = useState('')
    return (
      <label>
        Kartennummer
        <input value={value} onChange={(event) => set(event.target.value)} />
      </label>
    )
  }
  render(<Controlled />)
  const number = testCards.brands.jcb.number
  await fillCard(screen, { number }, { labels: { number: 'Kartennummer' } })
  expect(valueOf('Kartennummer')).toBe(number)
})

test('a field that is not there is named', async () => {
  render(<p />)
  await expect(fillCard(document, { name: 'Ada' })).rejects.toThrow('autocomplete "cc-name"')
})

test('labels of another language are missed in one sentence, which says what to pass', async () => {
  render(
    <label>
      Name auf der Karte <input autoComplete="cc-name" />
    </label>,
  )
  await expect(fillCard(screen, { name: 'Ada' })).rejects.toThrow(
    /^fillCard found no single field for "name" .*"Name on card"[^\n]*labels/,
  )
  await fillCard(document.body, { name: 'Ada' })
  expect(valueOf('Name auf der Karte')).toBe('Ada')
})
