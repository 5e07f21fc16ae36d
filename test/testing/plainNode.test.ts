import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fillCard, findCardLeaks, testAddress, testCards } from '../../src/testing/index.ts'

/** What is used of jsdom, which has no types of its own. */
interface Jsdom {
  JSDOM: new (html: string, options: { url: string }) => { window: Window }
}

// As global-jsdom does for `node --test`: Node keeps what it has, as its Event; what a window inherits is no global.
beforeAll(async () => {
  const { JSDOM } = await vi.importActual<Jsdom>('jsdom')
  const { window } = new JSDOM('<!doctype html>', { url: 'https://shop.test/' })
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis)) vi.stubGlobal(name, Reflect.get(window, name))
  }
})
afterAll(() => {
  window.close()
  vi.unstubAllGlobals()
})

test('in plain Node with a simulated page fillCard types into inputs and selects', async () => {
  document.body.innerHTML = `<form>
    <input autocomplete="cc-name"><input autocomplete="cc-number"><input autocomplete="cc-exp">
    <input autocomplete="cc-csc"><select autocomplete="country"><option><option value="US"></select></form>`
  await fillCard(document, { ...testCards.brands.visa, country: testAddress.country })
  expect(document.querySelector('input[autocomplete=cc-number]')).toHaveProperty(
    'value',
    testCards.brands.visa.number,
  )
  expect(document.querySelector('select')).toHaveProperty('value', 'US')
})

test('in plain Node with a simulated page the hooks of secrets come and go', async () => {
  const { act, renderHook } = await import('@testing-library/react')
  const { useHold } = await import('../../src/hooks/useHold.ts')
  const { useSecretDraft } = await import('../../src/hooks/useSecretDraft.ts')
  const hold = renderHook(() => useHold({ onEnd: () => {} }))
  act(() => hold.result.current.start())
  expect(hold.result.current.secondsLeft).toBeGreaterThan(0)
  const draft = renderHook(() => useSecretDraft())
  hold.unmount()
  draft.unmount()
})

test('in plain Node expectNoCardLeak says that it needs a window, as it would miss what goes past it', async () => {
  await expect(findCardLeaks(({ fill }) => fill())).rejects.toThrow(/a whole window of jsdom/)
})
