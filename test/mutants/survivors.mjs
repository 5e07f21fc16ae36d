import { relative } from 'node:path'

/** Tells of each change that no test noticed when it is found, so that a run which is interrupted has told what it knew. */
class Survivors {
  /** @param {{ status: string, fileName: string, replacement: string, location: { start: { line: number } } }} mutant */
  onMutantTested({ status, fileName, replacement, location }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return
    console.log(`unnoticed: ${relative('.', fileName)}:${location.start.line} → ${replacement}`)
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'survivors', injectableClass: Survivors }]
