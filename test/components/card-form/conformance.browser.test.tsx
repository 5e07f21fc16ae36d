import { render, screen, waitFor } from '@testing-library/react'
import { createElement, createRef, type ComponentType, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { CardFields, CardTokenizer, SecretsTable } from '../../../src/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { one } from '../secrets-table/support.ts'
import { fillAddress, fillCard } from './fill.ts'

type Part = keyof typeof CardFields

interface Case {
  /** The element that gets the props and the ref. */
  element: typeof HTMLElement
  slot: string
  /** The state that shows as `data-*`, once `show` has brought it about. */
  state: Record<string, string>
  show: () => Promise<void>
}

const typed = (number: string) => () => fillCard({ number })
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))
const sent = (number: string) => async () => {
  await fillCard({ number })
  await fillAddress()
  await save()
}
const field = { element: HTMLInputElement, slot: 'input', state: { status: 'valid' } }
const visa = '4242424242424242'

/** A part that is not here is a type error. */
const cases: Record<Exclude<Part, 'Root'>, Case> = {
  Number: { ...field, show: typed(visa) },
  Expiry: { ...field, show: typed(visa) },
  SecurityCode: { ...field, show: typed(visa) },
  Name: { ...field, show: typed(visa) },
  BrandChoice: {
    element: HTMLFieldSetElement,
    slot: 'brand-choice',
    state: { brand: 'cartes-bancaires' },
    async show() {
      await fillCard({ number: visa })
      await userEvent.click(screen.getByLabelText('Cartes Bancaires'))
    },
  },
  Address: { element: HTMLFieldSetElement, slot: 'address', state: {}, show: async () => {} },
  Error: {
    element: HTMLDivElement,
    slot: 'error-note',
    state: { code: 'card-refused' },
    show: sent('4000000000000002'),
  },
  Saved: { element: HTMLParagraphElement, slot: 'saved', state: {}, show: sent(visa) },
  Submit: {
    element: HTMLButtonElement,
    slot: 'submit',
    state: { pending: 'true' },
    async show() {
      await sent(visa)()
      await screen.findByRole('button', { name: 'Saving…' })
    },
  },
}

// the keys of this very object
const parts = Object.keys(CardFields).filter((name) => name !== 'Root') as Exclude<Part, 'Root'>[]

/** What any part takes, whatever else it takes. */
interface Theirs {
  className: string
  style: object
  title: string
  'data-theirs': string
  ref: RefObject<unknown>
  defaultCountry?: string
}
const theirs = (name: string) => ({
  className: `my-${name}`,
  style: { zIndex: 7 },
  title: `My ${name}`,
  'data-theirs': name,
})

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const root = { payerId, onToken: () => {}, acceptedBrands: ['visa', 'cartes-bancaires'] as const }

/** Every part there is, each with props of the host. */
function renderAll(holdsAnswer: boolean) {
  const refs = Object.fromEntries(parts.map((name) => [name, createRef<unknown>()]))
  const children = parts.map((name) => {
    // they differ in the rest of their props, of which all can be left out
    const Part = CardFields[name] as ComponentType<Theirs>
    const ref = refs[name] ?? createRef()
    const country = name === 'Address' && { defaultCountry: 'US' }
    return createElement(Part, { key: name, ...theirs(name), ...country, ref })
  })
  renderWithStack(<CardFields.Root {...root}>{children}</CardFields.Root>, {
    prepare: ({ sandbox }) => {
      const match = { path: /payment-methods/ }
      if (holdsAnswer) sandbox.faults.add({ match, latencyMs: 60_000 })
    },
  })
  return refs
}

function expectTheirs(element: Element | null, name: string): asserts element is HTMLElement {
  expect(element?.classList).toContain(`my-${name}`)
  expect(element).toHaveAttribute('title', `My ${name}`)
  expect(element).toHaveStyle({ zIndex: '7' })
}

describe.each(parts)('CardFields.%s', (name) => {
  const { element: type, slot, state, show } = cases[name]

  test('gives its element the host’s props and ref, has a slot, and shows its state', async () => {
    const refs = renderAll(name === 'Submit')
    await show()
    const find = () => document.querySelector(`[data-theirs=${name}]`)
    await waitFor(() => expect(find()).toBeInstanceOf(type))
    const element = find()
    expectTheirs(element, name)
    expect(refs[name]?.current).toBe(element)
    expect(element.dataset['slot']).toBe(slot)
    expect({ ...element.dataset }).toMatchObject(state)
  })

  test('says where it belongs when it stands elsewhere', () => {
    const Part = CardFields[name] as ComponentType
    const place = new RegExp(`outside <CardFields\\.Root>.*CardFields\\.${name}\\)`, 'i')
    expect(() => render(<Part />)).toThrow(place)
  })
})

