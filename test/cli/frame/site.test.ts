import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import {
  afterAll,
  beforeAll,
  beforeEach,
  afterEach,
  describe,
  expect,
  onTestFinished,
  test,
} from 'vitest'
import { builtFrameDocument, temporaryFolder } from '../../support/frameDocument.ts'

const vault = ['--tokenization-url', 'https://connect.plastiq.com/api/payment-methods']
const usual = ['--parent', 'https://shop.example', ...vault]

let built: Awaited<ReturnType<typeof builtFrameDocument>>
beforeAll(async () => {
  built = await builtFrameDocument()
}, 60_000)
afterAll(async () => built.remove())

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(async () => folder.remove())

/** Runs the command to its end and reads what it wrote. */
async function write(args: string[], out = join(folder.path, 'cards')) {
  const said = built.frame(...args, '--out', out)
  return { code: await said.exitCode, said, err: said.err, files: await filesOf(out) }
}

async function filesOf(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async (entry) => {
    const name = join(entry.parentPath, entry.name)
    return [name.slice(path.length + 1), await readFile(name, 'utf8')] as const
  })
  return Object.fromEntries((await Promise.all(read)).toSorted())
}

const sha = (text = '') => `sha256-${createHash('sha256').update(text).digest('base64')}`

const hashesOf = (files: Record<string, string>) =>
  Object.entries(files).map(([name, text]) => `${sha(text)} ${name}`)

/** Builds the document as `npm run build` does, in a process that is no test. */
const building = (path: string) =>
  `import { buildFrameDocument } from './scripts/frame/build.mjs'
  await buildFrameDocument(${JSON.stringify(path)})`
const evaluate = ['--input-type=module', '--eval']

