import { afterAll, beforeAll, expect, test } from 'vitest'
import { attacks } from './attacks.ts'
import { startAttacks } from './table.ts'

let world: Awaited<ReturnType<typeof startAttacks>>
beforeAll(async () => {
  world = await startAttacks(['Chromium'])
})
afterAll(() => world?.close())

test('there are at least forty attacks', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(40)
})

const named = (all: typeof attacks) => all.map((each) => [each.name, each] as const)
const prevented = attacks.filter(({ remains }) => !remains)
const remaining = attacks.filter(({ remains }) => remains)

test.each(named(attacks))('works where nothing stands against it: %s', async (_name, each) => {
  expect(await world.browsers[0]?.works(each)).toBe(true)
})

test.each(named(prevented))('fails against the card frame: %s', async (_name, each) => {
  expect(await world.browsers[0]?.worksOnOurs(each)).toBe(false)
})

test.each(named(remaining))('cannot be prevented: %s', async (_name, each) => {
  expect(await world.browsers[0]?.worksOnOurs(each)).toBe(true)
})
