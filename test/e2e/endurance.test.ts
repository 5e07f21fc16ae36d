import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standFor } from '../endurance/hour.ts'
import { runLoad } from '../endurance/load.ts'
import { componentNames, mountAgainAndAgain } from '../endurance/mounting.ts'
import { launchChromium } from '../support/browser.mjs'
import { serveSite, type Site } from '../support/site.ts'

const root = fileURLToPath(new URL('../endurance/pages', import.meta.url))
let site: Site
let browser: Browser
beforeAll(async () => {
  site = await serveSite({ root, mode: 'production' })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const CYCLES = 400
/** One component that is not let go holds far more. Code that is compiled meanwhile counts too. */
const BYTES_A_CYCLE = 2000

describe('mounting and unmounting', () => {
  test('leaves nothing behind of any component', { timeout: 240_000 }, async () => {
    const names = await componentNames(browser, site)
    expect(names).toContain('CardTokenizer')
    for (const name of names) {
      const held = await mountAgainAndAgain(browser, site, name, { cycles: CYCLES })
      expect(held.listeners, `listeners of ${name}`).toBeLessThanOrEqual(0)
      expect(held.nodes, `nodes of ${name}`).toBeLessThan(CYCLES / 4)
      expect(held.heap / CYCLES, `bytes of ${name}`).toBeLessThan(BYTES_A_CYCLE)
    }
  })

  test('would be seen to leave a listener behind', async () => {
    const held = await mountAgainAndAgain(browser, site, 'leak', { cycles: CYCLES })
    expect(held.listeners).toBe(CYCLES)
    expect(held.heap / CYCLES).toBeGreaterThan(BYTES_A_CYCLE)
  })
})

test('50 card forms stand for ten minutes, mint for one, and still save a card', async () => {
  const { mints, trouble, grown, saved } = await standFor(browser, site, { forms: 50, minutes: 10 })
  expect(trouble).toEqual([])
  // 600 s of secrets that live for 60 s less a margin of a tenth to a third
  expect(mints).toBeGreaterThanOrEqual(10)
  expect(mints).toBeLessThanOrEqual(17)
  expect(grown.listeners).toBeLessThanOrEqual(0)
  expect(saved).toBe(1)
})

test('50 clients at once: no error, and of two spends of a secret exactly one goes through', async () => {
  const summary = await runLoad({ clients: 50, goesOn: (rounds) => rounds < 4 })
  expect(summary).toEqual({
    rounds: 200,
    requests: 800,
    spends: { 1: 200 },
    paymentMethods: 200,
    errors: [],
  })
})
