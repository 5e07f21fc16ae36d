import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { SecretsTable } from '../src/index.ts'
import {
  arabicWords,
  longWords,
  oldList,
  oneSecret,
  refusedList,
  twoSecrets,
} from './support/secrets.ts'
import { withSandbox, type SandboxParameters } from './support/withSandbox.tsx'

const meta: Meta<typeof SecretsTable> = {
  title: 'SecretsTable',
  component: SecretsTable,
  decorators: [withSandbox],
  args: { apiKey: twoSecrets },
}

export default meta

type Story = StoryObj<typeof SecretsTable>

const sandbox = (parameters: SandboxParameters) => ({ sandbox: parameters })

/** The last secret of a key cannot be revoked, and the table says so before anybody tries. */
export const OneSecret: Story = {
  args: { apiKey: oneSecret },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 of 2 in use')).toBeVisible()
    await expect(canvas.getByText(/needs at least one secret/)).toBeVisible()
  },
}

export const TwoSecrets: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('2 of 2 in use')).toBeVisible()
    await expect(canvas.getByText(/most a key can have/)).toBeVisible()
  },
}

export const Loading: Story = {
  parameters: sandbox({ prepare: ({ cable }) => void cable.hold('GET') }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading API secrets…')).toBeVisible()
  },
}

export const Failed: Story = {
  parameters: sandbox({ prepare: (stack) => void stack.sandbox.faults.add(refusedList) }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(canvas.getByText(/^Trace /)).toBeVisible()
  },
}

/** The rows of an earlier time stay, marked as old. */
export const Stale: Story = {
  parameters: sandbox({ prepare: oldList }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This list may be out of date.')).toBeVisible()
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(2)
  },
}

export const ReadOnly: Story = {
  args: { can: { create: false, revoke: false } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('2 of 2 in use')).toBeVisible()
    await expect(canvas.queryAllByRole('button')).toHaveLength(0)
  },
}

/** The backend marks the secret that it signs in with: nobody locks it out by mistake. */
export const InUse: Story = {
  parameters: sandbox({ marksItsSecret: true }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Used by this backend')).toBeVisible()
  },
}

export const Narrow: Story = {
  parameters: { layout: 'fullscreen', ...sandbox({ width: 320, marksItsSecret: true }) },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('2 of 2 in use')).toBeVisible()
    const root = canvasElement.querySelector('[data-slot="secrets-table"]')
    await expect(root?.scrollWidth).toBe(root?.clientWidth)
  },
}

export const Dark: Story = {
  parameters: sandbox({ theme: 'dark', marksItsSecret: true }),
  play: InUse.play,
}

export const DarkFailed: Story = {
  parameters: sandbox({
    theme: 'dark',
    prepare: (stack) => void stack.sandbox.faults.add(refusedList),
  }),
  play: Failed.play,
}

export const RightToLeft: Story = {
  parameters: sandbox({ dir: 'rtl', locale: 'ar', messages: arabicWords }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table', { name: 'أسرار واجهة البرمجة' })).toBeVisible()
  },
}

export const LongHostText: Story = {
  parameters: {
    layout: 'fullscreen',
    ...sandbox({ width: 320, locale: 'de', messages: longWords, marksItsSecret: true }),
  },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/^2 von 2/)).toBeVisible()
    const root = canvasElement.querySelector('[data-slot="secrets-table"]')
    await expect(root?.scrollWidth).toBe(root?.clientWidth)
  },
}

export const CreatesTheSecond: Story = {
  args: { apiKey: oneSecret },
  play: async ({ canvas }) => {
    await canvas.findByText('1 of 2 in use')
    await userEvent.click(canvas.getByRole('button', { name: 'Create secret' }))
    const dialog = within(await canvas.findByRole('dialog'))
    await userEvent.click(dialog.getByLabelText('I have saved this value'))
    await userEvent.click(dialog.getByRole('button', { name: 'Activate secret' }))
    await expect(await canvas.findByText('2 of 2 in use')).toBeVisible()
    await expect(await canvas.findByText(/^Secret \S{8} is active\.$/)).toBeInTheDocument()
  },
}

export const RevokesTheNewest: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Revoke secret 9a1c6b84' }))
    const dialog = within(await canvas.findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Type 6b84 to confirm'), '6b84')
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }))
    await expect(await canvas.findByText('1 of 2 in use')).toBeVisible()
    await expect(canvas.queryByRole('dialog')).toBeNull()
  },
}
