import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { RotateSecretDialog } from '../src/index.ts'
import * as arabic from '../src/messages/ar.ts'
import { Opener } from './support/Opener.tsx'
import { oneSecret, refusedList, twoSecrets } from './support/secrets.ts'
import { withSandbox, type SandboxParameters } from './support/withSandbox.tsx'

const meta: Meta<typeof RotateSecretDialog> = {
  title: 'RotateSecretDialog',
  component: RotateSecretDialog,
  decorators: [withSandbox],
  args: {
    apiKey: oneSecret,
    verify: async () => true,
    onClose: fn(),
    children: 'The nightly export signs in with it.',
  },
  argTypes: { open: { control: false } },
  render: ({ onClose, ...args }) => (
    <Opener>
      {(open, close) => (
        <RotateSecretDialog
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

type Story = StoryObj<typeof RotateSecretDialog>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const sandbox = (parameters: SandboxParameters) => ({ sandbox: parameters })

async function openDialog(canvas: Canvas) {
  await userEvent.click(canvas.getByRole('button', { name: 'Open' }))
  // the first step is read off the list
  await waitFor(() => expect(canvas.queryByText('Loading API secrets…')).toBeNull())
  return within(await canvas.findByRole('dialog'))
}

async function create(canvas: Canvas) {
  const dialog = await openDialog(canvas)
  await userEvent.click(await dialog.findByLabelText('I have saved this value'))
  await userEvent.click(dialog.getByRole('button', { name: 'Activate secret' }))
  await dialog.findByText(/Both work until/)
  return dialog
}

/** Nothing has changed yet. The second secret is made as in the dialog for creating one. */
export const Create: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await expect(await dialog.findByText('If you stop here, nothing has changed.')).toBeVisible()
  },
}

/** Both are active, and the value is still at hand. */
export const Deploy: Story = {
  play: async ({ canvas }) => {
    const dialog = await create(canvas)
    await expect(await dialog.findByRole('button', { name: 'Verify' })).toHaveFocus()
  },
}

export const Verifying: Story = {
  args: { verify: () => new Promise(() => {}) },
  play: async ({ canvas }) => {
    const dialog = await create(canvas)
    await userEvent.click(dialog.getByRole('button', { name: 'Verify' }))
    await expect(await dialog.findByRole('button', { name: 'Verifying…' })).toBeVisible()
  },
}

export const Verified: Story = {
  play: async ({ canvas }) => {
    const dialog = await create(canvas)
    await userEvent.click(dialog.getByRole('button', { name: 'Verify' }))
    await expect(await dialog.findByRole('button', { name: 'Continue' })).toBeVisible()
  },
}

/** The old secret cannot be revoked from here while nobody knows that the new one works. */
export const VerificationFailed: Story = {
  args: { verify: async () => false },
  play: async ({ canvas }) => {
    const dialog = await create(canvas)
    await userEvent.click(dialog.getByRole('button', { name: 'Verify' }))
    await expect((await dialog.findAllByText(/A call with the new secret failed/))[0]).toBeVisible()
    await expect(dialog.queryByRole('button', { name: 'Continue' })).toBeNull()
  },
}

/** After a reload: the step is read off the two secrets; the value is with whoever saved it. */
export const Resumed: Story = {
  args: { apiKey: twoSecrets },
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await expect(await dialog.findByText(/The new value is no longer here/)).toBeVisible()
  },
}

/** The backend signs in with the old secret: revoking it would lock the backend out. */
export const BackendNotSwitched: Story = {
  args: { apiKey: twoSecrets },
  parameters: sandbox({ marksItsSecret: true }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await expect((await dialog.findAllByText(/The backend signs in with/))[0]).toBeVisible()
    await expect(dialog.queryByRole('button', { name: 'Continue' })).toBeNull()
  },
}

export const Revoke: Story = {
  args: { apiKey: twoSecrets },
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await userEvent.click(await dialog.findByRole('button', { name: 'Continue' }))
    const last = within(await canvas.findByRole('dialog', { name: /^Revoke secret/ }))
    await expect(last.getByText(/the old secret keeps working/)).toBeVisible()
  },
}

export const NoList: Story = {
  parameters: sandbox({ prepare: (stack) => void stack.sandbox.faults.add(refusedList) }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await expect(await dialog.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const Dark: Story = {
  ...VerificationFailed,
  parameters: sandbox({ theme: 'dark' }),
}

export const Narrow: Story = {
  ...VerificationFailed,
  parameters: sandbox({ width: 320 }),
}

export const RightToLeft: Story = {
  args: { apiKey: twoSecrets },
  parameters: sandbox({ dir: 'rtl', locale: 'ar', messages: arabic }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Open' }))
    const { next } = arabic.rotation
    await expect(await canvas.findByRole('button', { name: next })).toBeVisible()
  },
}
