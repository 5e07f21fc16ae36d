import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openapiDocument } from '../../openapi/document.ts'
import { freePorts } from '../support/ports.ts'
import { launchChromium } from '../support/browser.mjs'
import { installPackage } from './installPackage.ts'
import { run, start, type Started } from './run.ts'
import { packagesBehind, packagesInDeclarations } from './shipped.ts'

const sources = join(import.meta.dirname, '../../src')
const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
const readmePart = (pattern: RegExp) => pattern.exec(readme)?.[1] ?? ''

let app: string
let upstreams: Started
const installed = () => join(app, 'node_modules/cardmint')

beforeAll(async () => {
  app = await installPackage()
  writeFileSync(join(app, 'readme.tsx'), readmePart(/```tsx\n([^]*?)```/))
  upstreams = await start(join(app, 'node_modules/.bin/cardmint'), ['sandbox', '--port', '0'], {
    cwd: app,
  })
}, 240_000)

afterAll(async () => {
  await upstreams?.stop()
  if (app) rmSync(dirname(app), { recursive: true, force: true })
})

test.each([
  ['queries', 'cardmintKeys'],
  ['server', 'createCustomerBackend'],
  ['sandbox', 'createSandbox'],
  ['testing', 'testCards'],
])('plain Node imports cardmint/%s as installed', async (entry, name) => {
  const script = `import { ${name} } from 'cardmint/${entry}'; console.log(typeof ${name})`
  const printed = await run(process.execPath, ['--input-type=module', '--eval', script], app)
  expect(printed).toMatch(/^(function|object)\n$/)
})

test('a page without a bundler, which has no process, makes errors too', async () => {
  const script = `
    delete globalThis.process
    const { CardmintError } = await import('cardmint/queries')
    console.log(new CardmintError('offline').message)
  `
  const printed = await run(process.execPath, ['--input-type=module', '--eval', script], app)
  expect(printed).toBe('Cardmint (offline)\n')
})

test.each([
  ['cardmint', /Two copies of cardmint are in this page: .*provider-missing, useApiSecrets/],
  ['@tanstack/react-query', /There is no QueryClient for "useApiSecrets".*two copies of @tanstack/],
])('a second copy of %s is named where its provider is not seen', async (name, words) => {
  const twice = join(app, 'node_modules', 'second-copy')
  cpSync(join(app, 'node_modules', name), twice, { recursive: true })
  const from = (wanted: string) => (wanted === name ? 'second-copy' : wanted)
  const script = `
    import { createElement } from 'react'
    import { renderToString } from 'react-dom/server'
    import { createClient, useApiSecrets } from 'cardmint'
    import { CardmintProvider } from '${from('cardmint')}'
    import { QueryClient, QueryClientProvider } from '${from('@tanstack/react-query')}'
    const App = () => useApiSecrets({ apiKey: 'abcd1234' }).status
    const client = createClient({ baseUrl: 'http://localhost/api' })
    const inside = createElement(CardmintProvider, { client }, createElement(App))
    renderToString(createElement(QueryClientProvider, { client: new QueryClient() }, inside))
  `
  const printed = run(process.execPath, ['--input-type=module', '--eval', script], app)
  await expect(printed).rejects.toThrow(words)
  rmSync(twice, { recursive: true })
})

test('cardmint/openapi.json is the document of these sources', async () => {
  const script = `console.log(JSON.stringify(require('cardmint/openapi.json')))`
  const printed = await run(process.execPath, ['--input-type=commonjs', '--eval', script], app)
  expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(openapiDocument)))
})

test('a CommonJS app requires the entries that a server uses', async () => {
  const script = `console.log(typeof require('cardmint/server').createCustomerBackend, typeof require('cardmint/queries').createClient)`
  const printed = await run(process.execPath, ['--input-type=commonjs', '--eval', script], app)
  expect(printed).toBe('function function\n')
})

test('npx finds the command', async () => {
  expect(await run('npx', ['--offline', 'cardmint', '--help'], app)).toContain('sandbox')
})

test('the installed command writes the card frame', async () => {
  const out = join(app, 'cards')
  const printed = await run(
    join(app, 'node_modules/.bin/cardmint'),
    [
      'frame',
      '--parent=https://shop.example',
      '--tokenization-url=https://connect.plastiq.com/api/payment-methods',
      `--out=${out}`,
    ],
    app,
  )
  const written = printed
    .trim()
    .split('\n')
    .map((line) => line.split('  ')[1] ?? '')
  expect(written).toContain('index.html')
  expect(written.filter((name) => !existsSync(join(out, name)))).toEqual([])
})

