import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState, type ComponentProps } from 'react'
import { expect, fn, waitFor } from 'storybook/test'
import { FramedCardTokenizer } from '../src/index.ts'
import { payerId } from './support/card.ts'
import { withSandbox, type SandboxParameters } from './support/withSandbox.tsx'

/** Served beside Storybook, as a frame of another origin reaches nothing in this page: see .storybook/cardFrame.ts. */
const servers = '/card-frame'
const hasServers = import.meta.env.DEV

const sandbox: SandboxParameters = {
  width: 440,
  clientOptions: { baseUrl: `${servers}/api`, fetch: (...request) => fetch(...request) },
}

const meta: Meta<typeof FramedCardTokenizer> = {
  title: 'FramedCardTokenizer',
  component: FramedCardTokenizer,
  decorators: [withSandbox],
  parameters: { sandbox },
  argTypes: { frameUrl: { control: false } },
  args: {
    payerId,
    defaultCountry: 'US',
    onToken: fn(),
    onError: fn(),
  },
  render: (args) => <Framed {...args} />,
}

export default meta

type Story = StoryObj<typeof FramedCardTokenizer>

function Framed(args: ComponentProps<typeof FramedCardTokenizer>) {
  const [frameUrl, setFrameUrl] = useState('')
  useEffect(() => {
    if (hasServers)
      void fetch(`${servers}/url`)
        .then((response) => response.text())
        .then(setFrameUrl)
  }, [])
  if (!hasServers)
    return (
      <p>
        The frame needs a server of another origin, which a built Storybook does not have: run{' '}
        <code>npm run storybook</code>, or <code>npm start</code>, which shows it beside{' '}
        <code>CardTokenizer</code>.
      </p>
    )
  return frameUrl && <FramedCardTokenizer {...args} frameUrl={frameUrl} />
}

const isReady: Story['play'] = async ({ canvas }) => {
  if (!hasServers) return
  // its document is built first
  const patience = { timeout: 25_000 }
  const frame = await canvas.findByTitle<HTMLIFrameElement>('Card details', {}, patience)
  await waitFor(() => expect(frame.closest('[data-state=ready]')).toBeVisible())
  await expect(frame.contentDocument).toBeNull()
}

/**
 * The backend, the frame and its vault are servers beside Storybook, so *Latency*, *Fault* and *Clock* of the toolbar
 * do not reach them. No script of this page can type into the frame, this story's included; its test does so by the
 * browser's driver.
 */
export const Saved: Story = {
  play: async (context) => {
    await isReady(context)
    if (!('__vitest_browser__' in globalThis)) return
    const { commands } = await import('vitest/browser')
    await commands.saveFramedCard()
    await waitFor(() => expect(context.args.onToken).toHaveBeenCalledOnce())
  },
}

/** The frame takes its look from the place around it. */
export const Dark: Story = {
  parameters: { sandbox: { ...sandbox, theme: 'dark' } },
  play: isReady,
}
