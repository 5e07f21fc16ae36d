import type { Reporter, TestModule } from 'vitest/node'

/** Prints how long each test of each example took, in seconds. */
export class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const examples = modules.flatMap((module) => [...module.children.suites()])
    const names = [...(examples[0]?.children.allTests() ?? [])].map((test) => test.name)
    printRow('example', names)
    printRow(
      '---',
      names.map(() => '---'),
    )
    for (const { name, children } of examples) {
      const times = [...children.allTests()].map((test) => {
        const seconds = (test.diagnostic()?.duration ?? 0) / 1000
        if (test.result().state === 'skipped') return ''
        return test.ok() ? seconds.toFixed(1) : 'failed'
      })
      printRow(name, times)
    }
  }
}

function printRow(name: string, cells: readonly string[]): void {
  console.log(`| ${[name, ...cells].join(' | ')} |`)
}
