import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import {
  generateSecretValue,
  useCreateApiSecret,
  useRevokeSecret,
  useSecretRotation,
} from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { oneSecret } from '../support/secrets.ts'
import { withSandbox } from '../support/withSandbox.tsx'

const verify = async () => true

function Example() {
  const { step, older, list, runVerify } = useSecretRotation({ apiKey: oneSecret, verify })
  const create = useCreateApiSecret({ apiKey: oneSecret })
  const revoke = useRevokeSecret({ apiKey: oneSecret })
  if (!older) return <p>{list.error ? `Failed: ${list.error.code}` : 'Loading…'}</p>
  const actions = {
    create: () => create.mutate(generateSecretValue),
    deploy: () => void runVerify?.(() => 'the new value'),
    verify: undefined,
    revoke: () => revoke.mutate({ secretId: older.id }),
  }
  return (
    <>
      <p>Next step: {step}</p>
      <button type="button" disabled={!actions[step]} onClick={actions[step]}>
        {step === 'deploy' ? 'It is deployed: verify it' : `Do it: ${step}`}
      </button>
    </>
  )
}

const meta: Meta = {
  title: 'Hooks/useSecretRotation',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** Create, deploy, verify, revoke; then the list has one secret again, and the next rotation can start. */
export const Live: StoryObj = {
  render: () => <Example />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Do it: create' }))
    await userEvent.click(await canvas.findByRole('button', { name: /^It is deployed/ }))
    await expect(await canvas.findByText('Next step: revoke')).toBeVisible()
  },
}
