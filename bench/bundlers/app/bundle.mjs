// `node bundle.mjs <bundler>`: builds each page for production into `out/<bundler>/<page>`, as the bundler's own
// documentation says. Runs in the folder where the bundlers are installed.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const [, , bundler = ''] = process.argv
const html =
  '<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="main.js"></script>'
const NODE_ENV = { 'process.env.NODE_ENV': '"production"' }

/** @typedef {{ entry: string, out: string }} Job */
/** @type {Readonly<Record<string, (job: Job) => Promise<unknown>>>} */
const bundlers = {
  async Vite({ entry, out }) {
    const { build } = await import('vite')
    const rolldownOptions = { input: entry, output: { entryFileNames: 'main.js' } }
    await build({ configFile: false, logLevel: 'error', build: { outDir: out, rolldownOptions } })
  },
  async webpack(job) {
    const { default: webpack } = await import('webpack')
    await likeWebpack(webpack, job)
  },
  async Rspack(job) {
    const { rspack } = await import('@rspack/core')
    await likeWebpack(rspack, job)
  },
  async esbuild({ entry, out }) {
    const { build } = await import('esbuild')
    const format = { bundle: true, minify: true, splitting: true, format: 'esm' }
    await build({ entryPoints: { main: entry }, outdir: out, ...format, define: NODE_ENV })
  },
  async Rollup({ entry, out }) {
    const { rollup } = await import('rollup')
    const { default: resolve } = await import('@rollup/plugin-node-resolve')
    const { default: commonjs } = await import('@rollup/plugin-commonjs')
    const { default: replace } = await import('@rollup/plugin-replace')
    const { default: terser } = await import('@rollup/plugin-terser')
    const build = await rollup({
      input: { main: entry },
      plugins: [
        replace({ ...NODE_ENV, preventAssignment: true }),
        resolve({ browser: true }),
        commonjs(),
        terser(),
      ],
      // it knows no "use client"
      onwarn: ({ code, message }) => code !== 'MODULE_LEVEL_DIRECTIVE' && console.warn(message),
    })
    await build.write({ dir: out, format: 'es' })
  },
  // as it is by default, without `packageExports`
  async Parcel({ entry, out }) {
    writeFileSync('main.js', `import 'cardmint/styles.css'\nimport './${basename(entry)}'`)
    writeFileSync('index.html', html)
    const options = ['--dist-dir', out, '--no-source-maps', '--no-cache', '--public-url', './']
    execFileSync('npx', ['parcel', 'build', 'index.html', ...options], { stdio: 'ignore' })
  },
}

/** @param {any} pack webpack, or what has its interface. */
async function likeWebpack(pack, { entry, out: path }) {
  const stats = await new Promise((resolve, reject) => {
    pack({ mode: 'production', entry, output: { path } }, (error, done) =>
      error ? reject(error) : resolve(done),
    )
  })
  if (stats.hasErrors()) throw new Error(stats.toString())
}

for (const page of ['base', 'secrets', 'card']) {
  const out = join(import.meta.dirname, 'out', bundler, page)
  await bundlers[bundler]({ entry: join(import.meta.dirname, `${page}.js`), out })
  if (bundler !== 'Parcel') writeFileSync(join(out, 'index.html'), html)
}
