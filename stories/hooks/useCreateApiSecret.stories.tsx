import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef } from 'react'
import { expect, userEvent } from 'storybook/test'
import { useCreateApiSecret } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { oneSecret } from '../support/secrets.ts'
import { withSandbox } from '../support/withSandbox.tsx'

function Example() {
  const input = useRef<HTMLInputElement>(null)
  const { mutate, isPending, data, error } = useCreateApiSecret({ apiKey: oneSecret })
  return (
    <>
      <label>
        New secret <input ref={input} autoComplete="off" />
      </label>{' '}
      <button
        type="button"
        disabled={isPending}
        onClick={() => mutate(() => input.current?.value ?? '')}
      >
        Create
      </button>
      <p>{error ? `Failed: ${error.code}` : data && `Created ${data.id}`}</p>
    </>
  )
}

const meta: Meta = {
  title: 'Hooks/useCreateApiSecret',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** A second secret for a key that has one; the third is refused. */
export const Live: StoryObj = {
  render: () => <Example />,
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('New secret'), 'Correct7horse')
    await userEvent.click(canvas.getByRole('button', { name: 'Create' }))
    await expect(await canvas.findByText(/^Created /)).toBeVisible()
  },
}