test('the installed sandbox answers over HTTP, and asks who is there', async () => {
  const { url } = JSON.parse(upstreams.firstLine)
  const response = await fetch(`${url}/accounts/abcd1234/secrets`)
  expect(response.status).toBe(401)
})

test.each([
  ['queries/index.js', ['ky', 'valibot']],
  ['server/index.js', ['hono', 'valibot']],
  ['sandbox/index.js', ['hono', 'valibot']],
])('%s runs without React', (entry, allowed) => {
  const dist = join(installed(), 'dist')
  const packages = packagesBehind(dist, entry)
  expect(packages.filter((name) => !allowed.includes(name))).toEqual([])
})

test('the declarations name only packages that the package asks for', () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(installed(), 'package.json'), 'utf8'),
  )
  // an example in a doc comment imports from the package itself
  const asked = new Set(['cardmint', ...Object.keys({ ...dependencies, ...peerDependencies })])
  const named = packagesInDeclarations(join(installed(), 'dist'))
  expect(named).toContain('react')
  expect(named.filter((name) => !asked.has(name))).toEqual([])
})

test('every module whose source says "use client" says it as installed, and no other', () => {
  const says = (path: string) => /^['"]use client['"]/.test(readFileSync(path, 'utf8'))
  const modules = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const marked = modules.filter((file) => says(join(sources, file)))
  const installedAs = (file: string) => file.replace(/\.tsx?$/, '.js')
  const dist = join(installed(), 'dist')
  const kept = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && says(join(dist, file)),
  )
  expect(kept.length).toBeGreaterThan(30)
  expect(kept).toContain('index.js')
  expect(kept.sort()).toEqual(marked.map(installedAs).sort())
})

test('an app in TypeScript compiles against it, declarations checked too', async () => {
  const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc')
  expect(await run(tsc, ['-p', '.'], app)).toBe('')
})

test('the backend of the README answers a page behind the proxy of Vite, one of an old browser too', async () => {
  const [port = 0, pagePort = 0] = await freePorts(2)
  const server = readmePart(/```js\n([^]*?)```/).replace('4010', String(port))
  const config = readmePart(/`(defineConfig\(.*?)`/).replace('4010', String(port))
  writeFileSync(join(app, 'readme.mjs'), server)
  writeFileSync(
    join(app, 'readme.config.mjs'),
    `import { defineConfig } from 'vite'\nexport default ${config}`,
  )
  const quietly = { cwd: app, isSilent: true }
  const sandbox = 'exec node_modules/.bin/cardmint sandbox --port 0 --env > .env.development'
  const started = [await start('sh', ['-c', sandbox], quietly)]
  try {
    const written = () => readFileSync(join(app, '.env.development'), 'utf8')
    await expect.poll(written).toContain('VITE_API_KEY=')
    const env = '--env-file=.env.development'
    started.push(await start(process.execPath, [env, 'readme.mjs'], quietly))
    const vite = ['--config', 'readme.config.mjs', '--host', '127.0.0.1', '--port', `${pagePort}`]
    started.push(await start(join(app, 'node_modules/.bin/vite'), vite, quietly))
    const page = `http://127.0.0.1:${pagePort}`
    const list = async () =>
      fetch(`${page}/api/accounts/abcd1234/secrets`, {
        headers: { Cookie: 'session=x', Origin: page },
      }).then(
        ({ status }) => status,
        () => 'no answer',
      )
    // 500 is the proxy's, until the backend listens
    await expect.poll(list, { timeout: 30_000 }).toBe(200)
  } finally {
    await Promise.all(started.map(async ({ stop }) => stop()))
  }
})

test('an app builds with it, and shows the card form and the secrets', async () => {
  await run(join(app, 'node_modules/.bin/vite'), ['build'], app)
  expect(existsSync(join(app, 'dist/index.html'))).toBe(true)
  const server = await start(process.execPath, ['server.mjs'], {
    cwd: app,
    env: { UPSTREAMS: upstreams.firstLine },
  })
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(server.firstLine)
    await page.getByLabel('Card number').waitFor()
    await page.getByLabel('Security code').waitFor()
    await page.getByRole('button', { name: 'Save card' }).waitFor()
    const table = page.getByRole('table', { name: 'API secrets' })
    await table.getByRole('button', { name: /^Revoke/ }).waitFor()
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
    await server.stop()
  }
})
