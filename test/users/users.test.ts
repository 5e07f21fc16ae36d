import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installInto, packPackage } from '../package/packPackage.ts'
import { run } from '../package/run.ts'
import { findChromium } from '../support/browser.mjs'
import { freePorts } from '../support/ports.ts'

const packages = [
  'react@19.3.1',
  'react-dom@19.3.1',
  '@tanstack/react-query@5.108.0',
  '@testing-library/react@16.3.3',
  '@testing-library/dom@10.4.2',
  '@testing-library/user-event@14.6.12',
  'jest@30.5.2',
  'babel-jest@30.5.2',
  '@babel/core@7',
  '@babel/preset-env@7',
  '@babel/preset-react@7',
  '@babel/preset-typescript@7',
  'jest-environment-jsdom@30.5.2',
  'jest-fixed-jsdom@0.0.11',
  '@happy-dom/jest-environment@20.14.5',
  'vitest@4.1.12',
  'jsdom@29.1.1',
  'happy-dom@20.14.5',
  '@vitest/browser-playwright@4.1.12',
  'playwright@1.64.1',
]

let home: string
let app: string

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'cardmint-users-')))
  app = join(home, 'app')
  await installInto(app, [await packPackage(home), ...packages])
  cpSync(join(import.meta.dirname, 'app'), app, { recursive: true })
}, 300_000)
// what was started may still write
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 10 }), 60_000)

const jest = ['jest', 'jest.test', '--testTimeout', '60000']
const vitest = ['vitest', 'run', '--testTimeout', '60000']

test.each([
  ['Jest with jsdom', jest],
  ['Jest with happy-dom', [...jest, '--env', '@happy-dom/jest-environment']],
  ['Vitest with jsdom', [...vitest, '--environment', 'jsdom', 'vitest.test']],
  ['Vitest with happy-dom', [...vitest, '--environment', 'happy-dom', 'vitest.test']],
  ['Vitest in a browser', [...vitest, '--config', 'vitest.browser.config.js']],
  ['Playwright, whole pages,', ['playwright', 'test', '--project', 'pages']],
  ['Playwright, components,', ['playwright', 'test', '--project', 'components']],
])('%s runs the tests of an app', async (_runner, command) => {
  const [port = 0] = await freePorts(1)
  const env = { CHROMIUM_PATH: await findChromium(), PORT: String(port), DEBUG_PRINT_LIMIT: '0' }
  // rejects with all that was printed if a test fails, or none is found
  await expect(run('npx', ['--offline', ...command], app, env)).resolves.toBeTypeOf('string')
})
