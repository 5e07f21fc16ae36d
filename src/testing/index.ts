/** Entry `cardmint/testing`: what a host uses in its own tests. */
export {
  expectNoCardLeak,
  findCardLeaks,
  type CardLeak,
  type CardLeakProbe,
  type LeakPlace,
  type NoCardLeakOptions,
} from './expectNoCardLeak.ts'
export type { LeakForm } from './digitForms.ts'
export { fillCard, type CardToFill, type FillCardOptions, type FillTarget } from './fillCard.ts'
export { testAddress, testCards, type TestCard, type TestRefusal } from './testCards.ts'
