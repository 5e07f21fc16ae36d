import { defineConfig, type UserWorkspaceConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vite.config.ts'

/** The tests of the pages with the oldest of each peer. With the newest, which are installed, `npm test` runs them. */
export default defineConfig(async (env) => {
  const config = await base(env)
  const query = project(config, 'browser')
  const react = project(config, 'react-18')
  // read anew, as Vitest changes the object: a shared one gives both the same name
  const frame = project(await base(env), 'browser')
  return {
    ...config,
    root: `${import.meta.dirname}/../..`,
    test: {
      ...config.test,
      projects: [
        {
          ...query,
          cacheDir: 'node_modules/.vite/peers',
          resolve: {
            alias: [{ find: /^@tanstack\/react-query$/, replacement: 'react-query-5.66' }],
          },
          test: {
            ...query.test,
            name: 'react-query-5.66',
            include: ['test/{hooks,provider,components}/**/*.browser.test.tsx'],
          },
        },
        {
          ...react,
          test: {
            ...react.test,
            include: ['test/{hooks,provider,hosts}/**/*.browser.test.tsx'],
            // in StrictMode React 18 makes what TanStack reads with twice
            testNamePattern: /^(?!a list is read once in StrictMode)/,
          },
        },
        {
          // the form of the ready frame document, which has a small React of its own
          ...frame,
          cacheDir: 'node_modules/.vite/frame-react',
          resolve: {
            alias: [
              {
                find: /^react(-dom)?(\/[\w-]+)?$/,
                replacement: `${import.meta.dirname}/frameReact.ts`,
              },
            ],
          },
          optimizeDeps: {
            // Testing Library is bundled with that React, which the cache would not see change
            force: true,
            include: [
              '@tanstack/react-query',
              '@testing-library/react',
              'hono',
              'hono/utils/url',
              'ky',
              'valibot',
            ],
          },
          test: {
            ...frame.test,
            name: 'frame-react',
            include: ['test/components/card-form/**/*.browser.test.tsx'],
            // counts renders with a component of React that it has not
            exclude: ['**/renders.browser.test.tsx'],
            // it has no portal
            testNamePattern: /^(?!.*in another document)/,
          },
        },
      ],
    },
  }
})

function project(config: ViteUserConfig, name: string): UserWorkspaceConfig {
  for (const one of config.test?.projects ?? [])
    if (typeof one === 'object' && 'test' in one && one.test?.name === name) return one
  throw new Error(`vite.config.ts has no project "${name}".`)
}