describe('cardmint frame', () => {
  test('writes the document, its files and the headers of three kinds of hosts', async () => {
    const { code, files, err } = await write(usual)
    expect([code, err]).toEqual([0, []])
    const names = Object.keys(files)
    expect(names.filter((name) => !name.startsWith('assets/'))).toEqual([
      '404.html',
      'Caddyfile',
      'NOTICES.md',
      '_headers',
      'index.html',
      'integrity.json',
      'nginx.conf',
    ])
    expect(names.filter((name) => !/-[\w-]{8}\.(js|css)$/.test(name))).toHaveLength(7)
  })

  test('the same input gives the same bytes, from a document that was built anew too', async () => {
    const first = await write(usual)
    const second = await write(usual, join(folder.path, 'again'))
    expect(hashesOf(second.files)).toEqual(hashesOf(first.files))
    const again = join(folder.path, 'document')
    await promisify(execFile)(process.execPath, [...evaluate, building(again)], {
      env: { ...process.env, NODE_ENV: 'production' },
    })
    expect(hashesOf(await filesOf(again))).toEqual(hashesOf(await filesOf(built.folder)))
  })

  test('prints and records the hash of each file that a browser loads', async () => {
    const { files, said } = await write(usual)
    const loaded = [
      'index.html',
      ...Object.keys(files).filter((name) => name.startsWith('assets/')),
    ]
    const hashes = loaded.map((name) => [name, sha(files[name])] as const)
    expect(said.out).toEqual(hashes.map(([name, hash]) => `${hash}  ${name}`))
    const record = JSON.parse(files['integrity.json'] ?? '')
    expect(record.hashes).toEqual(Object.fromEntries(hashes))
    expect(record.files.toSorted()).toEqual(Object.keys(files).toSorted())
  })

  test('the document names the hash of everything it loads, and its policy that of the import map', async () => {
    const { files } = await write(usual)
    const html = files['index.html'] ?? ''
    const map = /<script type="importmap">(.*?)<\/script>/.exec(html)?.[1]
    expect(JSON.parse(map ?? '').integrity).toEqual(
      Object.fromEntries(
        Object.keys(files)
          .filter((name) => name.endsWith('.js'))
          .map((name) => [`./${name}`, sha(files[name])]),
      ),
    )
    const attributes = [...html.matchAll(/(?:src|href)="\.\/(.+?)" integrity="(.+?)"/g)]
    expect(attributes).toHaveLength(2)
    for (const [, name = '', hash] of attributes) expect(hash).toBe(sha(files[name]))
    const policy = `script-src 'self' '${sha(map)}';`
    for (const name of ['_headers', 'nginx.conf', 'Caddyfile'])
      expect(files[name]).toContain(policy)
  })

  test('only what was asked for is in the configuration', async () => {
    const { files } = await write([...usual, '--lang', 'de'])
    const json = /id="configuration">(.*?)<\/script>/.exec(files['index.html'] ?? '')?.[1]
    expect(JSON.parse(json ?? '')).toEqual({
      parentOrigins: ['https://shop.example'],
      tokenizationUrl: 'https://connect.plastiq.com/api/payment-methods',
      languages: ['de'],
    })
  })

  test('what English needs before a card is typed is at most 31.7 kB gzipped', async () => {
    const { files } = await write(usual)
    const html = files['index.html'] ?? ''
    const loaded = [...html.matchAll(/(?:src|href)="\.\/(.+?)"/g)].map(([, name = '']) => name)
    const script = files[loaded.find((name) => name.endsWith('.js')) ?? ''] ?? ''
    // whatever else it imports is loaded later
    expect(script).not.toMatch(/\bfrom ?["'`]|\bimport ?["'`]/)
    const sizes = ['index.html', ...loaded].map((name) => gzipSync(files[name] ?? '').length)
    expect(sizes).toHaveLength(3)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(31_700)
  })
})

test('an address can break out neither of a policy, nor of a server’s configuration, nor of the page', async () => {
  const hostile = `a;frame-ancestors%20*,b'unsafe-inline'$host{x}"</script><!--`
  const { code, files } = await write([
    '--parent=https://shop.example',
    `--tokenization-url=https://v.example/${hostile}?${hostile}`,
  ])
  expect(code).toBe(0)
  for (const name of ['_headers', 'nginx.conf', 'Caddyfile']) {
    const sources = [...(files[name] ?? '').matchAll(/connect-src ([^;]*);/g)]
    expect(sources.map(([, source]) => source)).not.toContainEqual(
      expect.not.stringMatching(/^https:\/\/v\.example\/[\w%*./!-]+$/),
    )
    expect(sources.length).toBeGreaterThan(0)
    expect(files[name]).not.toMatch(/unsafe-inline'|\$host|{x}|frame-ancestors \*/)
  }
  const html = files['index.html'] ?? ''
  const json = /id="configuration">(.*?)<\/script>/.exec(html)?.[1] ?? ''
  expect(json).not.toMatch(/[<>]/)
  expect(JSON.parse(json).tokenizationUrl).toMatch(/^https:\/\/v\.example\/a;frame-ancestors/)
  expect(html.match(/<\/script>/g)).toHaveLength(3)
})

describe('--out', () => {
  test('may be written again, and then holds nothing of before', async () => {
    const { files: before } = await write(usual)
    const old = 'assets/old-12345678.js'
    const record = JSON.parse(before['integrity.json'] ?? '')
    await writeFile(join(folder.path, 'cards', old), '')
    await writeFile(
      join(folder.path, 'cards/integrity.json'),
      JSON.stringify({ ...record, files: [...record.files, old] }),
    )
    const { code, files } = await write([...usual, '--lang', 'de'])
    expect(code).toBe(0)
    expect(Object.keys(files)).toEqual(Object.keys(before))
  })

  test('that is the folder in which the command runs may be written again', async () => {
    const before = process.cwd()
    process.chdir(folder.path)
    onTestFinished(() => process.chdir(before))
    for (const each of [usual, usual, [...usual, '--lang', 'de']]) {
      expect(await write(each, '.')).toMatchObject({ code: 0, err: [] })
    }
    await writeFile('.env', 'mine')
    const { err } = await write(usual, '.')
    expect(err).toEqual([expect.stringContaining('has ".env", which this command did not write')])
  })

  test.each(['blog/index.html', 'index.html', '_headers', '.env'])(
    'that holds a file of somebody else’s is refused, and left as it is: %s',
    async (name) => {
      const out = join(folder.path, 'cards')
      await mkdir(join(out, 'blog'), { recursive: true })
      await writeFile(join(out, name), 'mine')
      const { code, err, files } = await write(usual)
      expect(code).toBe(1)
      expect(err).toEqual([
        expect.stringContaining(`has "${name}", which this command did not write`),
      ])
      expect(files).toEqual({ [name]: 'mine' })
    },
  )

  test('that is a file, or is in one, is refused with a sentence', async () => {
    const file = join(folder.path, 'file')
    await writeFile(file, 'mine')
    for (const out of [file, join(file, 'cards')]) {
      const { code, err } = await write(usual, out)
      expect(code).toBe(1)
      expect(err).toEqual([
        `--out ${JSON.stringify(out)} cannot be written: ENOTDIR. Name a folder that you may write to.`,
      ])
    }
    expect(await readFile(file, 'utf8')).toBe('mine')
  })
})
