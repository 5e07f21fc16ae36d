import type { Preview } from '@storybook/react-vite'
import { StrictMode } from 'react'
import { configure } from 'storybook/test'
import '../src/styles/index.css'
// Before the first query of any story, as it chooses TanStack's timers.
import '../stories/lifetime/lendClock.ts'

// One second, the default, is what a busy machine takes for a screen.
configure({ asyncUtilTimeout: 10_000 })

const preview: Preview = {
  // Every story is a test too, and one that breaks an accessibility rule fails.
  parameters: {
    a11y: { test: 'error' },
    layout: 'centered',
    options: { storySort: { order: ['Start here', 'Docs', '*'] } },
  },
  decorators: [
    (Story) => (
      <StrictMode>
        <Story />
      </StrictMode>
    ),
  ],
}

export default preview
