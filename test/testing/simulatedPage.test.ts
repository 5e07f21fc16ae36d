// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { findCardLeaks } from '../../src/testing/index.ts'

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
