import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { useCountries } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { localeOf } from '../support/toolbar.ts'
import { withSandbox } from '../support/withSandbox.tsx'

function Example({ locale }: { locale: string }) {
  const countries = useCountries(locale)
  return (
    <select aria-label="Country">
      {countries.map(([code, name]) => (
        <option key={code} value={code} suppressHydrationWarning>
          {name}
        </option>
      ))}
    </select>
  )
}

const meta: Meta = {
  title: 'Hooks/useCountries',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** Choose a language in the toolbar. */
export const Live: StoryObj = {
  render: (_, { globals }) => <Example locale={localeOf(globals)} />,
  play: async ({ canvas, globals }) => {
    const germany = new Intl.DisplayNames(localeOf(globals), { type: 'region' }).of('DE')
    await expect(canvas.getByRole('option', { name: germany })).toHaveValue('DE')
  },
}
