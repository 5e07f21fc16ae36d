import { afterEach, expect, test, vi } from 'vitest'
import { CardmintError } from '../../src/client/errors/CardmintError.ts'
import { markCopy } from '../../src/client/errors/packageCopies.ts'

/** What the last provider of a page leaves, so that its failures can tell whose it was. */
const mark = Symbol.for('cardmint')

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(globalThis, mark)
})

/** The provider of another copy of the package is rendered. */
async function renderOther() {
  vi.resetModules()
  const other = await import('../../src/client/errors/packageCopies.ts')
  other.markCopy()
}

const missing = () => new CardmintError('provider-missing', { about: 'useApiSecret' }).message
const outside = 'was used outside <CardmintProvider>'
const copies = 'Two copies of cardmint are in this page'

test('without any provider, and within its own, a hook says that it is outside', () => {
  expect(missing()).toContain(outside)
  markCopy()
  expect(missing()).toContain(outside)
})

test('what a copy leaves has one name in all versions', () => {
  markCopy()
  expect(Reflect.ownKeys(globalThis)).toContain(mark)
})

test('within the provider of another copy it says that there are two', async () => {
  await renderOther()
  expect(missing()).toContain(copies)
  expect(missing()).toContain('(provider-missing, useApiSecret)')
})

test('the provider that was rendered last counts', async () => {
  await renderOther()
  markCopy()
  expect(missing()).toContain(outside)
})

test('no other failure speaks of copies', async () => {
  await renderOther()
  expect(new CardmintError('busy').message).toMatch(/^A submission is already running/)
})

test('a production build leaves nothing in the page', () => {
  vi.stubEnv('NODE_ENV', 'production')
  markCopy()
  expect(Reflect.ownKeys(globalThis)).not.toContain(mark)
})

test('a page without a bundler has no `process`: nothing is left, and an error has its code alone', () => {
  vi.stubGlobal('process', undefined)
  const said = [missing(), markCopy()]
  vi.unstubAllGlobals()
  expect(said).toEqual(['Cardmint (provider-missing, useApiSecret)', undefined])
  expect(Reflect.ownKeys(globalThis)).not.toContain(mark)
})
