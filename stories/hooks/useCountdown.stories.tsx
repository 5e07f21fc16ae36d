import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { useClientSecret, useCountdown } from '../../src/index.ts'
import { payerId } from '../support/card.ts'
import { HookPage } from '../support/HookPage.tsx'
import { withSandbox } from '../support/withSandbox.tsx'

function Example() {
  const leftMs = useCountdown(useClientSecret({ payerId }).data)
  return <p>{leftMs > 0 ? `The secret lives ${Math.ceil(leftMs / 1000)} s more.` : 'No secret.'}</p>
}

const meta: Meta = {
  title: 'Hooks/useCountdown',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** The secret of a visible page is replaced before it dies. */
export const Live: StoryObj = {
  render: () => <Example />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^The secret lives \d+ s more/)).toBeVisible()
  },
}
