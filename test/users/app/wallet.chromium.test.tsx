import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { walletTests } from './suite.tsx'

walletTests({
  test,
  expect,
  afterEach,
  person: () => {
    const user = userEvent.setup()
    // its own `paste` takes what is on the clipboard
    return Object.assign(user, {
      paste: (text: string) => document.activeElement && user.fill(document.activeElement, text),
    })
  },
  useFakeTimers: () => vi.useFakeTimers({ shouldAdvanceTime: true }),
  useRealTimers: () => vi.useRealTimers(),
  advance: (ms) => vi.advanceTimersByTimeAsync(ms),
})
