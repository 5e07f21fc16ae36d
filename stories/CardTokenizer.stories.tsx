import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useRef, type ComponentProps } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { countryCodes } from '../src/card/countries.ts'
import { generatedBrands } from '../src/card/brands/generatedBrands.ts'
import { addedBrands } from '../src/card/brands/addedBrands.ts'
import { CardTokenizer } from '../src/index.ts'
import { brandMark } from '../src/marks.ts'
import * as ar from '../src/messages/ar.ts'
import { billingAddress, fillForm, payerId } from './support/card.ts'
import { withSandbox, type SandboxParameters } from './support/withSandbox.tsx'

const meta: Meta<typeof CardTokenizer> = {
  title: 'CardTokenizer',
  component: CardTokenizer,
  decorators: [withSandbox],
  parameters: { sandbox: { width: 440 } satisfies SandboxParameters },
  args: {
    payerId,
    defaultCountry: 'US',
    onToken: fn(),
    onError: fn(),
  },
}

export default meta

type Story = StoryObj<typeof CardTokenizer>

const sandbox = (parameters: SandboxParameters) => ({ sandbox: { width: 440, ...parameters } })

type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

/** The words under a field; a screen reader's region may say the same. */
const fieldError = (canvas: Canvas, words: RegExp | string) =>
  canvas.findByText(words, { selector: '[data-slot=field-error]' })

/** Everything that the wire needs, the billing address included. */
export const Empty: Story = {}

/** The app knows the address, so the form asks for the card alone. */
export const CardOnly: Story = { args: { billingAddress } }

export const Typed: Story = {
  args: { billingAddress },
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement, { 'Card number': '378282246310005', 'Security code': '1234' })
    await expect(canvas.getByLabelText('Card number')).toHaveValue('3782 822463 10005')
    await expect(canvas.getByText('American Express')).toBeVisible()
  },
}

export const Saved: Story = {
  play: async ({ args, canvas, canvasElement }) => {
    await fillForm(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Save card' }))
    await waitFor(() => expect(args.onToken).toHaveBeenCalledOnce())
    await expect(canvas.getByLabelText('Card number')).toHaveValue('')
  },
}

/** Each bad field is named, and the first one has the focus. */
export const Invalid: Story = {
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement, { 'Card number': '4242424242424241', 'Expiry date': '1220' })
    await userEvent.clear(canvas.getByLabelText('City'))
    await userEvent.click(canvas.getByRole('button', { name: 'Save card' }))
    await expect(await fieldError(canvas, 'This card has expired.')).toBeVisible()
    await expect(canvas.getByLabelText('Card number')).toHaveFocus()
  },
}

/** What was typed stays, except the security code. */
export const Refused: Story = {
  args: { billingAddress },
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement, { 'Card number': '4000000000000002' })
    await userEvent.click(canvas.getByRole('button', { name: 'Save card' }))
    const note = await canvas.findByText(/^This card was refused/, {
      selector: '[data-slot=error-note] *',
    })
    await expect(note).toBeVisible()
    await expect(canvas.getByLabelText('Security code')).toHaveValue('')
    await expect(canvas.getByLabelText('Name on card')).toHaveValue('Ada Lovelace')
  },
}

/** The answer was lost after the card was sent: nobody knows, and the form says so. */
export const UnknownOutcome: Story = {
  args: { billingAddress },
  parameters: sandbox({
    prepare: ({ sandbox: { faults } }) =>
      void faults.add({ match: { path: /payment-methods/ }, drop: true, afterProcessing: true }),
  }),
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Save card' }))
    await expect(await canvas.findByText(/^We couldn't confirm whether/)).toBeVisible()
  },
}

/** While it is being sent, a second click changes nothing. */
export const Pending: Story = {
  args: { billingAddress },
  parameters: sandbox({
    prepare: ({ sandbox: { faults } }) =>
      void faults.add({ match: { path: /payment-methods/ }, latencyMs: 60_000 }),
  }),
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement)
    await userEvent.dblClick(canvas.getByRole('button', { name: 'Save card' }))
    await expect(await canvas.findByRole('button', { name: 'Saving…' })).toBeVisible()
  },
}

