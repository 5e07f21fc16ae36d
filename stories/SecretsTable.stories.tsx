import { onlineManager } from '@tanstack/react-query'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { SecretsTable } from '../src/index.ts'
import * as ar from '../src/messages/ar.ts'
import * as de from '../src/messages/de.ts'
import { presets } from '../src/sandbox/index.ts'
import {
  annotations,
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
    await expect(canvas.getByText(/at most two secrets/)).toBeVisible()
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

/** Names, last use and maker come from the host. What it does not know is not made up. */
export const Annotated: Story = {
  args: { annotations, rotateAfterDays: 365 },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Billing service')).toBeVisible()
    await expect(canvas.getByText('by Ada Lovelace')).toBeVisible()
    await expect(canvas.getByText('Never')).toBeVisible()
    await expect(canvas.getByText('Due for replacement')).toBeVisible()
  },
}

export const AnnotatedNarrow: Story = {
  args: { annotations, rotateAfterDays: 365 },
  parameters: { layout: 'fullscreen', ...sandbox({ width: 320, marksItsSecret: true }) },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('Billing service')).toBeVisible()
    const root = canvasElement.querySelector('[data-slot="secrets-table"]')
    await expect(root?.scrollWidth).toBe(root?.clientWidth)
  },
}

/** The server says how long to wait, and so does the button. */
export const RateLimited: Story = {
  parameters: sandbox({
    prepare: (stack) => {
      const headers = { 'Retry-After': '40' }
      stack.sandbox.faults.add(presets.rateLimited({ headers }))
    },
  }),
  play: async ({ canvas }) => {
    const retry = await canvas.findByRole('button', { name: 'Try again' })
    await expect(retry).toHaveAttribute('aria-disabled', 'true')
    await expect(retry).toHaveAccessibleDescription(/^You can try again in \d+ seconds\.$/)
  },
}

export const Offline: Story = {
  beforeEach() {
    onlineManager.setOnline(false)
    return () => onlineManager.setOnline(true)
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^You are offline/)).toBeVisible()
  },
}

/** A subaccount's secrets, for a backend that signs in with the primary account. */
export const Subaccount: Story = {
  args: { apiKey: 'sub01234', heading: 'API secrets of Billing' },
  parameters: sandbox({ signsInAs: oneSecret }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 of 2 in use')).toBeVisible()
    await expect(canvas.getByRole('table', { name: 'API secrets of Billing' })).toBeVisible()
  },
}

/** Each has its own list, its own limits and its own dialogs. */
export const SeveralKeys: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 32 }}>
      <SecretsTable apiKey={oneSecret} heading="Shop" />
      <SecretsTable apiKey={twoSecrets} heading="Newsletter" />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 of 2 in use')).toBeVisible()
    await expect(await canvas.findByText('2 of 2 in use')).toBeVisible()
    const [shop, newsletter] = canvas.getAllByRole('button', { name: 'Create secret' })
    await expect(shop).not.toHaveAttribute('aria-disabled')
    await expect(newsletter).toHaveAttribute('aria-disabled', 'true')
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

export const DarkAnnotated: Story = {
  args: { annotations, rotateAfterDays: 365 },
  parameters: sandbox({ theme: 'dark', marksItsSecret: true }),
  play: Annotated.play,
}

export const RightToLeft: Story = {
  args: { annotations, rotateAfterDays: 365 },
  parameters: sandbox({ dir: 'rtl', locale: 'ar', messages: ar }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table', { name: 'أسرار واجهة API' })).toBeVisible()
  },
}

export const German: Story = {
  args: { annotations, rotateAfterDays: 365 },
  parameters: sandbox({ locale: 'de', messages: de, marksItsSecret: true }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('2 von 2 in Verwendung')).toBeVisible()
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
  args: { holdSeconds: 1 },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Revoke secret 9a1c6b84' }))
    const dialog = within(await canvas.findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Type 6b84 to confirm'), '6b84')
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }))
    await expect(await canvas.findByText('1 of 2 in use')).toBeVisible()
    await expect(canvas.queryByRole('dialog')).toBeNull()
  },
}
