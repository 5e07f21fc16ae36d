import { writeSync } from 'node:fs'
import type { Reporter, TestModule, TestSuite } from 'vitest/node'

interface Tally {
  passed: number
  failed: number
}

/**
 * Ends a run with `tests: N passed, N failed`, counted over all projects, for people and scripts that
 * want one line. Whatever makes the run fail counts: a file that does not load, a hook that throws, an
 * error outside of any test, a test that never ended.
 */
export class TallyReporter implements Reporter {
  private tally: Tally = { passed: 0, failed: 0 }

  onInit(): void {
    // Written when the process ends, as other reporters still print after their last event.
    process.once('exit', () => {
      writeSync(1, `tests: ${this.tally.passed} passed, ${this.tally.failed} failed\n`)
    })
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: unhandledErrors.length }
    for (const module of modules) countModule(module, tally)
    this.tally = tally
  }
}

function countModule(module: TestModule, tally: Tally): void {
  const before = tally.failed
  if (module.errors().length > 0) tally.failed += 1
  for (const suite of module.children.allSuites()) if (hasOwnError(suite)) tally.failed += 1
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') tally.passed += 1
    if (state === 'failed' || state === 'pending') tally.failed += 1
  }
  // A module can fail with no test, suite or error of its own to blame, as when it was cut short.
  if (!module.ok() && tally.failed === before) tally.failed += 1
}

function hasOwnError(suite: TestSuite): boolean {
  return suite.errors().length > 0
}