export const BrandNotAccepted: Story = {
  args: { billingAddress, acceptedBrands: ['visa', 'mastercard'] },
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement, { 'Card number': '378282246310005' })
    await expect(await fieldError(canvas, /brand are not accepted/)).toBeVisible()
  },
}

export const Dark: Story = {
  parameters: sandbox({ theme: 'dark' }),
  play: Invalid.play,
}

export const Narrow: Story = {
  parameters: sandbox({ width: 320 }),
  play: async (context) => {
    await Invalid.play?.(context)
    const form = context.canvasElement.querySelector('form')
    await expect(form?.scrollWidth).toBe(form?.clientWidth)
  },
}

/** Cartes Bancaires on a Visa: two equal marks, chosen by pointer or arrow keys, none chosen before. */
export const CoBadged: Story = {
  args: {
    billingAddress,
    acceptedBrands: ['visa', 'mastercard', 'cartes-bancaires'],
  },
  play: async ({ args, canvas, canvasElement }) => {
    await fillForm(canvasElement, { 'Card number': '4970000000000008' })
    const visa = canvas.getByRole('radio', { name: 'Visa' })
    await expect(visa).not.toBeChecked()
    await userEvent.click(canvas.getByLabelText('Card number'))
    await userEvent.tab()
    await expect(visa).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('radio', { name: 'Cartes Bancaires' })).toBeChecked()
    await userEvent.click(canvas.getByRole('button', { name: 'Save card' }))
    await waitFor(() => expect(args.onToken).toHaveBeenCalledOnce())
  },
}

/** The same before a choice, at the width of a small phone. */
export const CoBadgedNarrow: Story = {
  args: CoBadged.args ?? {},
  parameters: sandbox({ width: 320 }),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Card number'), '5555555555554444')
    await expect(canvas.getByRole('radio', { name: 'Mastercard' })).not.toBeChecked()
  },
}

/** A card number in the wrong field is caught at its last digit, and moves where it belongs. */
export const NumberInTheName: Story = {
  args: { billingAddress },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Name on card'), '4242 4242 4242 4242')
    await expect(await canvas.findByRole('button', { name: 'Move it there' })).toBeVisible()
  },
}

/** After the move: the name is empty, and the focus is where the number is. */
export const NumberMoved: Story = {
  args: { billingAddress },
  play: async (context) => {
    await NumberInTheName.play?.(context)
    const { canvas } = context
    await userEvent.click(canvas.getByRole('button', { name: 'Move it there' }))
    await expect(canvas.getByLabelText('Name on card')).toHaveValue('')
    await expect(canvas.getByLabelText('Card number')).toHaveValue('4242 4242 4242 4242')
    await expect(canvas.getByLabelText('Card number')).toHaveFocus()
  },
}

/** A bank asks for the code of a stored card again: `createClient({ recapture })` says where it goes. */
export const SecurityCodeAgain: Story = {
  args: {
    maskCvc: true,
    recapture: {
      paymentMethodId: '0c0f2b4e-7d5d-4d8a-9c39-7d7a4b1f0a11',
      brand: 'American Express',
    },
  },
  parameters: sandbox({
    clientOptions: {
      recapture: async ({ paymentMethodId }) => ({
        id: paymentMethodId,
        type: 'CARD',
        data: { brand: 'American Express', last4: '0005' },
      }),
    },
  }),
  play: async ({ args, canvas }) => {
    await userEvent.type(canvas.getByLabelText('Security code'), '1234')
    await expect(canvas.getByLabelText('Security code')).toHaveAttribute('type', 'password')
    await userEvent.click(canvas.getByRole('button', { name: 'Save card' }))
    await waitFor(() => expect(args.onToken).toHaveBeenCalledOnce())
  },
}

