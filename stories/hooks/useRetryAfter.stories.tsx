import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { generateSecretValue, useCreateApiSecret, useRetryAfter } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { oneSecret } from '../support/secrets.ts'
import { withSandbox, type SandboxParameters } from '../support/withSandbox.tsx'

function Example() {
  const { mutate, error } = useCreateApiSecret({ apiKey: oneSecret })
  const seconds = useRetryAfter(error)
  return (
    <button type="button" disabled={seconds > 0} onClick={() => mutate(generateSecretValue)}>
      {seconds > 0 ? `Wait ${seconds} s` : 'Create a secret'}
    </button>
  )
}

const meta: Meta = {
  title: 'Hooks/useRetryAfter',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** The server answers 429 with `Retry-After: 20`. */
export const Live: StoryObj = {
  parameters: {
    sandbox: {
      prepare: ({ sandbox: { faults } }) =>
        void faults.add({
          match: { method: 'POST' },
          status: 429,
          headers: { 'Retry-After': '20' },
        }),
    } satisfies SandboxParameters,
  },
  render: () => <Example />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Create a secret' }))
    await expect(await canvas.findByRole('button', { name: /^Wait \d+ s/ })).toBeDisabled()
  },
}
