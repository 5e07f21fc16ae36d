import { afterAll, beforeAll, expect, test } from 'vitest'
import { attacks } from './attacks.ts'
import type { Victim } from './scene.ts'
import { startAttacks } from './table.ts'

let world: Awaited<ReturnType<typeof startAttacks>>
beforeAll(async () => {
  world = await startAttacks(['Chromium'])
})
afterAll(() => world?.close())

const attempt = (each: (typeof attacks)[number], victim: Victim) =>
  world.browsers[0]?.try(each, victim)

test('there are at least forty attacks', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(40)
})

const prevented = attacks.filter(({ remains }) => !remains)
const remaining = attacks.filter(({ remains }) => remains)
const named = (all: typeof attacks) => all.map((each) => [each.name, each] as const)

test.each(named(attacks))('works where nothing stands against it: %s', async (_name, each) => {
  // an attack may come too early on a busy machine; on ours each is tried once
  const succeeds = (await attempt(each, each.weak)) || (await attempt(each, each.weak))
  expect(succeeds).toBe(true)
})

test.each(named(prevented))('fails against the card frame: %s', async (_name, each) => {
  expect(await attempt(each, 'ours')).toBe(false)
})

test.each(named(remaining))('cannot be prevented: %s', async (_name, each) => {
  expect(await attempt(each, 'ours')).toBe(true)
})
