import { screen, waitFor } from '@testing-library/react'
import { Profiler, useState } from 'react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  CardFields,
  CardTokenizer,
  useCardFields,
  type CardTokenizerProps,
} from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { address, labels, payerId } from './fill.ts'

const cards = [
  ['a Visa', '4242424242424242', '123'],
  ['an American Express', '378282246310005', '1234'],
  ['a Mastercard', '5555555555554444', '123'],
] as const

/** One key at a time, as a person types. */
async function typeCard(number: string, securityCode: string) {
  const card = { number, expiry: '1230', securityCode, name: 'Ada Lovelace' }
  for (const [name, keys] of Object.entries(card)) {
    // keys of the labels' own object
    await userEvent.click(screen.getByLabelText(labels[name as keyof typeof labels]))
    await userEvent.keyboard(keys)
  }
}

function OwnNumber() {
  const card = useCardFields()
  return (
    <>
      <input aria-label="Number" {...card.getFieldProps('number')} />
      {card.state.brand}
    </>
  )
}

test.each([
  ['the whole form', <CardTokenizer key="form" payerId={payerId} onToken={() => {}} />],
  ['own markup', <OwnNumber key="own" />],
])('%s mounts in one render', (_, form) => {
  const renders: string[] = []
  renderWithStack(
    <Profiler id="form" onRender={(_id, phase) => renders.push(phase)}>
      {form}
    </Profiler>,
  )
  expect(renders).toEqual(['mount'])
})

test.each(cards)('typing %s renders the whole form four times at most', async (_, number, code) => {
  let renders = 0
  const form: CardTokenizerProps = { payerId, onToken: () => {}, billingAddress: address }
  const { stack } = renderWithStack(
    <Profiler id="form" onRender={() => renders++}>
      <CardTokenizer {...form} />
    </Profiler>,
  )
  renders = 0
  await typeCard(number, code)
  // the client secret has come too
  await waitFor(() => expect(stack.upstreamRequests.length).toBeGreaterThan(0))
  expect(screen.getByLabelText('Card number')).toHaveAttribute('data-status', 'valid')
  expect(renders).toBeGreaterThan(0)
  expect(renders).toBeLessThanOrEqual(4)
})

test('a brand that becomes known renders what shows it, and no other field', async () => {
  const renders = { number: 0, address: 0 }
  const count = (part: keyof typeof renders) => () => renders[part]++
  renderWithStack(
    <CardFields.Root payerId={payerId} onToken={() => {}}>
      <Profiler id="number" onRender={count('number')}>
        <CardFields.Number />
      </Profiler>
      <Profiler id="address" onRender={count('address')}>
        <CardFields.Address />
      </Profiler>
    </CardFields.Root>,
  )
  Object.assign(renders, { number: 0, address: 0 })
  await userEvent.click(screen.getByLabelText(labels.number))
  await userEvent.keyboard('4242424242424242')
  expect(screen.getByText('Visa')).toBeVisible()
  expect(renders).toEqual({ number: 1, address: 0 })

  // a mark that is shown no more listens to no more than before
  await userEvent.clear(screen.getByLabelText(labels.number))
  Object.assign(renders, { number: 0, address: 0 })
  await userEvent.keyboard('4242424242424242')
  expect(renders).toEqual({ number: 1, address: 0 })
})

test('fields that appear together are told of once', async () => {
  const told: string[][] = []
  function Own({ isWhole }: { isWhole: boolean }) {
    const { getFieldProps } = useCardFields({
      onChange: ({ fields }) => told.push(Object.keys(fields)),
    })
    const later = isWhole ? (['expiry', 'securityCode', 'name'] as const) : []
    return ['number' as const, ...later].map((name) => (
      <input key={name} aria-label={labels[name]} {...getFieldProps(name)} />
    ))
  }
  const { rerender } = renderWithStack(<Own isWhole={false} />)
  await userEvent.click(screen.getByLabelText(labels.number))
  told.length = 0
  rerender(<Own isWhole />)
  await userEvent.tab()
  expect(told).toEqual([['number', 'expiry', 'securityCode', 'name']])
})

test('own markup that asks for more of the state later sees what it is then', async () => {
  let renders = 0
  function Own() {
    const card = useCardFields()
    const [isAsked, ask] = useState(false)
    return (
      <Profiler id="own" onRender={() => renders++}>
        <input aria-label={labels.number} {...card.getFieldProps('number')} />
        <button type="button" onClick={() => ask(!isAsked)}>
          Ask
        </button>
        {isAsked && <output>{card.state.brand}</output>}
      </Profiler>
    )
  }
  renderWithStack(<Own />)
  renders = 0
  await userEvent.click(screen.getByLabelText(labels.number))
  await userEvent.keyboard('4242')
  expect(renders).toBe(0)
  await userEvent.click(screen.getByRole('button'))
  expect(screen.getByRole('status')).toHaveTextContent('visa')
  await userEvent.clear(screen.getByLabelText(labels.number))
  expect(screen.getByRole('status')).toHaveTextContent('')
  renders = 0
  // what is asked for no more renders once more at the most
  await userEvent.click(screen.getByRole('button'))
  await userEvent.click(screen.getByLabelText(labels.number))
  await userEvent.keyboard('5555')
  expect(renders).toBeLessThanOrEqual(2)
})

test('own markup that reads nothing but `complete` renders once', async () => {
  let renders = 0
  function Own() {
    const card = useCardFields({ billingAddress: address })
    const fields = ['number', 'expiry', 'securityCode', 'name'] as const
    return (
      <Profiler id="own" onRender={() => renders++}>
        {fields.map((name) => {
          const { 'aria-invalid': _, ...props } = card.getFieldProps(name)
          return <input key={name} aria-label={labels[name]} {...props} />
        })}
        {card.state.complete && <output>Complete</output>}
      </Profiler>
    )
  }
  renderWithStack(<Own />)
  renders = 0
  await typeCard('4242424242424242', '123')
  expect(screen.getByRole('status')).toHaveTextContent('Complete')
  expect(renders).toBe(1)
})
