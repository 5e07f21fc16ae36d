import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { useApiSecret } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { newest, twoSecrets } from '../support/secrets.ts'
import { withSandbox } from '../support/withSandbox.tsx'

function Example({ secretId }: { secretId: string }) {
  const { data: secret, error } = useApiSecret({ apiKey: twoSecrets, secretId })
  if (!secret) return <p>{error ? `Failed: ${error.code}` : 'Loading…'}</p>
  return <p>Created {secret.createdAt}</p>
}

const meta: Meta<typeof Example> = {
  title: 'Hooks/useApiSecret',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** Change the id to see `secret-not-found`. */
export const Live: StoryObj<typeof Example> = {
  args: { secretId: newest.id },
  render: ({ secretId }) => <Example secretId={secretId} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Created 20\d\d-/)).toBeVisible()
  },
}
