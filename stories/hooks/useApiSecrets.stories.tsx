import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { useApiSecrets } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { twoSecrets } from '../support/secrets.ts'
import { withSandbox } from '../support/withSandbox.tsx'

function Example({ apiKey }: { apiKey: string }) {
  const { data: secrets, error } = useApiSecrets({ apiKey })
  if (!secrets) return <p>{error ? `Failed: ${error.code}` : 'Loading…'}</p>
  return (
    <ul>
      {secrets.map(({ id, createdAt }) => (
        <li key={id}>
          {id}, created {createdAt}
        </li>
      ))}
    </ul>
  )
}

const meta: Meta<typeof Example> = {
  title: 'Hooks/useApiSecrets',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** A key of the sandbox with two secrets; `abcd1234` has one. */
export const Live: StoryObj<typeof Example> = {
  args: { apiKey: twoSecrets },
  render: ({ apiKey }) => <Example apiKey={apiKey} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('listitem')).toHaveLength(2)
  },
}
