import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { CreateSecretDialog } from '../src/index.ts'
import { presets } from '../src/sandbox/index.ts'
import { Opener } from './support/Opener.tsx'
import { arabicWords, oneSecret } from './support/secrets.ts'
import { withSandbox, type SandboxParameters } from './support/withSandbox.tsx'

const meta: Meta<typeof CreateSecretDialog> = {
  title: 'CreateSecretDialog',
  component: CreateSecretDialog,
  decorators: [withSandbox],
  args: { apiKey: oneSecret, onClose: fn() },
  argTypes: { open: { control: false } },
  render: ({ apiKey, onClose }) => (
    <Opener>
      {(open, close) => (
        <CreateSecretDialog
          apiKey={apiKey}
          open={open}
          onClose={(created) => {
            close()
            onClose(created)
          }}
        />
      )}
    </Opener>
  ),
}

export default meta

type Story = StoryObj<typeof CreateSecretDialog>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const sandbox = (parameters: SandboxParameters) => ({ sandbox: parameters })

async function openDialog(canvas: Canvas) {
  await userEvent.click(canvas.getByRole('button', { name: 'Open' }))
  return within(await canvas.findByRole('dialog'))
}

async function activate(dialog: ReturnType<typeof within>) {
  await userEvent.click(dialog.getByRole('checkbox'))
  await userEvent.click(dialog.getByRole('button', { name: 'Activate secret' }))
}

/** A value nobody has saved is never in force: the button waits for the tick. */
export const Opened: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    const activateButton = dialog.getByRole('button', { name: 'Activate secret' })
    await expect(activateButton).toHaveAttribute('aria-disabled', 'true')
    await expect(activateButton).toHaveAccessibleDescription('Save the value, then tick the box.')
  },
}

export const ValueShown: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await userEvent.click(dialog.getByRole('button', { name: 'Show' }))
    await expect(dialog.getByRole('button', { name: 'Hide' })).toBeVisible()
  },
}

export const TypedTooWeak: Story = {
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    const field = dialog.getByLabelText('Secret value')
    await userEvent.clear(field)
    await userEvent.type(field, 'weak')
    await expect(dialog.getAllByText('(missing)', { exact: false })).toHaveLength(3)
    await expect(field).toBeInvalid()
  },
}

/** Also how it looks on a page without https, which has no clipboard. */
export const CopyingFails: Story = {
  beforeEach() {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    return () => void Reflect.deleteProperty(navigator, 'clipboard')
  },
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await userEvent.click(dialog.getByRole('button', { name: 'Copy' }))
    await expect((await dialog.findAllByText(/Copying did not work/))[0]).toBeVisible()
    await expect(dialog.getByLabelText('Secret value')).toHaveFocus()
  },
}

export const Activating: Story = {
  parameters: sandbox({ prepare: ({ cable }) => void cable.hold('POST') }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await activate(dialog)
    await expect(await dialog.findByRole('button', { name: 'Activating…' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(canvas.getByRole('dialog')).toBeVisible()
  },
}

export const Activated: Story = {
  play: async ({ canvas, args }) => {
    await activate(await openDialog(canvas))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(args.onClose).toHaveBeenCalledTimes(1)
    await expect(args.onClose).toHaveBeenCalledWith(expect.objectContaining({ inUse: false }))
    await expect(canvas.getByRole('button', { name: 'Open' })).toHaveFocus()
  },
}

export const Refused: Story = {
  parameters: sandbox({
    prepare: (stack) => {
      stack.sandbox.faults.add(presets.rateLimited({ match: { method: 'POST' } }))
    },
  }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await activate(dialog)
    await expect(await dialog.findByText(/^Trace /)).toBeVisible()
  },
}

/** The answer was lost. The list has been read again, and tells what came of it. */
export const OutcomeUnknown: Story = {
  parameters: sandbox({ prepare: ({ cable }) => cable.cutAfter('POST') }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await activate(dialog)
    await expect(await dialog.findByText(/We do not know whether/)).toBeVisible()
    await expect(await dialog.findByText(/very likely this one went through/)).toBeVisible()
  },
}

export const Dark: Story = {
  parameters: sandbox({ ...Refused.parameters?.['sandbox'], theme: 'dark' }),
  play: Refused.play,
}

export const RightToLeft: Story = {
  parameters: sandbox({ dir: 'rtl', locale: 'ar', messages: arabicWords }),
  play: async ({ canvas }) => {
    await openDialog(canvas)
    await expect(canvas.getByRole('dialog', { name: 'إنشاء سر' })).toBeVisible()
  },
}
