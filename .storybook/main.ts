import type { StorybookConfig } from '@storybook/react-vite'
import { cardFrame } from './cardFrame.ts'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.@(mdx|stories.tsx)'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: ({ plugins = [], ...vite }) => ({ ...vite, plugins: [...plugins, cardFrame()] }),
  features: { sidebarOnboardingChecklist: false },
}

export default config
