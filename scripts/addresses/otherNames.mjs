import { readFileSync } from 'node:fs'

const [, ...blocks] = readFileSync(new URL('otherNames.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')

/**
 * The other names of a country's states, with commas between them, by one of the names that the metadata has.
 *
 * @param {string} country
 * @returns {Map<string, string>}
 */
export function otherNames(country) {
  const lines = blocks.find((block) => block.startsWith(`${country}\n`))?.split('\n') ?? []
  return new Map(
    lines.slice(1).map((line) => {
      const [name = '', others = ''] = line.split(': ')
      return [name, others.replaceAll(', ', ',')]
    }),
  )
}
