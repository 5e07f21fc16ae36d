// @vitest-environment jsdom
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fillCard, findCardLeaks, testAddress, testCards } from '../../src/testing/index.ts'

/** Node's own, which no page of jsdom takes. */
class NodesEvent {
  constructor(readonly type: string) {}
}

// as global-jsdom leaves it for `node --test`: `window` is another object than the global one, which keeps what it has
beforeAll(() => {
  vi.stubGlobal('window', document.defaultView)
  vi.stubGlobal('Event', NodesEvent)
  vi.stubGlobal('addEventListener', undefined)
  vi.stubGlobal('removeEventListener', undefined)
})
afterAll(() => vi.unstubAllGlobals())

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
