import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardTokenizer } from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { payerId } from './fill.ts'

const wordsOf = (field: string) =>
  document.querySelector(`[data-field="${field}"] label`)?.textContent

function renderForm(defaultCountry?: string) {
  const form = { payerId, onToken: () => {}, ...(defaultCountry && { defaultCountry }) }
  renderWithStack(<CardTokenizer {...form} />)
}

test.each([
  ['US', 'State', 'Postal code', '94105', '9410'],
  ['CA', 'Province', 'Postal code', 'K1A 0B1', 'D1A 0B1'],
  ['GB', 'County', 'Postcode', 'sw1a 1aa', 'SW1A'],
  ['DE', 'State', 'Postal code', '10115', '1011'],
  ['FR', 'Region', 'Postal code', '75008', '7500'],
  ['AU', 'State', 'Postcode', '2000', '20000'],
  ['JP', 'Prefecture', 'Postal code', '〒１００ー０００１', '100-00011'],
  ['BR', 'State', 'Postal code', '01310-100', '01310-10'],
  ['MX', 'State', 'Postal code', '06000', '0600'],
  ['IN', 'State', 'PIN code', '110 001', '010001'],
  ['NL', 'Region', 'Postal code', '1012 JS', '!'],
])('%s asks for %s and %s, takes %s and not %s', async (country, state, postal, good, bad) => {
  renderForm()
  expect([wordsOf('state'), wordsOf('postalCode')]).toEqual(['State', 'Postal code'])
  await userEvent.selectOptions(screen.getByLabelText('Country'), country)
  expect([wordsOf('state'), wordsOf('postalCode')]).toEqual([state, postal])
  const input = screen.getByLabelText<HTMLInputElement>(postal)
  await userEvent.type(input, bad)
  await userEvent.tab()
  expect(input).toHaveAccessibleDescription(`${postal} is not right. Please check it.`)
  await userEvent.clear(input)
  await userEvent.type(input, good)
  expect(input).not.toBeInvalid()
})

test('the words are those of the country that is chosen from the start', () => {
  renderForm('CA')
  expect([wordsOf('state'), wordsOf('postalCode')]).toEqual(['Province', 'Postal code'])
})

test('another country judges the postal code anew', async () => {
  renderForm('US')
  const input = screen.getByLabelText<HTMLInputElement>('Postal code')
  await userEvent.type(input, '10115')
  await userEvent.tab()
  expect(input).not.toBeInvalid()
  await userEvent.selectOptions(screen.getByLabelText('Country'), 'JP')
  expect(input).toBeInvalid()
})
