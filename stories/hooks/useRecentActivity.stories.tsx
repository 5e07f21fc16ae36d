import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { useRecentActivity } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { withSandbox } from '../support/withSandbox.tsx'

function Example({ watching }: { watching: boolean }) {
  const isActive = useRecentActivity(watching)
  return <p>{isActive ? 'Somebody is here.' : 'Nobody has used this page for 45 seconds.'}</p>
}

const meta: Meta<typeof Example> = {
  title: 'Hooks/useRecentActivity',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** Leave the pointer and the keyboard alone for 45 seconds. */
export const Live: StoryObj<typeof Example> = {
  args: { watching: true },
  render: ({ watching }) => <Example watching={watching} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Somebody is here.')).toBeVisible()
  },
}
