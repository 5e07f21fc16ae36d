import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardTokenizer } from '../../../src/index.ts'
import { copyText } from '../../support/copyText.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { labels, payerId } from './fill.ts'

const MEGABYTE = 1_000_000

const texts: [what: string, text: string][] = [
  ['blanks between a slash and digits', `/${' '.repeat(MEGABYTE)}1x1`],
  ['digits', '4'.repeat(MEGABYTE)],
  ['full-width digits with dashes', '１－'.repeat(MEGABYTE / 2)],
]

// The time limit of every test is what these prove: the page froze for minutes on some of them.
describe.each(texts)('a megabyte of %s', (_, text) => {
  test.each(['number', 'expiry', 'securityCode', 'name', 'postalCode'] as const)(
    'is pasted into %s, and the field goes on to be typed into',
    async (name) => {
      renderWithStack(<CardTokenizer payerId={payerId} onToken={() => {}} defaultCountry="JP" />)
      const field = screen.getByLabelText<HTMLInputElement>(labels[name])
      await copyText(text)
      await userEvent.click(field)
      await userEvent.paste()
      const longest = ['number', 'expiry', 'securityCode'].includes(name) ? 23 : MEGABYTE + 4
      expect(field.value.length).toBeLessThanOrEqual(longest)
      await userEvent.tab()
      field.select()
      await userEvent.keyboard('1')
      expect(field.value).toBe('1')
    },
  )
})
