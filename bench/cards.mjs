// `npm run bench:cards [-- rounds]`: what each way of taking a card does with what people do, in a real
// Chromium; how often React renders for one card; and what a key costs, and a form that mounts. Prints Markdown,
// never judges.
import { loadModule } from './loadModule.mjs'

const [rounds = '30'] = process.argv.slice(2)

const { module, close } = await loadModule('/bench/cards/measure.ts')
/** @type {import('./cards/measure.ts').Measured} */
const { browser, matrix, renders, costs, mounts } = await module.measure(Number(rounds))
await close()

/** @typedef {keyof typeof renders} Way */
// keys of a plain object of this very type
const ways = /** @type {Way[]} */ (Object.keys(renders)).filter((way) => way !== 'bare again')
const bare = 'bare <input>'

const rows = matrix.map(({ name, seen }) => [name, ...ways.map((way) => (seen[way] ? '✗' : '✓'))])
const right = ways.map((way) => matrix.filter(({ seen }) => !seen[way]).length)
rows.push(['**right**', ...right.map((count) => `**${count} of ${matrix.length}**`)])
rows.push(['React renders for one card', ...ways.map((way) => String(renders[way]))])
rows.push(['cost of a key, of a bare input’s', ...ways.map((way) => ratio(way).toFixed(2))])

console.log(`\nChromium ${browser}, ${rounds} rounds\n`)
printTable([['', ...ways.map((way) => way.replace('<input>', '`<input>`'))], ...rows])
console.log(
  `\nA key in a bare input costs ${median(costs[bare]).toFixed(2)} ms of the main thread, median; ` +
    `the two bare inputs, as the noise of it all: ${ratio(bare).toFixed(2)} and ${ratio('bare again').toFixed(2)}.`,
)

/** @typedef {keyof typeof mounts.script} Form */
const wholeByHand = mounts.script['whole form, by hand']
const cardByHand = mounts.script['card only, by hand']
console.log(
  '\nThe cost of mounting, of that of a form written by hand that shows the same ' +
    `(${median(wholeByHand).toFixed(2)} and ${median(cardByHand).toFixed(2)} ms of script, median):\n`,
)
printTable([
  ['', 'script', 'script to paint', 'unmounting'],
  // keys of a plain object of this very type
  .../** @type {Form[]} */ (Object.keys(mounts.script)).map((form) => {
    const byHand = form.startsWith('whole') ? 'whole form, by hand' : 'card only, by hand'
    /** @param {Record<Form, number[]>} times */
    const cell = (times) => ratioOf(times[form], times[byHand]).toFixed(2)
    return [form, cell(mounts.script), cell(mounts.shown), cell(mounts.unmount)]
  }),
])
console.log('\nWhat was there instead (| is the caret):')
for (const { name, seen } of matrix) {
  for (const way of ways) if (seen[way]) console.log(`  ${name} · ${way}: ${seen[way]}`)
}

/**
 * Over both bare inputs of the round, as one alone brings its own noise into every ratio.
 *
 * @param {Way} way
 */
function ratio(way) {
  const bares = costs[bare].map((cost, round) => (cost + (costs['bare again'][round] ?? NaN)) / 2)
  return ratioOf(costs[way], bares)
}

/**
 * Within a round, so that what slows a whole round slows all of it.
 *
 * @param {number[]} some
 * @param {number[]} others
 */
function ratioOf(some, others) {
  return median(some.map((cost, round) => cost / (others[round] ?? NaN)))
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[middle],
  ]
  return (low + high) / 2
}

/** @param {string[][]} table */
function printTable([head = [], ...body]) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`
  console.log([line(head), line(head.map(() => '---')), ...body.map(line)].join('\n'))
}
