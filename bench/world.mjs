// `npm run bench:world`: how every country is asked for its address, how every published test card is read, and whether
// anybody is refused: by the examples of Google's metadata, by addresses of each of them and by the cards of payment
// providers. Ends with 1 if anybody is.
import { loadModule } from './loadModule.mjs'

const { module, close } = await loadModule('/test/card/addresses/survey.ts')
const { countries, refusals, tried } = module.surveyWorld()
const { cards, refused, wrongly } = await module.surveyCards()
const { module: rendered, close: closeRendered } = await loadModule('/bench/world/renders.ts')
/** @type {Map<number, import('../test/support/cramped.ts').Cramped>} */
const renders = await rendered.surveyRenders([100, 200])
await closeRendered()
await close()
for (const [code, parts, shapes, example] of countries) {
  console.log([code, parts.padEnd(52), shapes.padEnd(36), example].join('  '))
}
for (const { number, shown, brand, verdict, provider, wrong } of cards) {
  const source = [`${provider} ${number}`, wrong].filter(Boolean).join(': ')
  console.log([verdict.padEnd(12), brand.padEnd(18), shown.padEnd(24), source].join('  '))
}
for (const refusal of refusals) console.log('refused:', JSON.stringify(refusal))
console.log(
  `${countries.length} countries, ${tried} addresses and codes, ${refusals.length} refused`,
)
console.log(`${cards.length} published cards, ${refused} refused, ${wrongly} of them wrongly`)
let faulty = 0
for (const [size, { faults, boxes }] of renders) {
  for (const fault of faults) console.log(`at ${size} %:`, fault)
  console.log(
    `${countries.length} forms at 320 px, text of ${size} %: ${boxes} texts, fields and pictures, ${faults.length} overlap or stick out`,
  )
  faulty += faults.length
}
process.exitCode = refusals.length + wrongly + faulty > 0 ? 1 : 0
