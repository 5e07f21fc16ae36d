import { defineConfig, type UserWorkspaceConfig } from 'vitest/config'
import base from '../../vite.config.ts'

/** The tests of the pages with the oldest of each peer. With the newest, which are installed, `npm test` runs them. */
export default defineConfig(async (env) => {
  const config = await base(env)
  const project = (name: string): UserWorkspaceConfig => {
    for (const one of config.test?.projects ?? [])
      if (typeof one === 'object' && 'test' in one && one.test?.name === name) return one
    throw new Error(`vite.config.ts has no project "${name}".`)
  }
  const query = project('browser')
  const react = project('react-18')
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
      ],
    },
  }
})
