import { afterEach, expect, jest, test } from '@jest/globals'
import { userEvent } from '@testing-library/user-event'
import { walletTests } from './suite.tsx'

walletTests({
  test,
  expect,
  afterEach,
  person: (options) => userEvent.setup(options),
  useFakeTimers: () => jest.useFakeTimers({ advanceTimers: true }),
  useRealTimers: () => jest.useRealTimers(),
  advance: (ms) => jest.advanceTimersByTimeAsync(ms),
})