/** Plain marks of ours, in the row of accepted brands and beside the label. */
export const Marks: Story = {
  args: {
    billingAddress,
    acceptedBrands: ['visa', 'mastercard', 'american-express', 'jcb'],
    renderBrand: brandMark,
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('img', { name: 'JCB' })).toBeVisible()
    await userEvent.type(canvas.getByLabelText('Card number'), '378282246310005')
  },
}

export const DarkMarks: Story = {
  ...Marks,
  parameters: sandbox({ theme: 'dark', width: 320 }),
}

/** The names of accepted brands, where the host has no pictures. */
export const AcceptedBrands: Story = {
  args: { billingAddress, acceptedBrands: ['visa', 'mastercard', 'american-express'] },
  parameters: sandbox({ width: 320 }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('American Express')).toBeVisible()
  },
}

/** The app knows who pays, and nobody types it again. */
export const Prefilled: Story = {
  args: { defaultValues: { ...billingAddress, name: 'Ada Lovelace' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText('Name on card')).toHaveValue('Ada Lovelace')
    await expect(canvas.getByLabelText('City')).toHaveValue('Springfield')
  },
}

/** The start of a number of each brand. */
const prefixes: Record<string, string> = Object.fromEntries(
  [...generatedBrands, ...addedBrands].flatMap(({ name = '', prefixes: text = '' }) => {
    const [first = ''] = text.split(/[ -]/)
    return first ? [[name, first]] : []
  }),
)

interface AnyBrandArgs extends ComponentProps<typeof CardTokenizer> {
  brandName?: string
}

/** Any country and any brand: how the address is asked for, the number grouped and the brand marked. */
export const AnyCountryAndBrand: StoryObj<AnyBrandArgs> = {
  args: { brandName: 'Diners Club', defaultCountry: 'JP', renderBrand: brandMark },
  argTypes: {
    brandName: { control: 'select', options: Object.keys(prefixes) },
    defaultCountry: { control: 'select', options: countryCodes },
  },
  // the country of a form is chosen when it appears
  render: (args) => <OfBrand key={`${args.brandName} ${args.defaultCountry}`} {...args} />,
  play: async ({ args, canvas, canvasElement }) => {
    const number = canvas.getByLabelText<HTMLInputElement>('Card number')
    await waitFor(() => expect(number.value.replaceAll(' ', '')).toBe(startOf(args.brandName)))
    await waitFor(() => expect(canvasElement.querySelector('[data-slot=brand]')).toBeVisible())
  },
}

const startOf = (brandName = '') => prefixes[brandName]?.padEnd(14, '0') ?? ''

/** A form in which a number of the brand is being typed, also after another brand was picked. */
function OfBrand({ brandName, ...form }: AnyBrandArgs) {
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const number = around.current?.querySelector<HTMLInputElement>('[name=number]')
    if (number && !number.value) void userEvent.type(number, startOf(brandName))
  }, [brandName])
  return (
    <div ref={around}>
      <CardTokenizer {...form} />
    </div>
  )
}

/** The parts, their order and their words are those of the country: choose any. */
export const AnyCountry: Story = {
  args: { defaultCountry: 'CA' },
  argTypes: { defaultCountry: { control: 'select', options: countryCodes } },
  // the country of a form is chosen when it appears
  render: (args) => <CardTokenizer key={args.defaultCountry} {...args} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Province')).toBeVisible()
    await userEvent.type(canvas.getByLabelText('Postal code'), 'K1A 001')
    await userEvent.tab()
    await expect(await fieldError(canvas, /^Postal code doesn't look valid/)).toBeVisible()
  },
}

export const RightToLeft: Story = {
  parameters: sandbox({ dir: 'rtl', locale: 'ar', messages: ar }),
  play: async ({ canvas }) => {
    const number = canvas.getByLabelText(ar.card.fields.number)
    await userEvent.type(number, '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢')
    await expect(number).toHaveValue('4242 4242 4242 4242')
  },
}

export const DarkCoBadged: Story = {
  args: CoBadged.args ?? {},
  parameters: sandbox({ theme: 'dark' }),
  play: CoBadged.play,
}
