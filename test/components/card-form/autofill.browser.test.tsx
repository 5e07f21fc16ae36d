import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardTokenizer, type CardFieldName, type CardTokenizerProps } from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'

function renderForm() {
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const onChange = vi.fn<NonNullable<CardTokenizerProps['onChange']>>()
  renderWithStack(<CardTokenizer {...{ payerId, onToken, onChange }} />)
  return { onToken, onChange }
}

/** As programs fill forms that know nothing of React. */
const saved: Record<CardFieldName, string> = {
  number: '4242424242424242',
  expiry: '12/2034',
  securityCode: '123',
  name: 'Ada Lovelace',
  country: 'CA',
  line1: '1 Main Street',
  line2: '',
  city: 'Ottawa',
  state: 'ON',
  postalCode: 'K1A 0B1',
}

function input(name: CardFieldName): HTMLInputElement {
  const element = document.querySelector<HTMLInputElement>(`[name=${name}]`)
  if (!element) throw new Error(`There is no field "${name}".`)
  return element
}

/** Sets every value, and tells each field with these events, in their order. */
function fillAll(...events: (() => Event)[]): void {
  // keys of this very object
  for (const name of Object.keys(saved) as CardFieldName[]) {
    input(name).value = saved[name]
    for (const make of events) input(name).dispatchEvent(make())
  }
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))

const stored = {
  last4: '4242',
  expirationMonth: '12',
  expirationYear: '2034',
  billingAddress: { line1: '1 Main Street', city: 'Ottawa', state: 'ON', country: 'CA' },
}

describe('values that came without React', () => {
  test('and without any event are read when the form is submitted', async () => {
    const { onToken } = renderForm()
    fillAll()
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(onToken.mock.calls[0]?.[0].data).toMatchObject(stored)
  })

  test.each([
    ['input, as a plain event', () => new Event('input', { bubbles: true })],
    ['change', () => new Event('change', { bubbles: true })],
    ['blur', () => new FocusEvent('blur')],
  ])('count as soon as the field says %s, and are put in form', async (_, make) => {
    const { onToken, onChange } = renderForm()
    fillAll(make)
    expect(onChange.mock.lastCall?.[0]).toMatchObject({ complete: true, brand: 'visa' })
    expect(input('number').value).toBe('4242 4242 4242 4242')
    expect(input('expiry').value).toBe('12 / 2034')
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(onToken.mock.calls[0]?.[0].data).toMatchObject(stored)
  })

  test('count although the host renders again in between', async () => {
    const onToken = vi.fn<CardTokenizerProps['onToken']>()
    const { rerender } = renderWithStack(<CardTokenizer {...{ payerId, onToken }} />)
    fillAll()
    rerender(<CardTokenizer {...{ payerId, onToken }} className="other" />)
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(onToken.mock.calls[0]?.[0].data).toMatchObject(stored)
  })
})

describe('what browsers and password managers go by', () => {
  test('one form with a submit button, and each field with its token and name', () => {
    renderForm()
    const form = document.querySelector('form')
    expect(document.querySelectorAll('form')).toHaveLength(1)
    const fields = [...(form?.elements ?? [])].filter((each) => each.matches('input, select'))
    const found = fields.map((each) => [
      each.getAttribute('name'),
      each.getAttribute('autocomplete'),
    ])
    expect(Object.fromEntries(found)).toEqual({
      number: 'cc-number',
      expiry: 'cc-exp',
      securityCode: 'cc-csc',
      name: 'cc-name',
      country: 'billing country',
      line1: 'billing address-line1',
      line2: 'billing address-line2',
      city: 'billing address-level2',
      state: 'billing address-level1',
      postalCode: 'billing postal-code',
    })
    expect(form?.querySelector('[type=submit]')).toBeInstanceOf(HTMLButtonElement)
  })

  test('ids of their own, even with two forms on the page, and a label for each', () => {
    renderForm()
    renderForm()
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select')]
    expect(fields.length).toBe(20)
    expect(new Set(fields.map(({ id }) => id)).size).toBe(20)
    for (const { id, labels } of fields)
      expect([...(labels ?? [])].map((it) => it.htmlFor)).toEqual([id])
  })

  test('nothing that cuts or refuses what they fill', () => {
    renderForm()
    for (const each of document.querySelectorAll('input')) {
      const cuts = ['pattern', 'maxlength', 'minlength', 'readonly', 'disabled']
      const found = [each.type, ...cuts.filter((name) => each.hasAttribute(name))]
      expect(`${each.name} ${found.join(' ')}`).toBe(`${each.name} text`)
    }
  })
})
