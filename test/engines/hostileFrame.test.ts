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

  test.each(tried)('to %s', async (_name, each) => {
    const [browser] = world.browsers
    // an attack may come too early on a busy machine; on ours each is tried once
    const succeeds = (await browser?.try(each, each.weak)) || (await browser?.try(each, each.weak))
    expect(succeeds).toBe(true)
    expect(await browser?.try(each, 'ours')).toBe(each.remains !== undefined)
  })
})
