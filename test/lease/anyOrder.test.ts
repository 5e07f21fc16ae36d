import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Age } from '../../src/lease/age.ts'
import { ClientSecretLease, marginMs } from '../../src/lease/ClientSecretLease.ts'
import { SECRET } from './support.ts'
import { virtualClocks, type VirtualClocks } from './virtualClocks.ts'

const LIFETIME_MS = 60_000

/** What can happen to a lease: time goes by, the machine sleeps, its clock is set, somebody claims. */
type Happening = { kind: 'pass' | 'sleep' | 'setWall'; ms: number } | { kind: 'claim' }

const ms = fc.oneof(fc.nat(2000), fc.nat(70_000), fc.constant(3_600_000))
const pass = ms.map((each): Happening => ({ kind: 'pass', ms: each }))
const sleep = ms.map((each): Happening => ({ kind: 'sleep', ms: each }))
const setWall = fc
  .tuple(ms, fc.boolean())
  .map(([each, back]): Happening => ({ kind: 'setWall', ms: back ? -each : each }))
const claim = fc.constant<Happening>({ kind: 'claim' })

/** Two spans of any happenings: while the mint is under way, and after the lease is there. */
const story = (...kinds: Array<fc.Arbitrary<Happening>>) =>
  fc.tuple(
    fc.array(fc.oneof(...kinds), { maxLength: 4 }),
    fc.array(fc.oneof(claim, ...kinds), { maxLength: 20 }),
  )

interface Claim {
  given: string | undefined
  /** True age of the secret, counted from before its mint was sent. */
  age: number
}

function live([flight, life]: [Happening[], Happening[]]): { claims: Claim[]; flightMs: number } {
  const clocks = virtualClocks()
  const mintAge = new Age(clocks)
  const flightMs = flight.reduce((sum, each) => sum + happen(clocks, each), 0)
  const lease = new ClientSecretLease({ value: SECRET, age: mintAge, lifetimeMs: LIFETIME_MS })
  const claims: Claim[] = []
  let age = flightMs
  for (const each of life) {
    if (each.kind === 'claim') claims.push({ given: lease.claim(), age })
    else age += happen(clocks, each)
  }
  return { claims, flightMs }
}

/** Lets it happen and answers how much time really went by. */
function happen(clocks: VirtualClocks, happening: Happening): number {
  if (happening.kind === 'claim') return 0
  clocks[happening.kind](happening.ms)
  return happening.kind === 'setWall' ? 0 : happening.ms
}

const runs = { numRuns: 2000 }

test('no order of anything yields a second value', () => {
  fc.assert(
    fc.property(story(pass, sleep, setWall), (events) => {
      const { claims } = live(events)
      expect(claims.filter(({ given }) => given !== undefined).length).toBeLessThanOrEqual(1)
    }),
    runs,
  )
})

test.each([
  ['the wall clock is set at will', [pass, setWall]],
  ['the monotonic clock stands still in every sleep', [pass, sleep]],
])('no claim yields a value older than the lifetime less the margin, when %s', (_, kinds) => {
  fc.assert(
    fc.property(story(...kinds), (events) => {
      const { claims, flightMs } = live(events)
      const oldest = LIFETIME_MS - marginMs(LIFETIME_MS, flightMs)
      const given = claims.filter((each) => each.given !== undefined)
      expect(given.filter(({ age }) => age >= oldest)).toEqual([])
    }),
    runs,
  )
})

test('with clocks that tell the truth the first claim yields the value exactly while it lives', () => {
  fc.assert(
    fc.property(story(pass), (events) => {
      const { claims, flightMs } = live(events)
      const oldest = LIFETIME_MS - marginMs(LIFETIME_MS, flightMs)
      for (const [index, { given, age }] of claims.entries()) {
        expect(given).toBe(index === 0 && age < oldest ? SECRET : undefined)
      }
    }),
    runs,
  )
})
