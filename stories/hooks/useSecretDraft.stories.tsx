import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { useSecretDraft } from '../../src/index.ts'
import { HookPage } from '../support/HookPage.tsx'
import { withSandbox } from '../support/withSandbox.tsx'

function Example() {
  // this page keeps nothing, so the browser need not ask before it is left
  const draft = useSecretDraft({ isSafe: true })
  return (
    <>
      <label>
        New secret <input {...draft.inputProps} size={30} />
      </label>{' '}
      <button type="button" onClick={() => draft.setConcealed(!draft.concealed)}>
        {draft.concealed ? 'Show' : 'Hide'}
      </button>{' '}
      <button type="button" onClick={draft.generate}>
        Generate another
      </button>{' '}
      <button type="button" onClick={() => void draft.copy()}>
        Copy
      </button>
      <p>{draft.brokenRules.length > 0 && `Breaks the rules: ${draft.brokenRules.join(', ')}`}</p>
      <p>{draft.isTaken && 'Somebody may rely on it.'}</p>
    </>
  )
}

const meta: Meta = {
  title: 'Hooks/useSecretDraft',
  decorators: [withSandbox],
  parameters: { docs: { page: HookPage } },
}

export default meta

/** A strong value stands in the input, covered by CSS, and nowhere else. */
export const Live: StoryObj = {
  render: () => <Example />,
  play: async ({ canvas }) => {
    const input = canvas.getByLabelText<HTMLInputElement>('New secret')
    await expect(input.value).not.toBe('')
    await userEvent.clear(input)
    await userEvent.type(input, 'short')
    await expect(await canvas.findByText(/^Breaks the rules: /)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Generate another' }))
    await expect(canvas.queryByText(/^Breaks the rules: /)).toBeNull()
  },
}
