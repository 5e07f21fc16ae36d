// `npm run bench:secrets [-- uses]`: a million secrets used through the storm of test/simulation, our three
// modes beside the usual ways, each in a process of its own. Prints two tables; a bad seed can be replayed.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'

const [uses = '1000000', ownJob] = process.argv.slice(2)
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
  const { module, close } = await load('/test/simulation/bench.ts')
  const share = story === 'typing' ? 0.01 : isOurs(name) ? 1 / 3 : 0.05
  const amount = Math.ceil(Number(uses) * share)
  process.send?.(await module.bench(ways[name], story, amount))
  await close()
}

async function main() {
  for (const story of ['torture', 'typing']) {
    const jobs = Object.keys(ways)
    /** @type {Record<string, object>} */
    const rows = {}
    await Promise.all(
      Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
        for (let name = jobs.shift(); name; name = jobs.shift()) {
          rows[name] = await run(`${name}/${story}`)
        }
      }),
    )
    console.log(
      story === 'torture'
        ? '\nThe storm: sleep, hidden tabs, clock jumps, 30 % of mints fail, latency to 5 s each way'
        : '\nA person fills a card form: 300 ms round trip, 12 % give up, 15 % look away',
    )
    console.table(Object.fromEntries(Object.keys(ways).map((name) => [name, rows[name]])))
  }
}

/**
 * @param {string} job
 * @returns {Promise<object>}
 */
function run(job) {
  return new Promise((resolve, reject) => {
    const child = fork(here, [uses, job])
    child.on('message', (row) => resolve(/** @type {object} */ (row)))
    child.on('exit', (code) => code && reject(new Error(`${job} ended with code ${code}.`)))
  })
}
