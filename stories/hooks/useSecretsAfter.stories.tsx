import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { generateSecretValue, useCreateApiSecret, useSecretsAfter } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { oneSecret } from '../support/secrets.ts'
import { withSandbox, type SandboxParameters } from '../support/withSandbox.tsx'

function Example() {
  const { mutate, error } = useCreateApiSecret({ apiKey: oneSecret })
  const { secrets, isUnsure, appeared } = useSecretsAfter({ apiKey: oneSecret, error })
  return (
    <>
      <p>Secrets: {secrets?.length ?? '…'}</p>
      <button type="button" disabled={isUnsure} onClick={() => mutate(generateSecretValue)}>
        Create a secret
      </button>
      <p>{isUnsure && 'Nobody knows yet whether it was created.'}</p>
      <p>{appeared && `It was probably created: ${appeared.id}`}</p>
    </>
  )
}

const meta: Meta = {
  title: 'Hooks/useSecretsAfter',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** The secret is created, and the answer gets lost: the list tells. */
export const Live: StoryObj = {
  parameters: {
    sandbox: {
      prepare: ({ sandbox: { faults } }) =>
        void faults.add({ match: { method: 'POST' }, afterProcessing: true, drop: true }),
    } satisfies SandboxParameters,
  },
  render: () => <Example />,
  play: async ({ canvas }) => {
    await canvas.findByText('Secrets: 1')
    await userEvent.click(canvas.getByRole('button', { name: 'Create a secret' }))
    await expect(await canvas.findByText(/^It was probably created/)).toBeVisible()
  },
}
