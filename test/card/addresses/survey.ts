import { metadataCountries } from '../../../scripts/addresses/generate.mjs'
import publishedCards from '../../data/publishedCards.json' with { type: 'json' }
import { addresses } from '../../../src/addresses.ts'
import { checkAddress } from '../../../src/card/address.ts'
import { detectBrand, loadBrands } from '../../../src/card/brand.ts'
import { countryCodes } from '../../../src/card/countries.ts'
import { checkCardNumber, formatCardNumber } from '../../../src/card/number.ts'
import { people } from './people.ts'

/** What every country is asked for (`!` is required), and who is refused. */
export function surveyWorld() {
  const examples = new Map(
    metadataCountries().map(({ key, zipex = '' }) => [key, zipex.split(',').filter(Boolean)]),
  )
  const refusals: object[] = []
  let tried = 0
  const countries = countryCodes.map((country) => {
    const rules = addresses.addressRules(country)
    const parts = rules.parts.map((part) => part + (rules.required.includes(part) ? '!' : ''))
    const codes = (examples.get(country) ?? []).map((postalCode) => ({
      line1: 'Main Street 1',
      city: 'City',
      state: 'State',
      postalCode,
      country,
    }))
    const all = [...people.filter((each) => each.country === country), ...codes]
    for (const address of all) {
      tried++
      const errors = checkAddress(address, addresses)
      if (Object.keys(errors).length > 0) refusals.push({ ...address, errors })
    }
    const { line1 = '', city = '', state = '', postalCode = '' } = all[0] ?? {}
    const example = [line1, city, state, addresses.formatPostalCode(postalCode, rules)]
      .filter(Boolean)
      .join(', ')
    return [country, parts.join(' '), rules.postalCodes.join(', '), example] as const
  })
  return { countries, refusals, tried }
}

/** What the form makes of every card that payment providers publish for tests. */
export async function surveyCards() {
  await loadBrands()
  const cards = publishedCards.map(({ number, provider, wrong }) => ({
    number,
    provider,
    wrong,
    brand: detectBrand(number).brand ?? '',
    shown: formatCardNumber(number),
    verdict: checkCardNumber(number) ?? 'accepted',
  }))
  const refused = cards.filter(({ verdict }) => verdict !== 'accepted')
  return { cards, refused: refused.length, wrongly: refused.filter(({ wrong }) => !wrong).length }
}
