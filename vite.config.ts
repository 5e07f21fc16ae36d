import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { chmodSync, readdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { BuildOptions, Plugin } from 'vite'
import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from 'vitest/config'
import { openapiDocument } from './openapi/document.ts'
import { chromiumArgs, findChromium } from './test/support/browser.mjs'
import { saveFramedCard } from './test/support/saveFramedCard.ts'
import { heardByShop, startShop } from './test/support/shop.ts'
import { TallyReporter } from './test/support/reporter.ts'

/** Dependencies stay imports; what we wrote (a relative path, or an absolute one of any system) is built. */
const isDependency = (id: string): boolean => !id.startsWith('.') && !isAbsolute(id)

/** Every language but English. Each is an entry of its own, so that a page loads the one it shows. */
const languages = readdirSync(new URL('src/frame-document/words', import.meta.url)).map((file) =>
  file.replace(/\.ts$/, ''),
)

const library: BuildOptions = {
  target: 'es2022',
  sourcemap: true,
  minify: false,
  // Without it a stylesheet cannot be an entry.
  cssCodeSplit: true,
  reportCompressedSize: false,
  lib: {
    entry: {
      index: 'src/index.ts',
      addresses: 'src/addresses.ts',
      marks: 'src/marks.ts',
      'frame/index': 'src/frame/index.ts',
      'queries/index': 'src/queries/index.ts',
      'server/index': 'src/server/index.ts',
      'sandbox/index': 'src/sandbox/index.ts',
      'testing/index': 'src/testing/index.ts',
      ...Object.fromEntries(
        ['en', ...languages].map((name) => [`messages/${name}`, `src/messages/${name}.ts`]),
      ),
      cli: 'src/cli.ts',
      styles: 'src/styles/index.css',
      'styles-layer': 'src/styles/layer.css',
    },
    formats: ['es'],
  },
  rolldownOptions: {
    external: isDependency,
    // An inlined constant leaves an import behind that imports nothing, which bundlers warn of.
    optimization: { inlineConst: false },
    output: {
      // Module by module, as a bundle would lose "use client" without a word.
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: '[name].js',
      assetFileNames: '[name][extname]',
    },
  },
}

const describedBackend: Plugin = {
  name: 'described-backend',
  generateBundle(_options, files) {
    if (!files['cli.js']) return
    const source = `${JSON.stringify(openapiDocument, null, 2)}\n`
    this.emitFile({ type: 'asset', fileName: 'openapi.json', source })
  },
}

/** TypeScript 6 and 7 look for the declarations of a stylesheet that is imported. */
const declaredStylesheets: Plugin = {
  name: 'declared-stylesheets',
  generateBundle(_options, files) {
    if (!files['cli.js']) return
    for (const name of ['styles', 'styles-layer'])
      this.emitFile({ type: 'asset', fileName: `${name}.css.d.ts`, source: 'export {}\n' })
  },
}

const executableCommand: Plugin = {
  name: 'executable-command',
  // Storybook's build runs this too, and has no command.
  writeBundle: ({ dir = 'dist' }, files) => {
    if (files['cli.js']) chmodSync(join(dir, 'cli.js'), 0o755)
  },
}

/**
 * What tests in a browser import: bundled before the first of them runs, as the page would be loaded again, and a test
 * lost, where Vite finds one only then.
 */
const optimizeDeps = {
  include: [
    '@mui/material/Dialog',
    '@radix-ui/react-dialog',
    '@tanstack/react-query',
    '@testing-library/react',
    'hono',
    'hono/utils/url',
    'ky',
    'ky-2',
    'react-dom',
    'react-dom/client',
    'react-dom/server',
    'valibot',
  ],
}

/** How long a test, and a wait within it, may take. Generous, as a busy machine is no defect. */
const patience = { testTimeout: 30_000, expect: { poll: { timeout: 10_000 } } }

/** How often CI runs a failed test in a browser again; `TallyReporter` names those that passed only then. */
const retry = process.env.CI ? 1 : 0

/**
 * Groups run one after the other, the cheap first. Two files at a time, where they wait more than they work: Vitest
 * by itself leaves a core free, which on a machine of two is half of it.
 */
function projects(executablePath: string | undefined): TestProjectConfiguration[] {
  // Made anew for each project, as Vitest changes the object: a shared one gives both the same name.
  const browser = () => ({
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
    }),
    instances: [{ browser: 'chromium' as const }],
  })
  return [
    {
      extends: true,
      test: {
        name: 'unit',
        include: ['test/**/*.test.ts'],
        exclude: [
          'e2e',
          'engines',
          'examples',
          'frame',
          'package',
          'recipes',
          'typescript',
          'users',
        ].map((it) => `test/${it}/**`),
        environment: 'node',
        setupFiles: ['test/support/brands.ts'],
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
      },
    },
    {
      extends: true,
      optimizeDeps,
      test: {
        name: 'browser',
        include: ['test/**/*.browser.test.tsx'],
        retry,
        setupFiles: ['test/support/patience.ts', 'test/support/brands.ts'],
        browser: { ...browser(), commands: { startShop, heardByShop } },
        sequence: { groupOrder: 2 },
      },
    },
    {
      extends: true,
      // what a host's page does to the card form, again with the oldest React that is supported
      cacheDir: 'node_modules/.vite/react-18',
      optimizeDeps,
      resolve: { alias: [{ find: /^(react(?:-dom)?)(\/.*)?$/, replacement: '$1-18$2' }] },
      test: {
        name: 'react-18',
        include: ['test/hosts/**/*.browser.test.tsx'],
        retry,
        setupFiles: ['test/support/patience.ts', 'test/support/brands.ts'],
        browser: browser(),
        sequence: { groupOrder: 2 },
      },
    },
    {
      // Storybook brings its own React plugin, so this one does not extend the rest.
      plugins: [storybookTest({ configDir: '.storybook' })],
      test: {
        name: 'stories',
        browser: { ...browser(), commands: { saveFramedCard } },
        ...patience,
        retry,
        sequence: { groupOrder: 3 },
      },
    },
    {
      extends: true,
      test: {
        name: 'e2e',
        include: ['e2e', 'frame', 'package'].map((it) => `test/${it}/**/*.test.ts`),
        environment: 'node',
        maxWorkers: 2,
        retry,
        testTimeout: 120_000,
        hookTimeout: 120_000,
        sequence: { groupOrder: 4 },
      },
    },
    {
      extends: true,
      test: {
        name: 'types',
        include: [],
        // Fails on any type error of the whole program, so it is the type check of the sources too.
        typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.ts'] },
      },
    },
  ]
}

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => {
  // Only a test run needs the browser. Where none is found the other projects still run, and the
  // projects that need it fail with what Playwright says is missing.
  const executablePath =
    mode === 'test' ? await findChromium().catch((error) => warn(error)) : undefined
  return {
    plugins: [react(), executableCommand, describedBackend, declaredStylesheets],
    build: library,
    test: {
      passWithNoTests: true,
      ...patience,
      reporters: ['default', new TallyReporter()],
      projects: projects(executablePath),
    },
  }
})

function warn(error: unknown): undefined {
  console.warn(String(error))
}
