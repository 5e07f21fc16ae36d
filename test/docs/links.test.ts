import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { packedFiles } from './packed.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

/** A heading as code hosts name it in an address. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')

/** Links to a file that is not in the tarball, or to a heading that is not there. Pictures are the repository's, and code has no links. */
function deadLinks(path: string, text: string): string[] {
  const prose = text.replaceAll(/^```[^]*?^```/gm, '')
  const links = [...prose.matchAll(/(?<!!\[[^\]]*)\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [to = '', anchor] = link.split('#')
    const target = to === '' ? path : normalize(join(dirname(path), to))
    if (!packedFiles.includes(target)) return true
    const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, it = '']) => anchorOf(it))
    return anchor !== undefined && !headings.includes(anchor)
  })
}

test.each(packedFiles.filter((path) => /\.(md|txt)$/.test(path)))(
  '%s is packed, and so is every file that it links to',
  (path) => {
    expect(deadLinks(path, read(path))).toEqual([])
  },
)

test('the check finds a link out of the tarball and a heading that is not there', () => {
  const text = `[a](../examples/next) ![b](none.png) [c](wire.md#no-such-part) [d](wire.md#the-routes)\n\`\`\`ts\nlist[0](e)\n\`\`\`\n`
  expect(deadLinks('docs/a.md', text)).toEqual(['../examples/next', 'wire.md#no-such-part'])
})
