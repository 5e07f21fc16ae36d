import { describe, expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { languages } from '../support/languages.ts'

/** What English and a language share by right. */
const same: Record<string, string[]> = {
  de: ['card.addressWords.region', 'card.addressWords.eircode', 'card.optional', 'secrets.id'],
  es: ['card.addressWords.eircode'],
  fr: ['card.addressWords.province', 'card.addressWords.eircode', 'card.addressWords.district'],
  it: ['card.addressWords.eircode'],
  nl: ['card.addressWords.postcode', 'card.addressWords.eircode', 'card.addressWords.district'],
  pl: ['card.addressWords.region', 'card.addressWords.eircode'],
  'pt-BR': ['card.addressWords.eircode'],
}

/** Every word by its path; a function as what it says of arguments that are nowhere in any language. */
function said(words: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const name = path ? `${path}.${key}` : key
      if (typeof value === 'string') return [[name, value]]
      if (typeof value === 'function') return [[name, String(value('⟨0⟩', '⟨1⟩'))]]
      return Object.entries(said(Object(value), name))
    }),
  )
}

const english = said(en)

describe.each(Object.entries(languages))('%s', (language, module) => {
  const words = said(module)

  test('has every word that English has, and no other', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort())
  })

  test('leaves no word in English, or empty', () => {
    const left = Object.keys(words).filter((key) => words[key] === english[key])
    expect(left).toEqual(same[language] ?? [])
    expect(Object.values(words).filter((word) => word.trim() !== word || word === '')).toEqual([])
  })

  test('says all that a sentence is given, and once', () => {
    const given = (text = '') => (text.match(/⟨\d⟩/g) ?? []).sort()
    const lost = Object.keys(english).filter(
      (key) => `${given(words[key])}` !== `${given(english[key])}`,
    )
    expect(lost).toEqual([])
  })

  test('ends a sentence where English does, and only there', () => {
    const ending = (text = '') =>
      ({ '.': 'stop', '。': 'stop', '…': 'going on', '?': 'question', '？': 'question' })[
        text.replace('؟', '?').slice(-1)
      ]
    const odd = Object.keys(english).filter((key) => ending(words[key]) !== ending(english[key]))
    expect(odd).toEqual([])
  })

  test('is set with the marks of print, not of the typewriter', () => {
    expect(Object.values(words).filter((word) => /'|"|\.\.\.|  /.test(word))).toEqual([])
  })
})

test('French keeps its colon and question mark on the line of their word', () => {
  const loose = Object.values(said(languages.fr)).filter((word) =>
    /[^\u00a0\u202f][:;?!]/.test(word),
  )
  expect(loose).toEqual([])
})

test.each([
  ['ar', languages.ar],
  ['he', languages.he],
])(
  '%s keeps ids and numbers in one piece, from left to right',
  (_language, { card, secrets, rotation, traceId }) => {
    for (const sentence of [
      traceId('1234-5678'),
      secrets.revokeLabel('1234-5678'),
      secrets.createdNote('1234-5678'),
      secrets.revokedNote('1234-5678'),
      secrets.revokeTitle('1234-5678'),
      secrets.revokeConfirm('1234-5678'),
      rotation.deployTitle('1234-5678'),
      rotation.deployText('1234-5678'),
      card.saved('Visa', '1234-5678'),
      card.brand('1234-5678'),
    ])
      expect(sentence).toContain('\u20661234-5678\u2069')
  },
)
