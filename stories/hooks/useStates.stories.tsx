import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef } from 'react'
import { expect } from 'storybook/test'
import { useStates } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { localeOf } from '../support/toolbar.ts'
import { withSandbox } from '../support/withSandbox.tsx'

function Example({ country, locale }: { country: string; locale: string }) {
  const typed = useRef<HTMLInputElement>(null)
  const states = useStates(country, locale, typed)
  if (!states) return <input ref={typed} aria-label="State" />
  return (
    <select aria-label="State">
      {states.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  )
}

const meta: Meta<{ country: string }> = {
  title: 'Hooks/useStates',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
  argTypes: { country: { control: 'select', options: ['US', 'CA', 'JP', 'AE', 'GB'] } },
}

export default meta

/** Great Britain has no closed list, so its states are typed. Choose a language in the toolbar. */
export const Live: StoryObj<{ country: string }> = {
  args: { country: 'US' },
  render: ({ country }, { globals }) => <Example country={country} locale={localeOf(globals)} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('option', { name: 'Illinois' })).toHaveValue('IL')
  },
}
