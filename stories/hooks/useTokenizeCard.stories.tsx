import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { replayBlock, useCardFields, useTokenizeCard } from '../../src/index.ts'
import { billingAddress, fillForm, payerId } from '../support/card.ts'
import { HookPage } from '../support/HookPage.tsx'
import { withSandbox } from '../support/withSandbox.tsx'

const fields = [
  ['number', 'Card number'],
  ['expiry', 'Expiry date'],
  ['securityCode', 'Security code'],
  ['name', 'Name on card'],
] as const

function Example() {
  const { entry, getFieldProps } = useCardFields({ billingAddress })
  const { mutate, isPending, data, error } = useTokenizeCard({ payerId })
  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        mutate(entry)
      }}
      {...replayBlock()}
    >
      {fields.map(([name, label]) => (
        <p key={name}>
          <label htmlFor={getFieldProps(name).id}>{label}</label> <input {...getFieldProps(name)} />
        </p>
      ))}
      <button type="submit" disabled={isPending}>
        Save card
      </button>
      <output>{error ? `Failed: ${error.code}` : data && `Stored as ${data.id}`}</output>
    </form>
  )
}

const meta: Meta = {
  title: 'Hooks/useTokenizeCard',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** The card goes to the sandbox. Choose a fault in the toolbar to see it fail. */
export const Live: StoryObj = {
  render: () => <Example />,
  play: async ({ canvas, canvasElement }) => {
    await fillForm(canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Save card' }))
    await expect(await canvas.findByText(/^Stored as /)).toBeVisible()
  },
}
