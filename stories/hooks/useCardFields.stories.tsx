import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { useCardFields, type CardFieldsOptions } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { withSandbox } from '../support/withSandbox.tsx'

const fields = [
  ['number', 'Card number'],
  ['expiry', 'Expiry date'],
  ['securityCode', 'Security code'],
] as const

function Example(options: CardFieldsOptions) {
  const { state, getFieldProps, getErrorId, clear } = useCardFields(options)
  return (
    <form>
      {fields.map(([name, label]) => (
        <p key={name}>
          <label htmlFor={getFieldProps(name).id}>{label}</label> <input {...getFieldProps(name)} />{' '}
          <span id={getErrorId(name)}>{state.errors[name]}</span>
        </p>
      ))}
      <button type="button" onClick={() => clear()}>
        Clear
      </button>
      <output>
        {state.brand ?? 'no brand yet'}, {state.complete ? 'complete' : 'incomplete'}
      </output>
    </form>
  )
}

const meta: Meta<typeof Example> = {
  title: 'Hooks/useCardFields',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** Type a card: the state says its brand and what is wrong, and never holds a digit. */
export const Live: StoryObj<typeof Example> = {
  args: { maskCvc: false, graceMonths: 0 },
  render: ({ maskCvc, graceMonths }) => <Example maskCvc={maskCvc} graceMonths={graceMonths} />,
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Card number'), '378282246310005')
    await userEvent.type(canvas.getByLabelText('Expiry date'), '1230')
    await userEvent.type(canvas.getByLabelText('Security code'), '1234')
    await expect(await canvas.findByText('american-express, complete')).toBeVisible()
  },
}
