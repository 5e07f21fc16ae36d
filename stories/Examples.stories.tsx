import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { CardTokenizer } from '../src/index.ts'
import { fillCard, testCards } from '../src/testing/index.ts'
import { brandIcon } from './examples/brandIcons.tsx'
import { Headless as HeadlessForm } from './examples/Headless.tsx'
import { CardForm } from './examples/OwnWords.tsx'
import { OwnLayout as OwnLayoutForm } from './examples/OwnLayout.tsx'
import { billingAddress, fillForm, payerId } from './support/card.ts'
import { withSandbox } from './support/withSandbox.tsx'

const meta: Meta = {
  title: 'Examples',
  decorators: [withSandbox],
  parameters: { sandbox: { width: 440 } },
}

export default meta

const onSaved = fn()

/** `CardFields.*` in a layout of your own: examples/OwnLayout.tsx. */
export const OwnLayout: StoryObj = {
  render: () => <OwnLayoutForm payerId={payerId} onSaved={onSaved} />,
  play: async ({ canvas, canvasElement }) => {
    onSaved.mockClear()
    await userEvent.type(canvas.getByLabelText('Cardholder'), 'Ada Lovelace')
    await fillForm(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Pay 12.00 $' }))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  },
}

/** `useCardFields` and `useTokenizeCard` on markup of your own: examples/Headless.tsx. */
export const Headless: StoryObj = {
  render: () => <HeadlessForm payerId={payerId} />,
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await canvas.findByText(/^Kept /)).toBeVisible()
  },
}

/** The same with the kit's words in German: examples/OwnWords.tsx. */
export const OwnWords: StoryObj = {
  render: () => <CardForm payerId={payerId} address={billingAddress} />,
  play: async ({ canvas, canvasElement }) => {
    const save = await canvas.findByRole('button', { name: 'Karte speichern' })
    await userEvent.click(save)
    await expect(await canvas.findByText('Kartennummer fehlt.')).toBeVisible()
    await fillCard(canvasElement, testCards.refused.PAYMENT_METHOD_DECLINED)
    await userEvent.click(save)
    await expect(await canvas.findByRole('alert')).toHaveTextContent('abgelehnt')
    await fillCard(canvasElement, testCards.brands.visa)
    await userEvent.click(save)
    await expect(await canvas.findByText(/gespeichert/)).toBeVisible()
  },
}

/** The schemes' logos of a published icon package, by `renderBrand`: examples/brandIcons.tsx. */
export const BrandIcons: StoryObj = {
  render: () => (
    <CardTokenizer
      payerId={payerId}
      onToken={() => {}}
      defaultCountry="US"
      acceptedBrands={['visa', 'mastercard', 'american-express', 'jcb']}
      renderBrand={brandIcon}
    />
  ),
  play: async ({ canvas, canvasElement }) => {
    // the package has no icon for the fourth, whose name stands there
    await expect(await canvas.findByText('JCB')).toBeVisible()
    await expect(canvas.getByRole('img', { name: 'Mastercard' })).toBeVisible()
    await userEvent.type(canvas.getByLabelText('Card number'), '4242')
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-slot="brand"] svg')).toBeVisible(),
    )
  },
}
