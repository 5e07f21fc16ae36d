import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { useHold, type UseHoldParameters } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { withSandbox } from '../support/withSandbox.tsx'

function Example(parameters: UseHoldParameters) {
  const { secondsLeft, start, undo } = useHold(parameters)
  if (secondsLeft === undefined) {
    return (
      <button type="button" onClick={start}>
        Delete
      </button>
    )
  }
  return (
    <button type="button" onClick={undo}>
      Undo ({secondsLeft} s left)
    </button>
  )
}

const meta: Meta<typeof Example> = {
  title: 'Hooks/useHold',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** The action is called after ten seconds, unless somebody undoes it. */
export const Live: StoryObj<typeof Example> = {
  args: { seconds: 10, onEnd: fn() },
  render: ({ seconds, onEnd }) => <Example seconds={seconds} onEnd={onEnd} />,
  play: async ({ args, canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Delete' }))
    await userEvent.click(await canvas.findByRole('button', { name: /^Undo/ }))
    await expect(canvas.getByRole('button', { name: 'Delete' })).toBeVisible()
    await expect(args.onEnd).not.toHaveBeenCalled()
  },
}
