import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from '@testing-library/user-event'
import { walletTests } from './suite.tsx'

walletTests({
  test,
  expect,
  afterEach,
  person: (options) => userEvent.setup(options),
  useFakeTimers: () => vi.useFakeTimers({ shouldAdvanceTime: true }),
  useRealTimers: () => vi.useRealTimers(),
  advance: (ms) => vi.advanceTimersByTimeAsync(ms),
})
