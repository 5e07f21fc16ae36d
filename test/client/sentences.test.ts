import { expect, onTestFinished, test, vi } from 'vitest'
import { advise } from '../../src/client/advise.ts'
import { CardmintError, type CardmintErrorCode } from '../../src/client/errors/CardmintError.ts'
import { sentences } from '../../src/client/errors/codes.ts'
import { misuses } from '../../src/client/errors/misuses.ts'

/** One or more whole sentences. */
const isSaid = /^[A-Z`].{15,}[^\s.]\.$/

/** `Object.keys` forgets the type of the keys. */
const codes = Object.keys(sentences) as CardmintErrorCode[]

test.each(codes)('%s is said in a sentence of its own', (code) => {
  const { message } = new CardmintError(code)
  expect(message).toBe(`${sentences[code]} (${code})`)
  expect(sentences[code]).toMatch(isSaid)
  expect(codes.filter((other) => sentences[other] === sentences[code])).toEqual([code])
})

test.each(Object.keys(misuses))('a misuse of %s is said in a sentence that names it', (about) => {
  const quoted = `${about} "theirs"`
  const { message } = new CardmintError('invalid-argument', { about: quoted })
  const sentence = message.replace(` (invalid-argument, ${quoted})`, '')
  expect(sentence).toMatch(isSaid)
  expect(about.split(' ').filter((word) => sentence.includes(word))).not.toEqual([])
  expect(sentence.includes('"theirs"')).toBe(misuses[about]?.includes('%s'))
})

const mistakes = [
  'not-a-field',
  'brand-rule',
  'accepted-brand',
  'max-length',
  'no-form',
  'nested-form',
  'no-error-part',
] as const

function warned(): string[] {
  const said: string[] = []
  const warn = vi.spyOn(console, 'warn').mockImplementation((each) => void said.push(each))
  onTestFinished(() => warn.mockRestore())
  return said
}

test('a mistake that a page lives on with is told to developers, each in words of its own', () => {
  const said = warned()
  for (const code of mistakes) advise(code)
  for (const code of mistakes) advise(code, 'number')
  expect(said.map((each) => each.replace(/.*(?=\()/, ''))).toEqual([
    ...mistakes.map((code) => `(${code})`),
    ...mistakes.map((code) => `(${code}, number)`),
  ])
  expect(said.filter((each) => !/^Cardmint: The [^\n]{40,}\. \(/.test(each))).toEqual([])
})

test('a production build tells nothing of it', () => {
  vi.stubEnv('NODE_ENV', 'production')
  onTestFinished(() => void vi.unstubAllEnvs())
  const said = warned()
  advise('no-form')
  expect(said).toEqual([])
  expect(new CardmintError('busy').message).toBe('Cardmint (busy)')
})
