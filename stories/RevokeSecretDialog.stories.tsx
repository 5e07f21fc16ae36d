import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { RevokeSecretDialog } from '../src/index.ts'
import * as ar from '../src/messages/ar.ts'
import * as de from '../src/messages/de.ts'
import { presets } from '../src/sandbox/index.ts'
import { Opener } from './support/Opener.tsx'
import { newest, twoSecrets } from './support/secrets.ts'
import { withSandbox, type SandboxParameters } from './support/withSandbox.tsx'

const meta: Meta<typeof RevokeSecretDialog> = {
  title: 'RevokeSecretDialog',
  component: RevokeSecretDialog,
  decorators: [withSandbox],
  args: {
    apiKey: twoSecrets,
    secret: newest,
    onClose: fn(),
    children: 'The nightly export and the status page sign in with this secret.',
  },
  argTypes: { open: { control: false } },
  render: ({ onClose, ...args }) => (
    <Opener>
      {(open, close) => (
        <RevokeSecretDialog
          {...args}
          open={open}
          onClose={(revoked) => {
            close()
            onClose(revoked)
          }}
        />
      )}
    </Opener>
  ),
}

export default meta

type Story = StoryObj<typeof RevokeSecretDialog>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const sandbox = (parameters: SandboxParameters) => ({ sandbox: parameters })

async function openDialog(canvas: Canvas) {
  await userEvent.click(canvas.getByRole('button', { name: 'Open' }))
  return within(await canvas.findByRole('dialog'))
}

async function revoke(dialog: ReturnType<typeof within>) {
  await userEvent.type(dialog.getByLabelText('Type 6b84 to confirm'), '6b84')
  await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }))
}

/** Cancel has the focus: a hurried Enter does no harm. */
export const Opened: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus()
    await expect(dialog.getByRole('button', { name: 'Revoke' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

export const Confirmed: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await userEvent.type(dialog.getByLabelText('Type 6b84 to confirm'), '6B84')
    await expect(dialog.getByRole('button', { name: 'Revoke' })).not.toHaveAttribute(
      'aria-disabled',
    )
  },
}

/** Nothing is sent yet. Undo has the focus; Esc and leaving undo it too. */
export const Held: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await expect(dialog.getByRole('button', { name: 'Undo' })).toHaveFocus()
    await expect((await dialog.findAllByText(/^Revoking in \d+ seconds?\./))[0]).toBeVisible()
  },
}

export const Undone: Story = {
  play: async ({ canvas, args }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await userEvent.click(dialog.getByRole('button', { name: 'Undo' }))
    await expect(dialog.getByText('Undone. Nothing was revoked.')).toBeInTheDocument()
    await expect(args.onClose).not.toHaveBeenCalled()
  },
}

/** What the host knows of the secret stands beside what the upstream knows. */
export const Annotated: Story = {
  args: {
    annotations: {
      label: () => 'Nightly export',
      lastUsedAt: () => '2026-11-21T03:00:00Z',
    },
  },
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await expect(dialog.getByText('Nightly export')).toBeVisible()
    await expect(dialog.getByText('Last used')).toBeVisible()
  },
}

export const Revoking: Story = {
  args: { holdSeconds: 0 },
  parameters: sandbox({ prepare: ({ cable }) => void cable.hold('DELETE') }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await expect(await dialog.findByRole('button', { name: 'Revoking…' })).toBeVisible()
  },
}

export const Revoked: Story = {
  args: { holdSeconds: 0 },
  play: async ({ canvas, args }) => {
    await revoke(await openDialog(canvas))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(args.onClose).toHaveBeenCalledTimes(1)
    await expect(args.onClose).toHaveBeenCalledWith(true)
  },
}

export const Refused: Story = {
  args: { holdSeconds: 0 },
  parameters: sandbox({
    prepare: (stack) => void stack.sandbox.faults.add(presets.outdatedAccount()),
  }),
  play: async ({ canvas, args }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await expect(await dialog.findByText(/^Trace /)).toBeVisible()
    await expect(args.onClose).not.toHaveBeenCalled()
  },
}

/** The answer was lost; the list, read again, no longer has the secret. */
export const OutcomeUnknown: Story = {
  args: { holdSeconds: 0 },
  parameters: sandbox({ prepare: ({ cable }) => cable.cutAfter('DELETE') }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await expect((await dialog.findAllByText(/We couldn't confirm whether/))[0]).toBeVisible()
    await expect(await dialog.findByRole('button', { name: 'Close' })).toBeVisible()
  },
}

/** The request never arrived: the list, read again, still has the secret, and it may be tried again. */
export const NothingChanged: Story = {
  args: { holdSeconds: 0 },
  parameters: sandbox({ prepare: ({ cable }) => cable.cutBefore('DELETE') }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await expect((await dialog.findAllByText(/nothing has changed so far/))[0]).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Revoke' })).not.toHaveAttribute(
      'aria-disabled',
    )
  },
}

export const RateLimited: Story = {
  args: { holdSeconds: 0 },
  parameters: sandbox({
    prepare: (stack) => {
      const headers = { 'Retry-After': '40' }
      stack.sandbox.faults.add(presets.rateLimited({ match: { method: 'DELETE' }, headers }))
    },
  }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await expect(await dialog.findByText(/^You can try again in \d+ seconds\.$/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Revoke' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

export const Dark: Story = {
  args: { holdSeconds: 0 },
  parameters: sandbox({ ...Refused.parameters?.['sandbox'], theme: 'dark' }),
  play: Refused.play,
}

export const DarkHeld: Story = { parameters: sandbox({ theme: 'dark' }), play: Held.play }

export const GermanHeld: Story = {
  parameters: sandbox({ locale: 'de', messages: de, width: 320 }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await userEvent.type(dialog.getByLabelText('Zur Bestätigung 6b84 eingeben'), '6b84')
    await userEvent.click(dialog.getByRole('button', { name: 'Widerrufen' }))
    await expect(dialog.getByRole('button', { name: 'Rückgängig' })).toHaveFocus()
  },
}

export const RightToLeft: Story = {
  parameters: sandbox({ dir: 'rtl', locale: 'ar', messages: ar }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await expect(dialog.getByRole('button', { name: 'إلغاء' })).toHaveFocus()
  },
}
