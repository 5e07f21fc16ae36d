// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { findCardLeaks } from '../../src/testing/index.ts'

afterEach(() => vi.unstubAllGlobals())

test('in a simulated page an honest form has no leak, and a leak is found', async () => {
  const names = ['cc-number', 'cc-csc', 'cc-exp', 'cc-name']
  document.body.innerHTML = `<form>${names.map((name) => `<input autocomplete="${name}">`).join('')}</form>`
  expect(await findCardLeaks(({ fill }) => fill())).toEqual([])
  const leaks = await findCardLeaks(async ({ fill, card }) => {
    await fill()
    Reflect.set(document, 'planted', card.number)
  })
  expect(leaks).toMatchObject([{ place: 'DOM', path: 'document .planted' }])
})

test('where there is no page, the helper says where it has to run', async () => {
  vi.stubGlobal('document', undefined)
  await expect(findCardLeaks(({ fill }) => fill())).rejects.toThrow(/there is none here/)
})
