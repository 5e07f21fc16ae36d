import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { RevokeSecretDialog } from '../src/index.ts'
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

export const Revoking: Story = {
  parameters: sandbox({ prepare: ({ cable }) => void cable.hold('DELETE') }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await expect(await dialog.findByRole('button', { name: 'Revoking…' })).toBeVisible()
  },
}

export const Revoked: Story = {
  play: async ({ canvas, args }) => {
    await revoke(await openDialog(canvas))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(args.onClose).toHaveBeenCalledTimes(1)
    await expect(args.onClose).toHaveBeenCalledWith(true)
  },
}

export const Refused: Story = {
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
  parameters: sandbox({ prepare: ({ cable }) => cable.cutAfter('DELETE') }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await revoke(dialog)
    await expect(await dialog.findByText(/We do not know whether/)).toBeVisible()
    await expect(await dialog.findByRole('button', { name: 'Close' })).toBeVisible()
  },
}

export const Dark: Story = {
  parameters: sandbox({ ...Refused.parameters?.['sandbox'], theme: 'dark' }),
  play: Refused.play,
}
