import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const stories = readdirSync('stories', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.stories.tsx'))
  .map((file) => [file, readFileSync(`stories/${file}`, 'utf8')] as const)

test('a story that breaks an accessibility rule fails', () => {
  expect(readFileSync('.storybook/preview.tsx', 'utf8')).toMatch(/a11y: \{ test: 'error' \}/)
})

test('no story leaves out the check of its accessibility, or is no test', () => {
  expect(stories.length).toBeGreaterThan(5)
  const exceptions = stories.filter(([, source]) => /\ba11y\b|'!test'/.test(source))
  expect(exceptions.map(([file]) => file)).toEqual([])
})
