import type { Preview } from '@storybook/react-vite'
import { StrictMode } from 'react'
import '../src/styles/index.css'

const preview: Preview = {
  // Every story is a test too, and one that breaks an accessibility rule fails.
  parameters: { a11y: { test: 'error' }, layout: 'centered' },
  decorators: [
    (Story) => (
      <StrictMode>
        <Story />
      </StrictMode>
    ),
  ],
}

export default preview
