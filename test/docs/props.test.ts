import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { propsDocument } from '../../scripts/docs/props.mjs'

// It reads the whole program with a compiler.
const patience = 60_000

test('docs/props.md is what `npm run docs` writes of the types', { timeout: patience }, () => {
  const written = propsDocument()
  expect(written).toMatch(/^## CardFields\.SecurityCode$/m)
  expect(written).toMatch(/^\| `graceMonths`, optional \| `number` \| .* Default: `0`\. \|$/m)
  expect(readFileSync('docs/props.md', 'utf8')).toBe(written)
})
