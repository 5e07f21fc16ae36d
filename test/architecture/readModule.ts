import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface ImportLine {
  /** As written: `./send.ts`, `react`. */
  from: string
  /** Of a relative import, the file it names, from the root: `src/client/send.ts`. */
  file: string | undefined
  /** `import type` and `export type`: gone at run time. */
  typeOnly: boolean
  /** What it names there; none where the whole module is taken or only run. */
  names: string[]
}

export interface SourceModule {
  /** From the root, with slashes: `src/client/send.ts`. */
  path: string
  lines: number
  imports: ImportLine[]
  exports: { name: string; typeOnly: boolean }[]
  hasExportStar: boolean
  isClient: boolean
}

/** Every TypeScript file of `src`, read. */
export function readSources(): SourceModule[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', name))
    .map((path) => readModule(path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')))
}

/** What a source file imports, by the same parser that builds it. */
export function readModule(path: string, source: string): SourceModule {
  const { module, program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const exports = module.staticExports.flatMap((statement) => statement.entries)
  const first = program.body[0]
  return {
    path,
    lines: source.split('\n').length - 1,
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries }) =>
        importLine(path, moduleRequest.value, entries),
      ),
      ...exports.flatMap((entry) =>
        entry.moduleRequest ? importLine(path, entry.moduleRequest.value, [entry]) : [],
      ),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
        importLine(path, source.slice(start + 1, end - 1), []),
      ),
    ],
    exports: exports.map(({ exportName, isType }) => ({
      name: exportName.name ?? '*',
      typeOnly: isType,
    })),
    hasExportStar: exports.some(({ importName }) => importName.kind.startsWith('All')),
    isClient: first?.type === 'ExpressionStatement' && first.directive === 'use client',
  }
}

interface ImportedName {
  importName: { name: string | null }
  isType: boolean
}

function importLine(path: string, from: string, entries: ImportedName[]): ImportLine {
  return {
    from,
    file: from.startsWith('.') ? posix.join(posix.dirname(path), from) : undefined,
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    names: entries.flatMap(({ importName, isType }) => (isType ? [] : (importName.name ?? []))),
  }
}

/** The package of a bare import; Node's own modules count as one, `node`. */
export function packageOf(from: string): string {
  if (from.startsWith('node:') || builtinModules.includes(from)) return 'node'
  const parts = from.split('/')
  return from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}
