import type { Need } from './check.ts'

/** What came of one check. */
export interface Outcome {
  result: 'ok' | 'failed' | 'skipped'
  /** The options that it needs and did not get, for which it was skipped. */
  missing: readonly Need[]
}

/** The last lines of a report: the counts, and what the skipped checks lacked. */
export function summaryOf(outcomes: readonly Outcome[]): string[] {
  const count = (wanted: Outcome['result']) =>
    outcomes.filter(({ result }) => result === wanted).length
  const counts = `${count('ok')} ok, ${count('failed')} failed, ${count('skipped')} skipped.`
  const missing = outcomes.flatMap((outcome) => outcome.missing)
  if (missing.length === 0) return [counts]
  const needs = [...new Set(missing)].map((need) => {
    const checks = missing.filter((each) => each === need).length
    return `  ${need.padEnd(10)} ${checks} of them need${checks === 1 ? 's' : ''} it`
  })
  return [
    '',
    `NOT CHECKED: ${count('skipped')} of ${outcomes.length} checks were skipped, because options are missing:`,
    ...needs,
    'A skipped check proves nothing. --help explains the options; --strict makes it a failure.',
    counts,
  ]
}
