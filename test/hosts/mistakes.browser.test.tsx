import { screen, waitFor } from '@testing-library/react'
import { forwardRef, type ComponentPropsWithoutRef, type Ref, type SyntheticEvent } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  CardFields,
  CardTokenizer,
  SecretsTable,
  useCardFields,
  type CardBrand,
} from '../../src/index.ts'
import { address, payerId } from '../components/card-form/fill.ts'
import {
  activateButton,
  createButton,
  dialog,
  one,
  savedBox,
  valueField,
} from '../components/secrets-table/support.ts'
import { renderWithStack } from '../support/renderWithStack.tsx'

const said = vi.fn<(words: string) => void>()
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(said))
afterEach(() => {
  vi.restoreAllMocks()
  said.mockReset()
})
const words = () => said.mock.calls.map(([text]) => text).join('\n')

/** As a Material UI TextField does: the props go to the input, the ref to what is around it. */
const Around = forwardRef(function Around(
  { inputs = 1, ...props }: ComponentPropsWithoutRef<'input'> & { inputs?: number },
  ref: Ref<HTMLDivElement>,
) {
  return (
    <div ref={ref}>
      <label>
        Number
        {inputs > 0 && <input {...props} />}
      </label>
      {inputs > 1 && <input aria-label="Another" />}
    </div>
  )
})

function Headless({ inputs, inForm = true }: { inputs: number; inForm?: boolean }) {
  const { getFieldProps, state } = useCardFields()
  const { ref, ...props } = getFieldProps('number')
  // what a host does who has not read the types
  const given = ref as unknown as Ref<HTMLDivElement>
  const field = <Around {...props} inputs={inputs} ref={given} />
  return (
    <>
      {inForm ? <form>{field}</form> : field}
      <p>{state.brand ?? 'no brand'}</p>
    </>
  )
}

test('a ref on what is around one input uses that input, and says what to do', async () => {
  renderWithStack(<Headless inputs={1} />)
  expect(words()).toMatch(/Put getFieldProps on the input itself/)
  await userEvent.type(screen.getByLabelText('Number'), '42424')
  expect(screen.getByLabelText<HTMLInputElement>('Number').value).toBe('4242 4')
  expect(screen.getByText('visa')).toBeVisible()
})

test.each([0, 2])(
  'a ref on something with %i inputs says what to do, and the page lives on',
  (inputs) => {
    renderWithStack(<Headless inputs={inputs} />)
    expect(words()).toMatch(/not-a-field, number/)
    expect(screen.getByText('no brand')).toBeVisible()
  },
)

test('fields outside of a form, and a form within a form, are told what to do', async () => {
  const { unmount } = renderWithStack(<Headless inputs={1} inForm={false} />)
  expect(words()).toMatch(/Put a <form> around them/)
  unmount()
  said.mockReset()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  renderWithStack(
    <form>
      <CardTokenizer payerId={payerId} onToken={() => {}} billingAddress={address} />
    </form>,
  )
  await waitFor(() => expect(words()).toMatch(/nested-form/))
})

test('a `maxLength` that cuts long cards is named for each field that has one', () => {
  renderWithStack(
    <CardFields.Root payerId={payerId} onToken={() => {}} billingAddress={address}>
      <CardFields.Number maxLength={19} />
      <CardFields.Expiry maxLength={7} />
      <CardFields.SecurityCode maxLength={4} />
      <CardFields.Name maxLength={26} />
    </CardFields.Root>,
  )
  // StrictMode makes two of each
  const told = new Set(said.mock.calls.map(([text]) => text.replace(/.*(?=\()/, '')))
  expect([...told]).toEqual(['(max-length, number)', '(max-length, expiry)'])
})

test('a secret is created within a form of the host’s, which hears neither of its value nor of its form', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const heard = vi.fn<(event: SyntheticEvent) => void>()
  const { stack } = renderWithStack(
    <form onSubmit={heard} onInput={heard} onChange={heard}>
      <SecretsTable apiKey={one.apiKey} />
    </form>,
  )
  await createButton.click()
  await userEvent.fill(valueField, 'Abcdefgh12345')
  expect(heard).not.toHaveBeenCalled()
  await savedBox.click()
  heard.mockReset()
  await activateButton.click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(stack.sandbox.inspect().vonage.accounts[0]?.secrets).toHaveLength(2)
  expect(heard).not.toHaveBeenCalled()
})

test('a form that is set up well is told nothing', () => {
  renderWithStack(<CardTokenizer payerId={payerId} onToken={() => {}} />)
  expect(said).not.toHaveBeenCalled()
})

test('a malformed rule of `brands` is named once, and the others count', async () => {
  const wrong = { brand: 'x-wrong', prefixes: '7001,7002' } as const
  const club = { brand: 'x-club', prefixes: '71', name: 'Club' } as const
  const form = () => (
    <CardTokenizer
      payerId={payerId}
      onToken={() => {}}
      billingAddress={address}
      brands={[wrong, club]}
    />
  )
  const { rerender } = renderWithStack(form())
  rerender(form())
  expect(words()).toMatch(/"x-wrong"/)
  expect(said).toHaveBeenCalledOnce()
  await userEvent.type(screen.getByLabelText('Card number'), '71')
  await waitFor(() => expect(screen.getByText('Club')).toBeVisible())
})

test('a name in `acceptedBrands` that is no brand is named once, as soon as the brands are loaded', async () => {
  // an app without types, or one that takes its list from elsewhere, may name brands its own way
  const amex = 'amex' as CardBrand
  const club = { brand: 'x-club', prefixes: '71', name: 'Club' } as const
  const form = (acceptedBrands: CardBrand[]) => (
    <CardTokenizer
      payerId={payerId}
      onToken={() => {}}
      billingAddress={address}
      acceptedBrands={acceptedBrands}
      brands={[club]}
    />
  )
  const { rerender } = renderWithStack(form(['visa', 'x-club', 'unknown', amex]))
  await waitFor(() => expect(words()).toMatch(/\(accepted-brand, amex\)/))
  rerender(form(['visa', amex]))
  expect(said).toHaveBeenCalledOnce()
})

test('where no name in `acceptedBrands` is a brand, the first card that is refused says so', async () => {
  renderWithStack(
    <CardTokenizer
      payerId={payerId}
      onToken={() => {}}
      billingAddress={address}
      acceptedBrands={['master-card' as CardBrand]}
    />,
  )
  expect(said).not.toHaveBeenCalled()
  await userEvent.type(screen.getByLabelText('Card number'), '5555555555554444')
  await userEvent.tab()
  await waitFor(() => expect(words()).toMatch(/\(accepted-brand, master-card\)/))
})
