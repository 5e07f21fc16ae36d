/** Types leave nothing to read at run time, so the pages read the sources. */
const sources: Readonly<Record<string, string>> = import.meta.glob(
  '../../src/{card-entry,components,hooks,queries,secrets}/**/*.{ts,tsx}',
  { query: '?raw', import: 'default', eager: true },
)

/** A member of an interface, as its source describes it. */
export interface Member {
  name: string
  isRequired: boolean
  type: string
  text: string
  defaultValue: string | undefined
}

interface Declaration {
  /** The interfaces after `extends`. */
  heritage: string
  body: string
}

const declarations = new Map<string, Declaration>(
  Object.values(sources).flatMap((source) =>
    [
      ...source.matchAll(
        /^export interface (\w+)(?:<[^\n]*?>)?(?:\s+extends\s+([^{]+))? \{\n([\s\S]*?)^\}/gm,
      ),
    ].map(([, name = '', heritage = '', body = '']) => [name, { heritage, body }] as const),
  ),
)

/** The members of an exported interface: its own, then those of the interfaces of ours that it extends. */
export function membersOf(name: string): Member[] {
  const declaration = declarations.get(name)
  if (!declaration) return []
  const all = [...ownMembers(declaration.body), ...inheritedMembers(declaration.heritage)]
  return [...new Map(all.toReversed().map((member) => [member.name, member])).values()].toReversed()
}

function ownMembers(body: string): Member[] {
  const members = body.matchAll(
    /(?:^ {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^ {2}(?:readonly )?([\w'-]+)(\??)([:(][\s\S]*?)(?=\n {2}[\w'/]|\n$(?![\s\S]))/gm,
  )
  return [...members].map(([, doc = '', name = '', optional, type = '']) => {
    const [text = '', defaultValue] = textOf(doc).split('@default')
    return {
      name: name.replaceAll("'", ''),
      isRequired: optional === '',
      type: type
        .replace(/^: /, '')
        .replace(/\s+/g, ' ')
        .replace(/ \| undefined$/, '')
        .replace(/^\((\(.*)\)$/, '$1'),
      text: text.trim(),
      defaultValue: defaultValue?.trim(),
    }
  })
}

function inheritedMembers(heritage: string): Member[] {
  const bases = heritage.matchAll(/(Omit|Pick)<\s*(\w+)(?:<[^>]*>)?,\s*([^>]*)>|(\w+)(?:<[^>]*>)?/g)
  return [...bases].flatMap(([, choice, chosenFrom, list = '', whole]) => {
    const chosen = new Set([...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name))
    return membersOf(chosenFrom ?? whole ?? '').filter(
      ({ name }) => !choice || chosen.has(name) === (choice === 'Pick'),
    )
  })
}

/** A hook, as its doc comment describes it. */
export interface HookDoc {
  /** Markdown. */
  text: string
  example: string
  /** The interfaces of its parameters and its result. */
  types: string[]
}

export function readHook(name: string): HookDoc {
  const source = sources[`../../src/hooks/${name}.ts`] ?? ''
  const start = source.indexOf(`\nexport function ${name}`)
  if (start < 0) throw new Error(`src/hooks/${name}.ts does not export a function ${name}.`)
  const doc = source.slice(source.lastIndexOf('/**', start) + 3, source.lastIndexOf('*/', start))
  const [signature = ''] = /[\s\S]*?\)(?:: [^\n]*)? \{\n/.exec(source.slice(start)) ?? []
  const [text = '', ...tags] = textOf(doc).split(/^@/m)
  const lines = tags.filter((tag) => !tag.startsWith('example')).map(inWords)
  const example = tags.find((tag) => tag.startsWith('example')) ?? ''
  return {
    text: [text.trim(), ...lines].join('\n\n'),
    example: example.replace('example', '').trim(),
    types: [...new Set(signature.match(/\b(?:Use\w+|\w+Options)\b/g))].filter((type) =>
      declarations.has(type),
    ),
  }
}

/** `param everyMs Milliseconds …` becomes a paragraph that starts with the parameter. */
function inWords(tag: string): string {
  return tag
    .trim()
    .replace(/^param (\w+)/, '**`$1`**')
    .replace(/^returns/, '**Returns**')
    .replace(/^throws/, '**Throws**')
}

function textOf(comment: string): string {
  return comment.replace(/^[ \t]*\*+ ?/gm, '').trim()
}
