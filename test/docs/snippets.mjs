// Keeps the code blocks of README, docs and CONTRIBUTING equal to the files they are cut from.
// A block is cut from the file that the comment before it names:
//
//   <!-- from src/hooks/useApiSecret.ts useApiSecret -->
//
// The second word is a `#region`, or a top-level declaration with its doc comment; without it the whole
// file is meant. `npm run docs` writes the blocks anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = join(import.meta.dirname, '../..')
const block = /<!-- from (\S+)(?: (\S+))? -->\n```(\w*)\n[^]*?\n```/g

/** The documents that may hold such blocks, as paths from the root. */
export function documents() {
  const below = ['docs', 'examples'].filter((folder) => existsSync(join(repository, folder)))
  const files = below.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
      .map((file) => join(folder, file)),
  )
  return ['README.md', 'CONTRIBUTING.md', ...files]
}

/**
 * The text of a document with each block cut from its file again.
 *
 * @param {string} text
 * @returns {string}
 * @throws {Error} where a file or a part of it is missing.
 */
export function fillSnippets(text) {
  return text.replace(block, (_whole, path, part, language) => {
    const named = part === undefined ? path : `${path} ${part}`
    const code = asImported(cut(readFileSync(join(repository, path), 'utf8'), part, path))
    return `<!-- from ${named} -->\n\`\`\`${language}\n${code}\n\`\`\``
  })
}

/**
 * What an app imports from the package, our stories import from its sources.
 *
 * @param {string} code
 */
function asImported(code) {
  return code
    .replace(/'(\.\.\/)+src\/index\.ts'/g, "'cardmint'")
    .replace(/'(?:\.\.\/)+src\/(messages\/[\w-]+)\.ts'/g, "'cardmint/$1'")
}

/**
 * @param {string} source
 * @param {string | undefined} part
 * @param {string} path
 */
function cut(source, part, path) {
  if (part === undefined) return source.trimEnd()
  const lines = source.split('\n')
  const region = lines.findIndex((line) => line.trim().endsWith(`#region ${part}`))
  if (region >= 0) {
    const end = lines.findIndex((line, at) => at > region && line.includes('#endregion'))
    return dedent(lines.slice(region + 1, end))
  }
  const declared = new RegExp(`^(export )?(async )?(function|const|interface|type) ${part}\\b`)
  const at = lines.findIndex((line) => declared.test(line))
  if (at < 0) throw new Error(`${path} has no part "${part}". Name a #region or a declaration.`)
  let first = at
  if (lines[at - 1]?.endsWith('*/')) while (!lines[first]?.startsWith('/**')) first -= 1
  const end = lines.findIndex((line, index) => index >= at && /^[)}]+;?$/.test(line))
  return lines.slice(first, end + 1).join('\n')
}

/** @param {string[]} lines */
function dedent(lines) {
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  const indent = Math.min(...indents)
  return lines
    .map((line) => line.slice(indent))
    .join('\n')
    .trim()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of documents()) {
    const file = join(repository, path)
    const text = readFileSync(file, 'utf8')
    const filled = fillSnippets(text)
    if (filled !== text) {
      writeFileSync(file, filled)
      console.log(`${path}: snippets cut again`)
    }
  }
}
