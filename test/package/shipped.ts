import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageOf, readModule } from '../architecture/readModule.ts'

/** The packages that an installed module imports, itself and through the files it reaches. */
export function packagesBehind(folder: string, entry: string): string[] {
  const packages = new Set<string>()
  const files = [entry]
  // Grows while it is walked.
  for (const file of files) {
    const { imports } = readModule(file, readFileSync(join(folder, file), 'utf8'))
    for (const line of imports) {
      if (!line.file) packages.add(packageOf(line.from))
      else if (!files.includes(line.file)) files.push(line.file)
    }
  }
  return [...packages].sort()
}

const named = /(?<=(from |import\()['"])[^.'"][^'"]*/g

/** The packages that public declarations name, also in types that only the compiler wrote: `import("…").Type`. */
export function packagesInDeclarations(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts') && !name.startsWith('cli'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(named) ?? [])
  return [...new Set(names.map(packageOf))].sort()
}
