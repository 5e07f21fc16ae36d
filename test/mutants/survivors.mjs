import { relative } from 'node:path'

/**
 * Whether no test noticed a change. Where a change keeps a module from being loaded, no test runs, and Stryker says that
 * it survived.
 *
 * @param {{ status: string, static?: boolean, testsCompleted?: number }} mutant
 */
export function isUnnoticed({ status, static: isStatic, testsCompleted }) {
  const isNotLoaded = isStatic === true && testsCompleted === 0
  return (status === 'Survived' && !isNotLoaded) || status === 'NoCoverage'
}

/** Tells of each change that no test noticed when it is found, so that a run which is interrupted has told what it knew. */
class Survivors {
  /**
   * @param {Parameters<typeof isUnnoticed>[0]
   *   & { fileName: string, replacement: string, location: { start: { line: number } } }} mutant
   */
  onMutantTested(mutant) {
    if (!isUnnoticed(mutant)) return
    const { fileName, replacement, location } = mutant
    console.log(`unnoticed: ${relative('.', fileName)}:${location.start.line} → ${replacement}`)
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: Survivors }]
