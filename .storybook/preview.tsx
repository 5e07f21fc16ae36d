import type { Preview } from '@storybook/react-vite'
import { StrictMode } from 'react'
import { configure } from 'storybook/test'
import '../src/styles/index.css'
// Before the first query of any story, as it chooses TanStack's timers.
import '../stories/lifetime/lendClock.ts'
import { ComponentPage } from '../stories/support/ComponentPage.tsx'
import { inheritProps } from '../stories/support/inheritProps.ts'
import { globalTypes, initialGlobals } from '../stories/support/toolbar.ts'

// One second, the default, is what a busy machine takes for a screen.
configure({ asyncUtilTimeout: 10_000 })

/** The doc comment of a component, as far as its tags. */
function describe(component: { __docgenInfo?: { description?: string } } | undefined) {
  return component?.__docgenInfo?.description?.split(/^@/m)[0]
}

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals: { ...initialGlobals },
  argTypesEnhancers: [inheritProps],
  // Every story is a test too, and one that breaks an accessibility rule fails.
  parameters: {
    a11y: { test: 'error' },
    layout: 'centered',
    docs: { page: ComponentPage, extractComponentDescription: describe },
    options: { storySort: { order: ['Start here', 'Docs', '*', 'Hooks'] } },
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
