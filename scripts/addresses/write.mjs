import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generate } from './generate.mjs'

const target = fileURLToPath(new URL('../../src/card/addresses/', import.meta.url))
mkdirSync(`${target}states`, { recursive: true })
for (const [name, text] of Object.entries(generate())) writeFileSync(target + name, text)