test.each([
  ['CardFields.Root', CardFields.Root],
  ['CardTokenizer', CardTokenizer],
])(
  '%s gives its form the host’s props, has a slot, shows its state, and its ref acts',
  async (_, Form) => {
    const ref = createRef<React.ComponentRef<typeof CardTokenizer>>()
    renderWithStack(
      <Form {...root} {...theirs('form')} ref={ref}>
        <CardFields.Number />
      </Form>,
    )
    const form = document.querySelector('[data-theirs=form]')
    expectTheirs(form, 'form')
    expect(form.dataset['slot']).toBe('card-fields')
    expect(form.dataset['brand']).toBeUndefined()
    await userEvent.type(screen.getByLabelText('Card number'), '42')
    await waitFor(() => expect(form.dataset['brand']).toBe('visa'))
    ref.current?.focus('number')
    expect(screen.getByLabelText('Card number')).toHaveFocus()
  },
)

test('SecretsTable gives its element the host’s props and ref, has a slot, and shows its state', async () => {
  const ref = createRef<HTMLDivElement>()
  let letGo = () => {}
  renderWithStack(<SecretsTable apiKey={one.apiKey} {...theirs('table')} ref={ref} />, {
    prepare: ({ cable }) => void (letGo = cable.hold('GET')),
  })
  const element = document.querySelector('[data-theirs=table]')
  expectTheirs(element, 'table')
  expect(ref.current).toBe(element)
  expect({ ...element.dataset }).toMatchObject({ slot: 'secrets-table', state: 'loading' })
  letGo()
  await waitFor(() => expect(element.dataset['state']).toBe('ready'))
})

test('a field’s wrapper shows that it is invalid, and its label follows an id of the host', async () => {
  renderWithStack(
    <CardFields.Root {...root}>
      <CardFields.Number id="my-number" />
      <CardFields.Submit />
    </CardFields.Root>,
  )
  const input = screen.getByLabelText('Card number')
  expect(input.id).toBe('my-number')
  const wrapper = input.closest<HTMLElement>('[data-slot=field]')
  expect(wrapper?.dataset['field']).toBe('number')
  expect(wrapper?.dataset['invalid']).toBeUndefined()
  await save()
  await waitFor(() => expect(wrapper?.dataset['invalid']).toBe('true'))
})

test.each([
  ['without CardFields.Error says in development that nobody sees why', {}, false, true],
  ['without it says nothing to a host that has onError', { onError: () => {} }, false, false],
  ['with it says nothing', {}, true, false],
])('a form that failed %s', async (_title, props, hasPart, isSaid) => {
  const said: unknown[] = []
  const warn = vi.spyOn(console, 'warn').mockImplementation((each) => void said.push(each))
  onTestFinished(() => warn.mockRestore())
  renderWithStack(
    <CardFields.Root {...root} {...props} recapture={{ paymentMethodId: 'pm', brand: 'visa' }}>
      <CardFields.SecurityCode />
      <CardFields.Submit />
      {hasPart && <CardFields.Error />}
    </CardFields.Root>,
  )
  await userEvent.type(screen.getByLabelText('Security code'), '123')
  await save()
  // there is no `recapture` function, and screen readers are told in any case
  const region = document.querySelector('[data-slot=live-region]')
  await waitFor(() => expect(region).toHaveTextContent('Please contact the site owner'))
  const isAbout = (each: unknown) => String(each).includes('<CardFields.Error>')
  expect(said.filter(isAbout)).toHaveLength(isSaid ? 1 : 0)
})

test('a form in another document that shows the error elsewhere in it says nothing', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const frame = document.body.appendChild(document.createElement('iframe'))
  onTestFinished(() => {
    said.mockRestore()
    frame.remove()
  })
  const body = frame.contentDocument?.body
  if (!body) throw new Error('The frame has no document.')
  body.innerHTML = '<p data-slot="error-note">The host’s own words</p>'
  renderWithStack(
    createPortal(
      <CardFields.Root {...root} recapture={{ paymentMethodId: 'pm', brand: 'visa' }}>
        <CardFields.SecurityCode />
      </CardFields.Root>,
      body,
    ),
  )
  const code = body.querySelector('input')
  if (!code) throw new Error('The frame has no field.')
  code.value = '123'
  code.dispatchEvent(new Event('input', { bubbles: true }))
  code.form?.requestSubmit()
  const region = body.querySelector('[data-slot=live-region]')
  await waitFor(() => expect(region).toHaveTextContent('Please contact the site owner'))
  expect(said.mock.calls.filter(([words]) => String(words).includes('<CardFields.Error>'))).toEqual(
    [],
  )
})

test('a ref that is another function at each render takes nothing from what was typed', async () => {
  const seen = new Set<HTMLInputElement>()
  const form = () => (
    <CardFields.Root {...root}>
      <CardFields.Number ref={(element) => void (element && seen.add(element))} />
    </CardFields.Root>
  )
  const { rerender } = renderWithStack(form())
  const input = screen.getByLabelText<HTMLInputElement>('Card number')
  await userEvent.type(input, '42424')
  rerender(form())
  // what is wiped is wiped a step later
  await Promise.resolve()
  expect(input.value).toBe('4242 4')
  expect([...seen]).toEqual([input])
})
