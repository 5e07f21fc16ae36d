import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardTokenizer, type CardTokenizerProps } from '../../../src/index.ts'
import { brandMark } from '../../../src/marks.ts'
import * as de from '../../../src/messages/de.ts'
import '../../../src/styles/index.css'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { address, payerId } from './fill.ts'

function renderForm(props: Partial<CardTokenizerProps> = {}, messages = {}) {
  const form = { payerId, onToken: vi.fn<() => void>(), billingAddress: address }
  return renderWithStack(<CardTokenizer {...form} {...props} />, { messages })
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector)
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]

/** The place of what an element shows, and not of the box that it could fill. */
function placeOf(element: HTMLElement | null) {
  const range = document.createRange()
  if (element) range.selectNodeContents(element)
  return range.getBoundingClientRect()
}

const isCovered = (one: DOMRect, other: DOMRect) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

test('the accepted brands are listed before anything is typed, and in the description', async () => {
  renderForm({ acceptedBrands: ['visa', 'american-express', 'cartes-bancaires'] })
  const names = ['Visa', 'American Express', 'Cartes Bancaires']
  await waitFor(() =>
    expect(all('[data-slot=accepted-brands] > li').map((it) => it.textContent)).toEqual(names),
  )
  expect(screen.getByLabelText('Card number')).toHaveAccessibleDescription(names.join(' '))
})

test('no list is there where every brand is taken', () => {
  renderForm()
  expect(find('[data-slot=accepted-brands]')).toBeNull()
  expect(screen.getByLabelText('Card number')).not.toHaveAttribute('aria-describedby')
})

test('a picture of the host stands in the place of each name', async () => {
  renderForm({
    acceptedBrands: ['visa', 'jcb'],
    renderBrand: ({ brand }) => (brand === 'visa' ? <img alt="A visa card" /> : undefined),
  })
  await waitFor(() => expect(screen.getByRole('img', { name: 'A visa card' })).toBeVisible())
  expect(find('[data-slot=accepted-brands]')).toHaveTextContent('JCB')
  await userEvent.type(screen.getByLabelText('Card number'), '42')
  expect(find('[data-slot=brand] > img')).toBeVisible()
})

test('our own marks have the name of their brand, whichever it is', async () => {
  const own = { brand: 'x-my-club', name: 'My Club', prefixes: '71' } as const
  renderForm({
    renderBrand: brandMark,
    brands: [own],
    acceptedBrands: ['visa', 'belkart', own.brand],
  })
  await waitFor(() => expect(screen.getByRole('img', { name: 'My Club' })).toBeVisible())
  expect(screen.getByRole('img', { name: 'Belkart' })).toHaveTextContent('BELKAR')
})

test.each([
  ['names', undefined],
  ['pictures', brandMark],
])('no field moves when a brand is told: %s', async (_, renderBrand) => {
  renderForm({ renderBrand })
  const top = () => screen.getByLabelText('Card number').getBoundingClientRect().top
  const before = top()
  await userEvent.type(screen.getByLabelText('Card number'), '3782')
  expect(find('[data-slot=brand]')).toBeVisible()
  expect(Math.abs(top() - before)).toBeLessThan(1)
})

test('the format of the expiry is heard and not seen twice', () => {
  renderForm()
  const hint = find('[data-field=expiry] [id$=-hint]')
  expect(hint?.getBoundingClientRect().width).toBeLessThan(2)
})

describe.each([
  ['names', undefined],
  ['pictures', brandMark],
])('a mark covers neither the label nor the number: %s', (_, renderBrand) => {
  test.each([
    [320, 'ltr', 100],
    [320, 'ltr', 200],
    [320, 'rtl', 200],
    [900, 'rtl', 100],
  ] as const)('at %i px, %s, text of %i %%', async (width, dir, size) => {
    const root = document.documentElement
    document.body.style.width = `${width}px`
    root.dir = dir
    root.style.fontSize = `${size}%`
    try {
      renderForm(
        { renderBrand, acceptedBrands: ['visa', 'american-express', 'jcb', 'maestro'] },
        de,
      )
      await userEvent.type(screen.getByLabelText('Kartennummer'), '378282246310005')
      const mark = find('[data-slot=brand]')
      const drawn = renderBrand ? mark?.getBoundingClientRect() : placeOf(mark)
      expect(drawn?.width).toBeGreaterThan(20)
      const label = placeOf(find('[data-field=number] > label'))
      const input = find('[data-field=number] input')?.getBoundingClientRect()
      for (const other of [label, input])
        expect(drawn && other && isCovered(drawn, other)).toBe(false)
      const box = find('form')?.getBoundingClientRect()
      for (const it of all('[data-slot=brand], [data-slot=accepted-brands] > li')) {
        const { left, right } = it.getBoundingClientRect()
        expect(left).toBeGreaterThanOrEqual((box?.left ?? 0) - 1)
        expect(right).toBeLessThanOrEqual((box?.right ?? 0) + 1)
      }
    } finally {
      document.body.style.width = ''
      root.removeAttribute('dir')
      root.style.fontSize = ''
    }
  })
})
