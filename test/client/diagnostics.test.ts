import { expect, onTestFinished, test, vi } from 'vitest'
import { reporter, type Diagnostic } from '../../src/client/diagnostics.ts'

test('without a listener nothing happens', () => {
  expect(() => reporter(undefined)({ type: 'minted' })).not.toThrow()
})

test('a listener gets what is reported, as it is', () => {
  const seen: Diagnostic[] = []
  const event: Diagnostic = { type: 'wasted', reason: 'expired' }
  reporter((each) => seen.push(each))(event)
  expect(seen).toEqual([event])
})

test('what a listener throws breaks no claim, and is not swallowed either', () => {
  const queued: Array<() => void> = []
  const queue = vi
    .spyOn(globalThis, 'queueMicrotask')
    .mockImplementation((each) => void queued.push(each))
  onTestFinished(() => queue.mockRestore())
  const report = reporter(() => {
    throw new Error('theirs')
  })
  expect(() => report({ type: 'minted' })).not.toThrow()
  expect(queued).toHaveLength(1)
  expect(queued[0]).toThrow('theirs')
})
