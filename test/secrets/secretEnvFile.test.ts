import { parse } from 'dotenv'
import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenApiSecretRules } from '../../src/contracts/limits.ts'
import { secretEnvFile } from '../../src/secrets/secretEnvFile.ts'

const fileOf = (secret: string) => secretEnvFile({ apiKey: 'abcd1234', secret })
const lineOf = (secret: string) => fileOf(secret).split('\n')[1]

test('an env file has both names, each on a line of its own', () => {
  expect(fileOf('Plain-Value_1')).toBe('VONAGE_API_KEY=abcd1234\nVONAGE_API_SECRET=Plain-Value_1\n')
})

test.each([
  ['a space and a hash', 'Two words #1', `'Two words #1'`],
  ['what shells expand', 'Aa1$HOME!', `'Aa1$HOME!'`],
  ['a single quote', `It's1Aa`, `"It's1Aa"`],
])('a value with %s is quoted', (_what, value, quoted) => {
  expect(lineOf(value)).toBe(`VONAGE_API_SECRET=${quoted}`)
})

test.each([
  ['both quotes', `It's "1Aa"`],
  ['a single quote and a variable', `It's1Aa$HOME`],
  ['a single quote and a command', "A1'b`touch x`"],
  ['a single quote and a backslash', "It's1Aa\\"],
  ['a backslash at its end', 'Aa1-----\\'],
  ['a line break', 'Line1\nLine2'],
  ['a carriage return', 'Line1\rLine2'],
  ['half a character', 'Aa1\ud83d-----'],
])('a value with %s is refused, as not every reader could have it', (_what, value) => {
  expect(() => fileOf(value)).toThrow(/Save it as text/)
})

test('the key is quoted too', () => {
  const text = secretEnvFile({ apiKey: '$(touch x)', secret: 'Plain-Value_1' })
  expect(text).toContain(`VONAGE_API_KEY='$(touch x)'\n`)
})

describe('bash, dotenv and node --env-file read the same', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cardmint-env-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const script = 'process.stdout.write(JSON.stringify(process.env))'
  const environment = { PATH: process.env['PATH'], LANG: 'C.UTF-8' }
  const run = (program: string, ...args: string[]): Record<string, string> =>
    JSON.parse(execFileSync(program, args, { cwd: folder, env: environment, encoding: 'utf8' }))
  const readers: Record<string, (file: string, text: string) => Record<string, string>> = {
    bash: (file) =>
      run(
        'bash',
        '--norc',
        '-ec',
        'set -a; source "$1"; exec "$2" -e "$3"',
        '',
        file,
        process.execPath,
        script,
      ),
    dotenv: (_file, text) => parse(text),
    'node --env-file': (file) => run(process.execPath, `--env-file=${file}`, '-e', script),
  }

  /** Values that the rules allow, rich in what a reader could take for something else. */
  const value = fc
    .array(
      fc.oneof(
        fc.constantFrom(...`'"\`$\\#!=;&|<>(){}[]*?~%^@:, é🙂\u00a0`),
        fc.constantFrom(
          '$HOME',
          '${A}',
          '$(id)',
          '`id`',
          '\\n',
          '\\"',
          "\\'",
          ' #',
          '#',
          '$$',
          'ß',
        ),
        fc.string({ unit: 'grapheme-ascii', maxLength: 4 }),
      ),
      { minLength: 2, maxLength: 12 },
    )
    .map((parts) => `${parts.join('')}aA1`)
    .chain((text) => fc.constantFrom(text, `1A${text.slice(0, -3)}a`, `aA1${text.slice(0, -3)}`))
    .filter((text) => brokenApiSecretRules(text).length === 0)

  const expressible = (text: string): boolean => {
    try {
      return fileOf(text) !== ''
    } catch {
      return false
    }
  }

  test.each(Object.keys(readers))('%s: 3,000 values, all in one file', (name) => {
    const values = fc.sample(value.filter(expressible), 3000)
    const text = values
      .map((each, index) => lineOf(each)?.replace('VONAGE_API_SECRET', `V${index}`))
      .join('\n')
    const file = join(folder, 'many.env')
    writeFileSync(file, text)
    const read = readers[name]?.(file, text)
    expect(values.map((_, index) => read?.[`V${index}`])).toEqual(values)
  })

  test.each(Object.keys(readers))('%s: 3 files as they are downloaded', (name) => {
    for (const each of fc.sample(value.filter(expressible), 3)) {
      const file = join(folder, 'one.env')
      writeFileSync(file, fileOf(each))
      expect(readers[name]?.(file, fileOf(each))).toMatchObject({
        VONAGE_API_KEY: 'abcd1234',
        VONAGE_API_SECRET: each,
      })
    }
  })

  test('nothing that a value holds is run', () => {
    const file = join(folder, 'hostile.env')
    for (const each of [
      "A1'b;touch x;'",
      'A1b$(touch x)',
      'A1b`touch x`',
      'A1b;touch x',
      "a1B'\ntouch x",
    ]) {
      if (!expressible(each)) continue
      writeFileSync(file, fileOf(each))
      expect(readers['bash']?.(file, '')).toMatchObject({ VONAGE_API_SECRET: each })
    }
    expect(() => execFileSync('test', ['-e', join(folder, 'x')])).toThrow('Command failed')
  })
})
