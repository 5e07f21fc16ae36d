// Changes one line after the other and asks whether a test notices (Stryker). Prints, for each room, the score
// and the changes that no test noticed.
//
//   npm run bench:mutants                    all rooms, which takes hours on two cores (server: one, sandbox: a quarter)
//   npm run bench:mutants -- lease queries   these rooms
//   npm run bench:mutants -- client --only src/client/send.ts,src/client/read.ts
//   npm run bench:mutants -- client --only src/client/read.ts --tests test/client/answers.test.ts
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { harmless } from '../test/mutants/harmless.mjs'
import { rooms } from '../test/mutants/rooms.mjs'
import { isUnnoticed } from '../test/mutants/survivors.mjs'

const repository = join(import.meta.dirname, '..')
const reportPath = join(repository, 'node_modules/.cache/mutants/report.json')
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, tests: { type: 'string' } },
})
const asked = positionals.length > 0 ? positionals : Object.keys(rooms)

/** @type {import('node:child_process').ChildProcess | undefined} */
let running
let isInterrupted = false
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isInterrupted = true
    running?.kill('SIGINT')
  })
}

let failed = false
for (const name of asked) {
  const room = rooms[name]
  if (!room) throw new Error(`There is no room "${name}". Rooms: ${Object.keys(rooms).join(', ')}.`)
  const code = await stryker(name, values.only ? [values.only] : room.mutate)
  if (existsSync(reportPath)) failed = !report(name) || failed
  if (code === 0 && !isInterrupted) continue
  const why = isInterrupted ? 'was interrupted' : `ended with ${code}`
  console.log(`\nStryker ${why} in "${name}". Above stands what went unnoticed until then.`)
  failed = true
  break
}
process.exitCode = failed ? 1 : 0

/** @param {string} name @param {string[]} mutate */
async function stryker(name, mutate) {
  mkdirSync(dirname(reportPath), { recursive: true })
  rmSync(reportPath, { force: true })
  const child = (running = spawn(
    process.execPath,
    [
      join(repository, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
      'run',
      'test/mutants/stryker.config.json',
      '--mutate',
      mutate.join(','),
      '--logLevel',
      'warn',
    ],
    {
      cwd: repository,
      env: { ...process.env, MUTANTS_ROOM: name, MUTANTS_TESTS: values.tests ?? '' },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  ))
  return new Promise((resolve) => child.once('exit', resolve))
}

/**
 * Prints what came of it; `true` where every survivor is known to be harmless.
 *
 * @param {string} name
 */
function report(name) {
  /** @type {{ files: Record<string, { source: string, mutants: Mutant[] }> }} */
  const { files } = JSON.parse(readFileSync(reportPath, 'utf8'))
  let all = 0
  const survivors = []
  for (const [file, { source, mutants }] of Object.entries(files)) {
    for (const mutant of mutants) {
      if (mutant.status === 'Ignored' || mutant.status === 'CompileError') continue
      all += 1
      if (!isUnnoticed(mutant)) continue
      const line = source.split('\n')[mutant.location.start.line - 1]?.trim() ?? ''
      const known = harmless.find(
        (entry) =>
          file === entry.file && line.includes(entry.line) && mutant.replacement === entry.to,
      )
      survivors.push({ file, line, mutant, known })
    }
  }
  const unknown = survivors.filter(({ known }) => !known)
  const noticed = all - survivors.length
  console.log(`\n${name}: ${noticed} of ${all} noticed (${((100 * noticed) / all).toFixed(1)} %),`)
  console.log(
    `  ${survivors.length - unknown.length} change nothing, ${unknown.length} went unnoticed`,
  )
  for (const { file, line, mutant } of unknown) {
    console.log(`  ${file}:${mutant.location.start.line} ${mutant.mutatorName} (${mutant.status})`)
    console.log(`    ${line}\n    → ${mutant.replacement}`)
  }
  return unknown.length === 0
}

/**
 * @typedef {{ status: string, static?: boolean, testsCompleted?: number, mutatorName: string, replacement: string,
 *   location: { start: { line: number } } }} Mutant
 */
