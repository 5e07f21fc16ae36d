// `npm run bench:bundlers`: what a page gets of the packed package from each bundler, which are installed in a temporary
// folder. Writes the table into docs/apps.md. Ends with 1 if a page doesn't work, or has something in it that it doesn't use.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchChromium } from '../test/support/browser.mjs'
import { loadModule } from './loadModule.mjs'

const versions = {
  Vite: '8.3.8',
  webpack: '5.113.0',
  Rspack: '2.3.4',
  esbuild: '0.28.2',
  Rollup: '4.68.8',
  Parcel: '2.16.4',
}
const names = Object.entries(versions).map(([name, version]) => {
  const known = name === 'Rspack' ? '@rspack/core' : name.toLowerCase()
  return `${known}@${version}`
})
const plugins = ['node-resolve@16.0.3', 'commonjs@29.0.3', 'replace@6.0.3', 'terser@1.0.2']
const shared = ['react@19.3.1', 'react-dom@19.3.1', '@tanstack/react-query@5.108.0']

/** Parts of the package that a page doesn't have, each by a text that minifying leaves alone. */
const unused = {
  sandbox: '/_sandbox/',
  testing: 'BroadcastChannel',
  server: 'Sec-Fetch-Site',
  'other languages': 'Karte speichern',
  'sentences for developers': 'Wrap the app',
  'the secrets table': 'secrets-table',
  'the card frame': 'frame-blocked',
}
const pages = {
  base: {},
  secrets: { ...unused, 'the card form': 'card-fields' },
  card: unused,
}

const { module, close } = await loadModule('/test/package/packPackage.ts')
const home = mkdtempSync(join(tmpdir(), 'cardmint-bundlers-'))
const app = join(home, 'app')
const packages = [...shared, ...names, ...plugins.map((name) => `@rollup/plugin-${name}`)]
await module.installInto(app, [await module.packPackage(home), ...packages])
await close()
cpSync(new URL('bundlers/app', import.meta.url), app, { recursive: true })
const dist = join(app, 'node_modules/cardmint/dist')
const packed = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(join(dist, name), 'utf8'))
for (const [part, text] of Object.entries(pages.secrets)) {
  if (!packed.some((code) => code.includes(text))) throw new Error(`${part}: "${text}" is nowhere.`)
}

// Vite, which loaded a module above, has set another
const env = { ...process.env, NODE_ENV: 'production' }
const browser = await launchChromium()
const rows = []
try {
  for (const [name, version] of Object.entries(versions)) {
    execFileSync(process.execPath, ['bundle.mjs', name], { cwd: app, stdio: 'inherit', env })
    const base = await sizeOf(name, 'base')
    const ours = [await sizeOf(name, 'secrets'), await sizeOf(name, 'card')]
    const cells = ours.map((size) => kB(size - base))
    rows.push(`| ${[`${name} ${version}`, ...cells, kB(base)].join(' | ')} |`)
    console.log(rows.at(-1))
  }
} finally {
  await browser.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
}
const head =
  '| bundler | `useApiSecrets` | `CardTokenizer` | React and TanStack Query |\n| --- | --- | --- | --- |'
const document = new URL('../docs/apps.md', import.meta.url)
const before = readFileSync(document, 'utf8')
const table = /(?<=<!-- written by bench:bundlers -->\n)(\|.*\n)+/
writeFileSync(document, before.replace(table, `${[head, ...rows].join('\n')}\n`))

/**
 * Bytes of the scripts that a page loads until it shows what it is for, each with gzip.
 *
 * @param {string} bundler
 * @param {keyof typeof pages} name
 */
async function sizeOf(bundler, name) {
  const folder = join(app, 'out', bundler, name)
  const scripts = new Map()
  const page = await browser.newPage()
  page.on('pageerror', (error) => fail(`${bundler}, ${name}: ${error}`))
  await page.route('https://shop.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    const path = join(folder, pathname === '/' ? 'index.html' : pathname)
    if (!existsSync(path)) return route.fulfill({ status: 404 })
    if (path.endsWith('.js')) scripts.set(path, readFileSync(path))
    return route.fulfill({ path })
  })
  await page.goto('https://shop.test/', { waitUntil: 'networkidle' })
  await page.getByText(name === 'card' ? 'Save card' : /^Shown: /).waitFor()
  await page.close()
  const codes = [...scripts.values()].map(String)
  for (const [part, text] of Object.entries(pages[name])) {
    if (codes.some((code) => code.includes(text))) fail(`${bundler}, ${name}: has ${part}`)
  }
  return [...scripts.values()].reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0)
}

/** @param {number} bytes */
function kB(bytes) {
  return (bytes / 1000).toFixed(1)
}

/** @param {string} words */
function fail(words) {
  console.error(words)
  process.exitCode = 1
}
