import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { useClientSecret } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { payerId } from '../support/card.ts'
import { withSandbox } from '../support/withSandbox.tsx'

function Example() {
  const { data: lease, claim, error } = useClientSecret({ payerId })
  const [claims, setClaims] = useState(0)
  return (
    <>
      <button type="button" onClick={() => void claim().then(() => setClaims(claims + 1))}>
        Claim
      </button>
      <p>{error ? `No secret: ${error.code}` : lease ? 'A secret is ready.' : 'Minting…'}</p>
      <p>Claimed: {claims}</p>
    </>
  )
}

const meta: Meta = {
  title: 'Hooks/useClientSecret',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** A claim takes the secret out of the lease, and the hook mints the next one. */
export const Live: StoryObj = {
  render: () => <Example />,
  play: async ({ canvas }) => {
    await canvas.findByText('A secret is ready.')
    await userEvent.click(canvas.getByRole('button', { name: 'Claim' }))
    await expect(await canvas.findByText('Claimed: 1')).toBeVisible()
  },
}
