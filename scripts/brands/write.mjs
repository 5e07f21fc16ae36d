import { writeFileSync } from 'node:fs'
import { generatedBrands } from './generate.mjs'

writeFileSync(
  new URL('../../src/card/brands/generatedBrands.ts', import.meta.url),
  generatedBrands(),
)
