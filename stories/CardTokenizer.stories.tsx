import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { CardTokenizer } from '../src/index.ts'
import { fillForm } from './support/card.ts'
import { withSandbox, type SandboxParameters } from './support/withSandbox.tsx'

const address = {
  line1: '1 Main St',
  city: 'Springfield',
  state: 'IL',
  postalCode: '62701',
  country: 'US',
}

const meta: Meta<typeof CardTokenizer> = {
  title: 'CardTokenizer',
  component: CardTokenizer,
  decorators: [withSandbox],
  parameters: { sandbox: { width: 440 } satisfies SandboxParameters },
  args: {
    payerId: '8f51c396-6e29-49a6-ba5a-1a31d5420158',
    defaultCountry: 'US',
    onToken: fn(),
    onError: fn(),
  },
}

export default meta

type Story = StoryObj<typeof CardTokenizer>

const sandbox = (parameters: SandboxParameters) => ({ sandbox: { width: 440, ...parameters } })

/** Everything that the wire needs, the billing address included. */
export const Empty: Story = {}

/** The app knows the address, so the form asks for the card alone. */
export const CardOnly: Story = { args: { billingAddress: address } }

export const Typed: Story = {
  args: { billingAddress: address },
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
    await expect(await canvas.findByText('This card has expired.')).toBeVisible()
    await expect(canvas.getByLabelText('Card number')).toHaveFocus()
  },
}

/** What was typed stays, except the security code. */
export const Refused: Story = {
  args: { billingAddress: address },
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
  args: { billingAddress: address },
  parameters: sandbox({
    prepare: ({ sandbox: { faults } }) =>
      void faults.add({ match: { path: /payment-methods/ }, drop: true, afterProcessing: true }),
  }),
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Save card' }))
    await expect(await canvas.findByText(/^We do not know whether/)).toBeVisible()
  },
}

/** While it is being sent, a second click changes nothing. */
export const Pending: Story = {
  args: { billingAddress: address },
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
  args: { billingAddress: address, acceptedBrands: ['visa', 'mastercard'] },
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement, { 'Card number': '378282246310005' })
    await expect(await canvas.findByText(/brand are not accepted/)).toBeVisible()
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

export const RightToLeft: Story = {
  parameters: sandbox({
    dir: 'rtl',
    locale: 'ar',
    messages: {
      card: {
        submit: 'حفظ البطاقة',
        billingAddress: 'عنوان الفواتير',
        fields: {
          number: 'رقم البطاقة',
          expiry: 'تاريخ الانتهاء',
          securityCode: 'رمز الأمان',
          name: 'الاسم على البطاقة',
          line1: 'العنوان',
          line2: 'العنوان ٢ (اختياري)',
          city: 'المدينة',
          state: 'المنطقة',
          postalCode: 'الرمز البريدي',
          country: 'البلد',
        },
      },
    },
  }),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('رقم البطاقة'), '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢')
    await expect(canvas.getByLabelText('رقم البطاقة')).toHaveValue('4242 4242 4242 4242')
  },
}
