import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { useApiSecrets, useRevokeSecret } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { newest, twoSecrets } from '../support/secrets.ts'
import { withSandbox } from '../support/withSandbox.tsx'

function Example() {
  const { data: secrets = [] } = useApiSecrets({ apiKey: twoSecrets })
  const { mutate, isPending, error } = useRevokeSecret({ apiKey: twoSecrets })
  return (
    <>
      {secrets.map(({ id }) => (
        <p key={id}>
          {id}{' '}
          <button
            type="button"
            aria-label={`Revoke ${id}`}
            disabled={isPending}
            onClick={() => mutate({ secretId: id })}
          >
            Revoke
          </button>
        </p>
      ))}
      <p>{error && `Failed: ${error.code}`}</p>
    </>
  )
}

const meta: Meta = {
  title: 'Hooks/useRevokeSecret',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** The secret leaves the list once the server has answered. The last one of a key is refused. */
export const Live: StoryObj = {
  render: () => <Example />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: `Revoke ${newest.id}` }))
    await waitFor(() => expect(canvas.getAllByRole('button')).toHaveLength(1))
  },
}
