// `npm run bench:world`: how every country is asked for its address, and whether its people are refused: by the
// examples of Google's metadata and by addresses of 164 countries. Ends with 1 if anybody is.
import { load } from './load.mjs'

const { module, close } = await load('/test/card/addresses/survey.ts')
const { countries, refusals, tried } = module.surveyWorld()
await close()
for (const [code, parts, shapes, example] of countries) {
  console.log([code, parts.padEnd(52), shapes.padEnd(36), example].join('  '))
}
for (const refusal of refusals) console.log('refused:', JSON.stringify(refusal))
console.log(
  `${countries.length} countries, ${tried} addresses and codes, ${refusals.length} refused`,
)
process.exitCode = refusals.length > 0 ? 1 : 0
