import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicNames } from '../architecture/publicNames.ts'
import { installPackage } from '../package/installPackage.ts'
import { run } from '../package/run.ts'

const versions = ['5.4.5', '5.9.3', '6.0.3', '7.0.2']
const resolutions = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
]

let app: string

beforeAll(async () => {
  app = await installPackage()
  const packages = versions.map((version) => `typescript-${version}@npm:typescript@${version}`)
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  mkdirSync(join(app, 'tools'))
  writeFileSync(join(app, 'tools/package.json'), '{ "private": true }')
  await run('npm', ['install', ...quiet, ...packages], join(app, 'tools'))
  writeFileSync(join(app, 'everything.ts'), everything())
}, 300_000)

afterAll(() => {
  if (app) rmSync(dirname(app), { recursive: true, force: true })
})

describe.each(versions)('TypeScript %s', (version) => {
  test.each(resolutions)(
    '$moduleResolution: everything public can be exported again',
    async (resolution) => {
      const folder = join(app, `${version}-${resolution.moduleResolution}`)
      mkdirSync(folder)
      writeFileSync(
        join(folder, 'tsconfig.json'),
        JSON.stringify({
          compilerOptions: { ...strictest, ...resolution, outDir: 'out', rootDir: '..' },
          files: ['../everything.ts', '../main.tsx'],
        }),
      )
      const tsc = join(app, `tools/node_modules/typescript-${version}/bin/tsc`)
      expect(await run(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], folder)).toBe('')
    },
  )
})

const strictest = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  types: [],
  declaration: true,
  skipLibCheck: false,
  strict: true,
  exactOptionalPropertyTypes: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
}

/** A module whose declarations have to name every type that a public function or component takes or gives. */
function everything(): string {
  const modules = Object.entries(publicNames).map(([entry, { values, types }], index) => {
    const path = entry.replace(/\/?index$/, '')
    const from = JSON.stringify(['cardmint', path].filter(Boolean).join('/'))
    const renamed = types.map((name) => `type ${name} as ${name}${index}`)
    const exported = values.flatMap((name) => [
      `export const ${name}${index} = entry${index}.${name}`,
      `export const ${name}Result${index} = resultOf(entry${index}.${name})`,
    ])
    const lines = [`import * as entry${index} from ${from}`, ...exported]
    return lines.concat(`export { ${renamed.join(', ')} } from ${from}`).join('\n')
  })
  return [resultOf, ...modules].join('\n')
}

const resultOf = `declare function resultOf<T>(value: T): T extends (...given: never[]) => infer R ? R : T`
