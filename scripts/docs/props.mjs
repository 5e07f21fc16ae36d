// Writes docs/props.md out of the types of the components and their doc comments.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
// our own compiler has no such API; the extractor of the signatures brings one that has
import ts from '../../node_modules/@microsoft/api-extractor/node_modules/typescript/lib/typescript.js'

const root = join(import.meta.dirname, '../..')
const entry = join(root, 'src/index.ts')

const intro = `# Props

Written by \`npm run docs\` from the types and their doc comments. Props without *optional* are required. Every component also takes the attributes of the
element that it renders, and \`ref\`.
`

/** The whole of docs/props.md. */
export function propsDocument() {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(entry)
  const index = source && checker.getSymbolAtLocation(source)
  if (!index) throw new Error('src/index.ts exports nothing.')
  /** @param {string} name */
  const component = (name) => {
    const exported = checker.getExportsOfModule(index).find((each) => each.name === name)
    if (!exported) throw new Error(`src/index.ts exports no ${name}.`)
    return checker.getAliasedSymbol(exported)
  }
  const card = component('CardTokenizer')
  const parts = checker
    .getPropertiesOfType(checker.getTypeOfSymbol(component('CardFields')))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const others = [...parts, component('FramedCardTokenizer'), component('SecretsTable')]
  const known = rowsOf(checker, card)
  const sections = others.map((symbol) => {
    const title = parts.includes(symbol) ? `CardFields.${symbol.name}` : symbol.name
    return section(checker, title, symbol, known)
  })
  return [intro, section(checker, card.name, card), ...sections].join('\n')
}

/**
 * @param {ts.TypeChecker} checker
 * @param {string} title
 * @param {ts.Symbol} symbol
 * @param {Map<string, string>} [known] The props of another component, which are named here and not described again.
 */
function section(checker, title, symbol, known = new Map()) {
  const [about = ''] = textOf(checker, declared(checker, symbol)).split('\n\n')
  const rows = [...rowsOf(checker, symbol)]
  const isKnown = ([name = '', line = '']) => known.get(name) === line
  const own = rows.filter((each) => !isKnown(each)).map(([, line]) => line)
  const same = rows.filter(isKnown).map(([name]) => `\`${name}\``)
  return [
    `## ${title}\n`,
    `${about}\n`,
    ...(own.length > 0
      ? ['| prop | type | what it does |', '| --- | --- | --- |', ...own, '']
      : []),
    ...(same.length > 0 ? [`As in \`CardTokenizer\`: ${same.join(', ')}.\n`] : []),
  ].join('\n')
}

/**
 * The lines of a component's table by the names of its props: the required ones first, and none of those that React
 * declares.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
function rowsOf(checker, symbol) {
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures()
  const [props] = signature?.getParameters() ?? []
  if (!props) throw new Error(`${symbol.name} is no component.`)
  const all = checker.getPropertiesOfType(checker.getTypeOfSymbol(props)).filter(isOurs)
  const sorted = [...all.filter((prop) => !isOptional(prop)), ...all.filter(isOptional)]
  return new Map(sorted.map((prop) => [prop.name, row(checker, prop)]))
}

/** @param {ts.Symbol} prop */
const isOurs = ({ declarations: [declaration] = [] }) =>
  declaration !== undefined && !declaration.getSourceFile().fileName.includes('/node_modules/')

/** @param {ts.Symbol} prop */
const isOptional = ({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0

/**
 * A part of `CardFields` stands for a constant, which has the doc comment.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 */
function declared(checker, symbol) {
  const [declaration] = symbol.declarations ?? []
  if (!declaration) return symbol
  const value = ts.isShorthandPropertyAssignment(declaration)
    ? checker.getShorthandAssignmentValueSymbol(declaration)
    : ts.isPropertyAssignment(declaration)
      ? checker.getSymbolAtLocation(declaration.initializer)
      : symbol
  return value && value.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(value) : value
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} prop
 */
function row(checker, prop) {
  const [declaration] = prop.declarations ?? []
  const type = declaration && ts.isPropertySignature(declaration) ? declaration.type?.getText() : ''
  const plain = `${type}`.replaceAll(/\s+/g, ' ').replace(/^(.*) \| undefined$/, '$1')
  const bare = /^\(\(.*\)$/.test(plain) ? plain.slice(1, -1) : plain
  const given = prop.getJsDocTags(checker).find((tag) => tag.name === 'default')
  const words = [textOf(checker, prop), given && `Default: ${valueOf(given)}.`]
  const name = `\`${prop.name}\`${isOptional(prop) ? ', optional' : ''}`
  return `| ${name} | \`${bare.replaceAll('|', '\\|')}\` | ${words.filter(Boolean).join(' ')} |`
}

/**
 * A value as code; words as they are, also those after `undefined`, which say what it means.
 *
 * @param {ts.JSDocTagInfo} tag
 */
function valueOf({ text }) {
  const given = ts.displayPartsToString(text)
  return given.includes(' ') ? given.replace(/^undefined /, '').replace(/\.$/, '') : `\`${given}\``
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol | undefined} symbol
 */
function textOf(checker, symbol) {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker))
  return text.replaceAll(/\n(?!\n)(?<!\n\n)/g, ' ')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs/props.md'), propsDocument())
}
