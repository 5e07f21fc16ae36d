// `npm run bench:endurance [-- cycles [minutes [seconds]]]`: what is left behind after each component was mounted
// and unmounted 10,000 times in a real Chromium; 50 card forms for an hour that passes on the page and at the
// sandbox only; and 50 clients at once against backend and sandbox over HTTP for 60 real seconds, each of which
// spends every client secret twice at the same time.
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../test/support/browser.mjs'
import { loadModule } from './loadModule.mjs'

const [cycles = '10000', minutes = '60', seconds = '60'] = process.argv.slice(2)
const { module: sites, close } = await loadModule('/test/support/site.ts')
const { module: mounting } = await loadModule('/test/endurance/mounting.ts')
const { module: hour } = await loadModule('/test/endurance/hour.ts')
const { module: clients } = await loadModule('/test/endurance/load.ts')

const root = fileURLToPath(new URL('../test/endurance/pages', import.meta.url))
const site = await sites.serveSite({ root, mode: 'production' })
const browser = await launchChromium()
let failed = false

/** @type {Record<string, Record<string, number>>} */
const rows = {}
for (const name of await mounting.componentNames(browser, site)) {
  const held = await mounting.mountAgainAndAgain(browser, site, name, {
    cycles: Number(cycles),
    warmUp: 1000,
  })
  rows[name] = {
    'listeners more': held.listeners,
    'nodes more': held.nodes,
    'heap, kB more': Math.round(held.heap / 1024),
    'bytes a cycle': Math.round(held.heap / Number(cycles)),
  }
  failed ||= held.listeners > 0 || held.heap / Number(cycles) > 100
}
console.log(`\n${cycles} times mounted and unmounted, after 1,000 to warm up`)
console.table(rows)

const stood = await hour.standFor(browser, site, { forms: 50, minutes: Number(minutes) })
await browser.close()
await site.close()
failed ||= stood.trouble.length > 0 || stood.saved !== 1 || stood.grown.listeners > 0
console.log(`\n50 card forms for ${minutes} minutes, one client secret kept alive`)
console.table({
  'client secrets minted': stood.mints,
  'requests failed, errors': stood.trouble.length,
  'listeners more, from the first tenth on': stood.grown.listeners,
  'nodes more': stood.grown.nodes,
  'heap, kB more': Math.round(stood.grown.heap / 1024),
  'cards saved at the end': stood.saved,
})

const end = performance.now() + Number(seconds) * 1000
const summary = await clients.runLoad({ clients: 50, goesOn: () => performance.now() < end })
await close()
failed ||= summary.errors.length > 0 || summary.spends[1] !== summary.rounds
console.log(`\n50 clients at once for ${seconds} s`)
console.table({
  requests: summary.requests,
  'client secrets, each spent twice at once': summary.rounds,
  'spent exactly once': summary.spends[1] ?? 0,
  'payment methods': summary.paymentMethods,
  errors: summary.errors.length,
})
for (const error of summary.errors.slice(0, 10)) console.log(error)
process.exit(failed ? 1 : 0)
