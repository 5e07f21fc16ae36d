import { afterAll, beforeAll, describe } from 'vitest'
import { findPrograms } from './drivers/find.ts'
import type { Engine, EngineKind } from './drivers/types.ts'

/** Tests in one engine, which is started for them; none where it is missing. */
export function describeEngine<Started extends Engine>(
  kind: EngineKind<Started>,
  tests: (engine: () => Started) => void,
): void {
  const programs = findPrograms(kind)
  describe.skipIf(!programs)(`${kind.name}`, () => {
    let started: Started | undefined
    beforeAll(async () => {
      started = await kind.start(programs ?? [])
    })
    afterAll(() => started?.close())
    tests(() => {
      if (started) return started
      throw new Error(`${kind.name} was not started.`)
    })
  })
}
