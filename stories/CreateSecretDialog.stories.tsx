import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { CreateSecretDialog } from '../src/index.ts'
import * as ar from '../src/messages/ar.ts'
import * as de from '../src/messages/de.ts'
import { presets } from '../src/sandbox/index.ts'
import { Opener } from './support/Opener.tsx'
import { oneSecret } from './support/secrets.ts'
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

/** Neither the clipboard of pages with https nor what the others have. */
export const CopyingFails: Story = {
  beforeEach() {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    document.execCommand = () => false
    return () => {
      Reflect.deleteProperty(navigator, 'clipboard')
      Reflect.deleteProperty(document, 'execCommand')
    }
  },
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await userEvent.click(dialog.getByRole('button', { name: 'Copy' }))
    await expect((await dialog.findAllByText(/Copying did not work/))[0]).toBeVisible()
    await expect(dialog.getByLabelText('Secret value')).toHaveFocus()
  },
}

/** Saved, and not active: what was saved would be missed where it is put. */
export const Discarding: Story = {
  play: async ({ canvas, args }) => {
    const dialog = await openDialog(canvas)
    await userEvent.click(dialog.getByRole('checkbox'))
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    await expect(dialog.getByRole('button', { name: 'Discard value' })).toHaveFocus()
    await expect(dialog.getAllByText(/what you saved would not work/)[0]).toBeVisible()
    await expect(args.onClose).not.toHaveBeenCalled()
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
    await expect((await dialog.findAllByText(/We couldn't confirm whether/))[0]).toBeVisible()
    await expect(
      (await dialog.findAllByText(/is new in the list, so this most likely went through/))[0],
    ).toBeVisible()
  },
}

/** The request never arrived: the list, read again, has no second secret, and it may be tried again. */
export const NothingChanged: Story = {
  parameters: sandbox({ prepare: ({ cable }) => cable.cutBefore('POST') }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await activate(dialog)
    await expect((await dialog.findAllByText(/nothing has changed so far/))[0]).toBeVisible()
  },
}

export const RateLimited: Story = {
  parameters: sandbox({
    prepare: (stack) => {
      const headers = { 'Retry-After': '40' }
      stack.sandbox.faults.add(presets.rateLimited({ match: { method: 'POST' }, headers }))
    },
  }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    await activate(dialog)
    await expect(await dialog.findByText(/^You can try again in \d+ seconds\.$/)).toBeVisible()
  },
}

export const Narrow: Story = {
  parameters: { layout: 'fullscreen', ...sandbox({ width: 320 }) },
  play: ValueShown.play,
}

export const German: Story = {
  parameters: sandbox({ locale: 'de', messages: de }),
  play: async ({ canvas }) => {
    const dialog = await openDialog(canvas)
    const field = dialog.getByLabelText('Wert des Secrets')
    await userEvent.clear(field)
    await userEvent.type(field, 'kurz')
    await expect(field).toBeInvalid()
  },
}

export const Dark: Story = {
  parameters: sandbox({ ...Refused.parameters?.['sandbox'], theme: 'dark' }),
  play: Refused.play,
}

export const RightToLeft: Story = {
  parameters: sandbox({ dir: 'rtl', locale: 'ar', messages: ar }),
  play: async ({ canvas }) => {
    await openDialog(canvas)
    await expect(canvas.getByRole('dialog', { name: 'إنشاء سر' })).toBeVisible()
  },
}
