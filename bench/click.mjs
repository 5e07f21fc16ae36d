// `npm run bench:click [-- visits]`: from the click to the payment method in a real Chromium, over HTTP with a
// 100 ms round trip. The ready-made form in the page and in a frame of another site, beside the usual way, which mints
// at the submit. Prints, never judges.
import { loadModule } from './loadModule.mjs'

const [visits = '30'] = process.argv.slice(2)
const roundTripMs = 100
const situations = [
  'first card of a visit: the browser asks the vault with a preflight',
  'next card, with a vault that lets browsers remember its preflight',
]

const { module, close } = await loadModule('/bench/click/measure.ts')
/** @type {import('./click/measure.ts').Visits} */
const all = await module.measure(Number(visits), situations.length, roundTripMs)
await close()

console.log(
  `\nFrom the click to the payment method, ms, at ${roundTripMs} ms round trip, ${visits} visits each way`,
)
for (const [index, situation] of situations.entries()) {
  /** @param {keyof typeof all} way */
  const row = (way) => quantiles(all[way].map(({ waits }) => waits[index] ?? NaN))
  const ours = row('cardmint')
  const framed = row('framed')
  const usual = row('mint-at-submit')
  console.log(`\n${situation}`)
  console.table({
    cardmint: rounded(ours),
    'cardmint in a frame': rounded(framed),
    'mint at submit': rounded(usual),
    'cardmint to mint at submit': ratio(ours, usual),
    'frame to page': ratio(framed, ours),
  })
}
const ready = rounded(quantiles(all.framed.map(({ readyMs = NaN }) => readyMs)))
console.log(
  `\nFrom the first render until the form in the frame can be used, ms, served by this machine at once`,
)
console.table({ 'cardmint in a frame': ready })

/**
 * @param {{ p50: number, p95: number }} one
 * @param {{ p50: number, p95: number }} other
 */
function ratio(one, other) {
  return { p50: (one.p50 / other.p50).toFixed(2), p95: (one.p95 / other.p95).toFixed(2) }
}

/** @param {number[]} values */
function quantiles(values) {
  const sorted = [...values].sort((a, b) => a - b)
  /** @param {number} share */
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
  return { p50: at(0.5), p95: at(0.95) }
}

/** @param {{ p50: number, p95: number }} figures */
function rounded({ p50, p95 }) {
  return { p50: Math.round(p50), p95: Math.round(p95) }
}
