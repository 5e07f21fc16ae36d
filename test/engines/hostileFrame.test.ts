import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attacks } from '../frame/attacks.ts'
import { startAttacks } from '../frame/table.ts'
import { findPrograms } from './drivers/find.ts'
import { firefox } from './kinds.ts'

// Chromium's are in `npm test`
describe.skipIf(!findPrograms(firefox))('a hostile page in Firefox', () => {
  let world: Awaited<ReturnType<typeof startAttacks>>
  beforeAll(async () => {
    world = await startAttacks(['Firefox'])
  })
  afterAll(() => world?.close())

  // its mouse drags no text without a display
  const tried = attacks.filter(({ drags }) => !drags).map((each) => [each.name, each] as const)

  test.each(tried)('succeeds where nothing stands against it: %s', async (_name, each) => {
    expect(await world.browsers[0]?.works(each)).toBe(true)
  })

  test.each(tried)(
    'succeeds against the card frame only if it remains: %s',
    async (_name, each) => {
      expect(await world.browsers[0]?.worksOnOurs(each)).toBe(each.remains !== undefined)
    },
  )
})
