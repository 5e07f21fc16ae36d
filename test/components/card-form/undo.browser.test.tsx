import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardTokenizer } from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { address, fillCard, payerId, labels } from './fill.ts'

const field = (name: keyof typeof labels) => screen.getByLabelText<HTMLInputElement>(labels[name])
const undo = () => userEvent.keyboard('{Control>}z{/Control}')
const redo = () => userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')

function renderForm() {
  const onToken = vi.fn<() => void>()
  renderWithStack(<CardTokenizer payerId={payerId} onToken={onToken} billingAddress={address} />)
  return onToken
}

/** What the field shows after each press until nothing changes any more. */
async function pressAll(press: () => Promise<void>, name: keyof typeof labels) {
  const shown: string[] = []
  for (let times = 0; times < 12; times++) {
    const { value } = field(name)
    await press()
    if (field(name).value !== value) shown.push(field(name).value)
  }
  return shown
}

test('undo goes back through what was shown, never to a state between, and redo forth again', async () => {
  renderForm()
  await userEvent.click(field('number'))
  await userEvent.keyboard('4242424242')
  expect(field('number').value).toBe('4242 4242 42')
  const back = await pressAll(undo, 'number')
  expect(back.length).toBeGreaterThan(1)
  expect(back.at(-1)).toBe('')
  for (const shown of back) expect(shown).toMatch(/^(\d{4} )*\d{0,4}$/)
  const forth = await pressAll(redo, 'number')
  expect(forth.at(-1)).toBe('4242 4242 42')
})

test('undo takes back a change in the middle, and the caret goes there', async () => {
  renderForm()
  await userEvent.click(field('number'))
  await userEvent.keyboard('378282246310005')
  field('number').setSelectionRange(5, 5)
  await userEvent.keyboard('{Backspace}')
  expect(field('number').value).toBe('3788 224631 0005')
  await undo()
  expect(field('number').value).toBe('3782 822463 10005')
  expect(field('number').selectionStart).toBeLessThanOrEqual(5)
})

test('undo does not see a key that the number had no room for', async () => {
  renderForm()
  await userEvent.click(field('number'))
  await userEvent.keyboard('3782822463100057')
  expect(field('number').value).toBe('3782 822463 10005')
  field('number').setSelectionRange(3, 3)
  await userEvent.keyboard('{Delete}9')
  expect(field('number').value).toBe('3789 822463 10005')
  await undo()
  await undo()
  expect(field('number').value).toBe('3782 822463 10005')
})

test('undo of an expiry ends where it began', async () => {
  renderForm()
  await userEvent.click(field('expiry'))
  await userEvent.keyboard('1230')
  expect(await pressAll(undo, 'expiry')).toEqual(['12 / ', '1', ''])
  expect(await pressAll(redo, 'expiry')).toEqual(['1', '12 / ', '12 / 30'])
})

test('undo and redo bring nothing back of a card that was sent', async () => {
  const onToken = renderForm()
  await fillCard()
  await userEvent.click(screen.getByRole('button', { name: 'Save card' }))
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  for (const press of [undo, redo]) {
    for (const name of ['number', 'expiry', 'securityCode', 'name'] as const) {
      await userEvent.click(field(name))
      expect([name, ...(await pressAll(press, name))]).toEqual([name])
      const inputs = [...document.querySelectorAll('input')]
      expect(inputs.map(({ value }) => value).join('')).toBe('')
    }
  }
})
