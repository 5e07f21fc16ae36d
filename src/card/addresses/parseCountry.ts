import type { AddressPart, AddressRules, AddressState, AddressStates } from '../addressRules.ts'
import { oneCode, plainKinds, postcodes, statesRequired } from './metadataCorrections.ts'

const partsOf: { readonly [Letter in string]?: readonly AddressPart[] } = {
  A: ['line1', 'line2'],
  C: ['city'],
  S: ['state'],
  Z: ['postalCode'],
}

/** Parses the rules of a country from its line. */
export function parseCountry(line: string): AddressRules {
  const [country = '', letters = '', kinds = '', shapes = ''] = line.split('; ')
  const isOptional = (letter: string) =>
    letter === letter.toLowerCase() ||
    (letter === 'S' && !statesRequired.includes(country)) ||
    (letter === 'Z' && oneCode.includes(country))
  const required = [...letters].filter((letter) => !isOptional(letter)).flatMap(partsNamed)
  const kindOf = (part: string, usual: string) => {
    const kind = new RegExp(`${part}=(\\w+)`).exec(kinds)?.[1] ?? usual
    return plainKinds[kind] ?? kind
  }
  return {
    country,
    parts: [...letters].flatMap(partsNamed),
    required: required.filter((part) => part !== 'line2'),
    // a test checks that every kind in the metadata is one of these
    cityKind: kindOf('C', 'city') as AddressRules['cityKind'],
    stateKind: kindOf('S', 'province') as AddressRules['stateKind'],
    postalCodeKind: kindOf(
      'Z',
      postcodes.includes(country) ? 'postcode' : 'postalCode',
    ) as AddressRules['postalCodeKind'],
    postalCodes: shapes ? shapes.split(', ') : [],
  }
}

const partsNamed = (letter: string) => partsOf[letter.toUpperCase()] ?? []

/** Parses a list of states from its file. */
export function parseStates(text: string): AddressStates {
  const [language = '', ...lines] = text.trim().split('\n')
  const states = lines.map((line): AddressState => {
    const [code = '', name = code, latinName = name] = line.replace(/=.*/, '').split('|')
    return { code, name, latinName }
  })
  const namesIn = (locale: string) => {
    const isOwn = new Intl.Locale(locale).language === new Intl.Locale(language).language
    const names = states.map(
      ({ code, name, latinName }) => [code, isOwn ? name : latinName] as const,
    )
    const { compare } = new Intl.Collator(locale)
    return names.sort(([, a], [, b]) => compare(a, b))
  }
  return { language, states, namesIn }
}
