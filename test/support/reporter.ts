import { writeSync } from 'node:fs'
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

interface Tally {
  passed: number
  /** A line for each failure: where it was, and the first line of what was thrown. */
  failed: string[]
  /** Where tests were that passed only when they were run again. */
  flaky: string[]
}

/**
 * Ends a run with a line `flaky: …` for each test that passed only when it was run again, `failed: …` for each
 * failure, and then `tests: N passed, N failed`, counted over all projects, for people and scripts that read only the
 * end. Whatever makes the run fail counts: a file that does not load, a hook that throws, an error outside of any test,
 * a test that never ended.
 */
export class TallyReporter implements Reporter {
  private tally: Tally = { passed: 0, failed: [], flaky: [] }

  onInit(): void {
    // Written when the process ends, as other reporters still print after their last event.
    process.once('exit', () => {
      const { passed, failed, flaky } = this.tally
      const lines = [
        ...flaky.map((it) => `flaky: ${it}`),
        ...failed.map((it) => `failed: ${it}`),
        `tests: ${passed} passed, ${failed.length} failed`,
      ]
      writeSync(1, `${lines.join('\n')}\n`)
    })
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly { message: string }[],
  ): void {
    const tally: Tally = {
      passed: 0,
      failed: unhandledErrors.map((it) => line('outside of any test', [it])),
      flaky: [],
    }
    for (const module of modules) countModule(module, tally)
    this.tally = tally
  }
}

function countModule(module: TestModule, tally: Tally): void {
  const before = tally.failed.length
  if (module.errors().length > 0) tally.failed.push(line(module.relativeModuleId, module.errors()))
  for (const suite of module.children.allSuites())
    if (suite.errors().length > 0) tally.failed.push(line(place(suite), suite.errors()))
  for (const test of module.children.allTests()) {
    const { state, errors } = test.result()
    if (state === 'passed') tally.passed += 1
    if (test.diagnostic()?.flaky) tally.flaky.push(line(place(test), errors))
    if (state === 'failed' || state === 'pending') tally.failed.push(line(place(test), errors))
  }
  // A module can fail with no test, suite or error of its own to blame, as when it was cut short.
  if (!module.ok() && tally.failed.length === before)
    tally.failed.push(line(module.relativeModuleId))
}

function place(it: TestCase | TestSuite): string {
  return `${it.module.relativeModuleId} > ${it.fullName}`
}

function line(where: string, errors: readonly { message: string }[] = []): string {
  const reason = errors[0]?.message.split('\n', 1)[0] ?? 'it did not end'
  return `${where}: ${reason}`
}
