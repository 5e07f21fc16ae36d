// Writes the public declarations of each entry to docs/signatures, from the built `dist`, so that a changed parameter is a
// visible diff. With `--check` it writes nothing and fails where a file is out of date.
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The extractor brings a TypeScript of its own, which reads declarations only. */
const overrideTsconfig = {
  compilerOptions: {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    jsx: 'react-jsx',
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  },
  files: Object.values(exports).flatMap(({ types }) => types ?? []),
}

const isCheck = process.argv.includes('--check')
// stylesheets have none, and the languages have one shape, which the main entry's report holds as `Messages`
const entries = Object.entries(exports).filter(
  ([entry, { types }]) => types && !entry.startsWith('./messages/') && !entry.endsWith('.css'),
)
const stale = entries
  .map(([entry, { types }]) => ({ name: entry.replace(/^\.\/?/, '') || 'cardmint', types }))
  .filter(({ name, types }) => !report(name, types))
  .map(({ name }) => name)
if (stale.length > 0) {
  console.error(
    `The public declarations of ${stale.join(', ')} changed. Run \`npm run signatures\` after a build, look at the diff, and commit it.`,
  )
  process.exitCode = 1
}

/**
 * Writes or checks one report. Returns `false` if it is out of date, or the declarations have an error.
 *
 * @param {string} name
 * @param {string} types
 */
function report(name, types) {
  const { succeeded } = Extractor.invoke(
    ExtractorConfig.prepare({
      configObjectFullPath: undefined,
      packageJsonFullPath: join(root, 'package.json'),
      configObject: {
        projectFolder: root,
        mainEntryPointFilePath: join(root, types),
        compiler: { overrideTsconfig },
        apiReport: {
          enabled: true,
          reportFolder: join(root, 'docs/signatures'),
          reportTempFolder: join(root, 'node_modules/.cache/signatures'),
          reportFileName: name,
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        newlineKind: 'lf',
      },
    }),
    {
      localBuild: !isCheck,
      messageCallback(message) {
        message.handled = true
        // whether a comment is well-formed is judged by test/architecture/docComments.test.ts
        if (message.category === 'Compiler') console.error(message.text)
      },
    },
  )
  return succeeded
}
