import { writeFileSync } from 'node:fs'
import { libraryBrands } from './generate.mjs'

writeFileSync(new URL('../../src/card/brands/libraryBrands.ts', import.meta.url), libraryBrands())
