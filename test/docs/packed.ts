import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '../..')
const { files }: { files: string[] } = JSON.parse(
  readFileSync(join(repository, 'package.json'), 'utf8'),
)

/** npm packs these whatever `files` says. */
const always = ['README.md', 'LICENSE', 'package.json']
const docs = readdirSync(join(repository, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)

/** The files of the tarball besides `dist`, as paths from the root. */
export const packedFiles = [...always, ...files]
  .flatMap((path) => (path === 'docs/*.md' ? docs : path))
  .filter((path) => path !== 'dist' && existsSync(join(repository, path)))
