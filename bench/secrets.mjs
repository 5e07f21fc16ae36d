// `npm run bench:secrets [-- uses [seed]]`: a million secrets used through the storm of test/simulation, our three
// modes beside the usual ways, each in a process of its own. Prints two tables; a bad seed can be replayed. Shows how
// far each has got; Ctrl+C prints the rows until then.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { loadModule } from './loadModule.mjs'

const [uses = '1000000', seed = '1', ownJob] = process.argv.slice(2)
const here = fileURLToPath(import.meta.url)

/**
 * Ours share the million; the usual ways show what they do in a twentieth of it.
 *
 * @type {Record<string, string>}
 */
const ways = {
  'cardmint visible': 'visible',
  'cardmint intent': 'intent',
  'cardmint never': 'never',
  'mint at submit': 'mintAtSubmit',
  'useQuery, 45 s interval': 'queryInterval',
  'timer and wall clock': 'timerAndWallClock',
  'poller (as Clerk does)': 'poller',
}
const isOurs = (/** @type {string} */ name) => name.startsWith('cardmint')

if (ownJob) await work(ownJob)
else await main()

/** @param {string} job a way and a story */
async function work(job) {
  const [name = '', story = ''] = job.split('/')
  const { module, close } = await loadModule('/test/simulation/bench.ts')
  const share = story === 'typing' ? 0.01 : isOurs(name) ? 1 / 3 : 0.05
  const amount = Math.ceil(Number(uses) * share)
  // the parent prints what there is when the terminal interrupts both
  process.on('SIGINT', () => process.exit())
  const onRow = (/** @type {object} */ row) => process.send?.({ row, amount })
  onRow(await module.bench(ways[name], story, { uses: amount, seed: Number(seed), onRow }))
  process.disconnect()
  await close()
}

async function main() {
  const interrupted = new AbortController()
  process.once('SIGINT', () => interrupted.abort())
  for (const story of ['torture', 'typing']) {
    const jobs = Object.keys(ways)
    /** @type {Record<string, object>} */
    const rows = {}
    await Promise.all(
      Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
        for (let name = jobs.shift(); name && !interrupted.signal.aborted; name = jobs.shift()) {
          const way = name
          await run(`${name}/${story}`, (row) => {
            rows[way] = row
          })
        }
      }),
    )
    console.log(
      story === 'torture'
        ? '\nThe storm: sleep, hidden tabs, clock jumps, 30 % of mints fail, latency to 5 s each way'
        : '\nA person fills a card form: 300 ms round trip, 12 % give up, 15 % look away',
    )
    console.table(Object.fromEntries(Object.keys(ways).map((name) => [name, rows[name] ?? {}])))
    if (!interrupted.signal.aborted) continue
    console.log('interrupted: these are the rows until then')
    process.exitCode = 1
    return
  }
}

/**
 * @param {string} job
 * @param {(row: object) => void} onRow called with the row so far, the last time with the whole one
 * @returns {Promise<void>}
 */
function run(job, onRow) {
  return new Promise((resolve, reject) => {
    const child = fork(here, [uses, seed, job])
    child.on('message', (message) => {
      // as `work` sends it
      const { row, amount } = /** @type {{ row: { uses: number }, amount: number }} */ (message)
      onRow(row)
      console.error(`${job}: ${row.uses} of ${amount}`)
    })
    child.on('exit', (code) => {
      if (code) reject(new Error(`${job} ended with code ${code}.`))
      else resolve()
    })
  })
}
