import { defineConfig, type UserWorkspaceConfig, type ViteUserConfig } from 'vitest/config'
import base from '../../vite.config.ts'

/** The tests of the pages with the oldest of each peer. With the newest, which are installed, `npm test` runs them. */
export default defineConfig(async (env) => {
  const config = await base(env)
  const query = project(config, 'browser')
  const react = project(config, 'react-18')
  // read anew, as Vitest changes the object: a shared one gives both the same name
  const preact = project(await base(env), 'browser')
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
          // the form of the ready frame document, which has Preact in the place of React
          ...preact,
          cacheDir: 'node_modules/.vite/preact',
          resolve: {
            alias: [
              {
                find: /^react(-dom)?(\/[\w-]+)?$/,
                replacement: `${import.meta.dirname}/preact.ts`,
              },
            ],
          },
          optimizeDeps: {
            // Testing Library is bundled with that React, and no cache sees when it changes
            force: true,
            include: [
              '@tanstack/react-query',
              '@testing-library/react',
              'hono',
              'hono/utils/url',
              'ky',
              'preact',
              'preact/hooks',
              'preact/test-utils',
              'valibot',
            ],
          },
          test: {
            ...preact.test,
            name: 'preact',
            include: ['test/components/card-form/**/*.browser.test.tsx'],
            // counts renders with a component of React that Preact has not
            exclude: ['**/renders.browser.test.tsx'],
            // the ids of two roots are the same, and the document has one; nor has it a portal
            testNamePattern: /^(?!.*(?:even with two forms on the page|in another document))/,
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
