import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync, type ESTree } from 'vite'
import { describe, expect, test } from 'vitest'
import { publicNames } from './publicNames.ts'

const entries = Object.keys(publicNames).filter((entry) => !entry.startsWith('messages/'))
const names = entries.flatMap((entry) => readEntry(`src/${entry}.ts`))
const byFile = [...new Set(names.map(({ file }) => file))].map((file) => [file] as const)

describe('public names', () => {
  const shared = new Map(names.map((each) => [`${each.file} ${each.name}`, each]))
  test.each([...shared])('%s is documented', (_, { file, name, isType }) => {
    expect(mistakesOf(readDeclaration(file, name), isType)).toEqual([])
  })
})

test.each(byFile)('%s says each default of an option with @default', (file) => {
  const { comments } = parseSync(file, readFileSync(file, 'utf8'))
  const docs = comments.filter(({ value }) => value.startsWith('*')).map(({ value }) => value)
  expect(docs.filter((doc) => /unless given|@default\s*$|\bDefault `/m.test(doc))).toEqual([])
})

interface PublicName {
  file: string
  name: string
  isType: boolean
}

function readEntry(entry: string): PublicName[] {
  const { module } = parseSync(entry, readFileSync(entry, 'utf8'))
  return module.staticExports.flatMap((statement) =>
    statement.entries.flatMap(({ moduleRequest, importName, isType }) => {
      if (!moduleRequest || importName.name === null) return []
      const file = posix.join(posix.dirname(entry), moduleRequest.value)
      return { file, name: importName.name, isType }
    }),
  )
}

interface Declaration {
  doc: string
  /** Empty where nothing is called with parameters: a component is documented by its props. */
  parameters: string[]
  isFunction: boolean
  isComponent: boolean
  returnsNothing: boolean
}

/** The declaration of an exported name, and the doc comment that ends right before it. */
function readDeclaration(file: string, name: string): Declaration {
  const source = readFileSync(file, 'utf8')
  const { program, comments } = parseSync(file, source)
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) continue
    const { declaration } = statement
    const isIt =
      declaration.type === 'VariableDeclaration'
        ? declaration.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name)
        : 'id' in declaration &&
          declaration.id?.type === 'Identifier' &&
          declaration.id.name === name
    if (!isIt) continue
    const comment = comments.find(
      ({ value, end }) =>
        value.startsWith('*') &&
        end <= statement.start &&
        source.slice(end, statement.start).trim() === '',
    )
    const isComponent = /^[A-Z]/.test(name)
    const isFunction = declaration.type === 'FunctionDeclaration'
    const answer = isFunction && declaration.returnType?.typeAnnotation
    return {
      doc: comment ? textOf(comment.value) : '',
      isFunction,
      isComponent,
      parameters: isFunction && !isComponent ? declaration.params.map(parameterName) : [],
      returnsNothing:
        answer !== false &&
        answer !== undefined &&
        /^(void|Promise<void>)$/.test(source.slice(answer.start, answer.end)),
    }
  }
  throw new Error(`${file} does not export ${name} where it is declared.`)
}

/** Destructured parameters have no name in the code, so any will do in the comment. */
function parameterName(parameter: ESTree.ParamPattern): string {
  if (parameter.type === 'AssignmentPattern') return parameterName(parameter.left)
  return parameter.type === 'Identifier' ? parameter.name : '*'
}

function textOf(comment: string): string {
  return comment.replace(/^[ \t]*\*+ ?/gm, '').trim()
}

function mistakesOf(declaration: Declaration, isType: boolean): string[] {
  const { doc, isFunction, isComponent, parameters, returnsNothing } = declaration
  if (!/^[A-Z`][\s\S]*?[.:;]/.test(doc)) return ['no sentence that says what it is']
  if (isType) return []
  const mistakes: string[] = []
  const example = /^@example\s+([\s\S]+?)(?=^@|(?![\s\S]))/m.exec(doc)?.[1]
  if (example === undefined) mistakes.push('no @example')
  else if (!parses(example)) mistakes.push('an @example that does not parse')
  if (!isFunction) return mistakes
  const documented = [...doc.matchAll(/^@param (\w+)\S* \S/gm)].map(([, name]) => name)
  const missing = parameters.filter((name) => name !== '*' && !documented.includes(name))
  mistakes.push(...missing.map((name) => `no @param ${name}`))
  if (new Set(documented).size < parameters.length) mistakes.push('fewer @param than parameters')
  if (!isComponent && !returnsNothing && !/^@returns \S/m.test(doc)) mistakes.push('no @returns')
  if (!/^@throws \S|\b[Nn]ever throws\b/m.test(doc)) {
    mistakes.push('neither @throws nor "Never throws"')
  }
  return mistakes
}

/** As it would stand in a component or an async function; an option, as `authorize: …`, in an object. */
function parses(example: string): boolean {
  const forms = [
    `async function example() { ${example}\n}`,
    `const element = <>${example}</>`,
    `const options = { ${example}\n}`,
  ]
  return forms.some((form) => parseSync('example.tsx', form).errors.length === 0)
}
