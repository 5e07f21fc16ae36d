import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumArgs, launchChromium } from '../support/browser.mjs'
import { attacks } from './attacks.ts'
import { chromiumHostile } from './chromiumHostile.ts'
import { setScene, startEvil, type Evil, type Victim } from './scene.ts'
import { startWorld, type World } from './world.ts'

let world: World
let browser: Browser
let evil: Evil

beforeAll(async () => {
  world = await startWorld()
  evil = await startEvil()
  browser = await launchChromium({ args: [...chromiumArgs, '--site-per-process'] })
})
afterAll(async () => {
  await browser?.close()
  evil?.close()
  await world?.close()
})

async function attack({ run }: (typeof attacks)[number], victim: Victim): Promise<boolean> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return await run(setScene(chromiumHostile(page), world, evil, victim))
  } finally {
    await context.close()
  }
}

test('there are at least forty attacks', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(40)
})

const prevented = attacks.filter(({ remains }) => !remains)
const remaining = attacks.filter(({ remains }) => remains)
const named = (all: typeof attacks) => all.map((each) => [each.name, each] as const)

test.each(named(attacks))('works where nothing stands against it: %s', async (_name, each) => {
  expect(await attack(each, each.weak)).toBe(true)
})

test.each(named(prevented))('fails against the card frame: %s', async (_name, each) => {
  expect(await attack(each, 'ours')).toBe(false)
})

test.each(named(remaining))('cannot be prevented: %s', async (_name, each) => {
  expect(await attack(each, 'ours')).toBe(true)
})
