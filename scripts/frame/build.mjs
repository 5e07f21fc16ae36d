import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Preact in the place of React, which the document brings along and no app sees. */
export const preactAlias = [
  { find: /^react\/jsx-(?:dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
]

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
    resolve: { alias: preactAlias },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { frame: join(root, 'src/frame-document/main.tsx') },
        output: {
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
  if (!('output' in result)) throw new Error('The build gave no single output.')
  const { output } = result
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
    assets[file.fileName] = `sha384-${createHash('sha384').update(content).digest('base64')}`
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
  const files = await readdir(join(root, 'src/messages'))
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const names = files.map((file) => file.replace(/\.ts$/, ''))
  return names.filter((name) => `./messages/${name}` in exports).toSorted()
}
