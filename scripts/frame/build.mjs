import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What is React in the document. */
const alias = [
  {
    find: /^react(-dom\/client|\/jsx-runtime)?$/,
    replacement: join(root, 'src/frame-document/react.ts'),
  },
]

/**
 * What Lightning CSS leaves as it is written: nesting, which `styles.css` of the package has too, and what it adds for
 * `light-dark()`, which the theme does not use. Both are `Features` of it.
 */
const AS_WRITTEN = 1 | (1 << 20)

/**
 * Builds the ready document of the card frame: every file that it loads, in `assets`, and `document.json`, which names
 * them with their hashes. `cardmint frame` adds the page around them. The same sources give the same bytes.
 *
 * @param {string} folder
 */
export async function buildFrameDocument(folder) {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias },
    define: { 'process.env.NODE_ENV': '"production"' },
    // whatever NODE_ENV is where it is built
    oxc: { jsx: { runtime: 'automatic', development: false } },
    css: { lightningcss: { exclude: AS_WRITTEN } },
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: true,
      reportCompressedSize: false,
      // as a library, which loads its parts without help that a page of Vite's has
      lib: { entry: { frame: join(root, 'src/frame-document/main.ts') }, formats: ['es'] },
      rolldownOptions: {
        // what it shares with a part that is loaded later stays in it
        preserveEntrySignatures: false,
        output: {
          minify: true,
          comments: false,
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
          // fifty files of states would be fifty hashes in the document
          codeSplitting: { groups: [{ name: 'states', test: /addresses\/states\/(?!US)/ }] },
        },
        // "use client" means nothing here
        onLog: (level, log, write) => log.code === 'MODULE_LEVEL_DIRECTIVE' || write(level, log),
      },
    },
  })
  const [one] = [result].flat()
  if (!one || !('output' in one)) throw new Error('The build gave no output.')
  const { output } = one
  const languages = await languageNames()
  const chunks = output.filter((file) => file.type === 'chunk')
  const script = chunks.find(({ isEntry }) => isEntry)?.fileName
  const style = output.find(({ fileName }) => fileName.endsWith('.css'))?.fileName

  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'assets'), { recursive: true })
  /** @type {Record<string, string>} */
  const assets = {}
  for (const file of output.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) {
    const content = file.type === 'chunk' ? file.code : file.source
    assets[file.fileName] = `sha256-${createHash('sha256').update(content).digest('base64')}`
    await writeFile(join(folder, 'assets', file.fileName), content)
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const document = { version, script, style, languages, assets }
  await writeFile(join(folder, 'document.json'), `${JSON.stringify(document, null, 2)}\n`)
  const notices = await readFile(join(root, 'THIRD_PARTY_NOTICES.md'))
  await writeFile(join(folder, 'NOTICES.md'), notices)
}

/** Every language but English, which the script has. */
async function languageNames() {
  const files = await readdir(join(root, 'src/frame-document/words'))
  return files.map((file) => file.replace(/\.ts$/, '')).toSorted()
}
