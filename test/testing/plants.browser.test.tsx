import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findCardLeaks, type CardLeak, type CardLeakProbe } from '../../src/testing/index.ts'
import { frame, GLOBAL, plants, tidy, written } from './plants.ts'

afterEach(async () => {
  cleanup()
  await tidy()
})

/** An error that a plant reports must not fail the run: nobody else hears it. */
function hush(): () => void {
  const onError = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('error', onError)
  addEventListener('unhandledrejection', onError)
  return () => {
    removeEventListener('error', onError)
    removeEventListener('unhandledrejection', onError)
  }
}

function Form() {
  return (
    <form>
      <input autoComplete="cc-number" />
      <input autoComplete="cc-csc" />
      <input autoComplete="cc-exp" />
      <input autoComplete="cc-name" />
    </form>
  )
}

const leaksOf = (plant: (digits: string, probe: CardLeakProbe) => unknown) =>
  findCardLeaks(async (probe) => {
    render(<Form />)
    await probe.fill()
    const unhush = hush()
    await plant(probe.card.number, probe)
    unhush()
  })

describe(`each of ${plants.length} places of a planted number is found`, () => {
  test.each(plants)('%s: %s', async (place, _, plant) => {
    const leaks = await leaksOf(plant)
    expect(leaks.map((leak) => leak.place)).toContain(place)
    expect(JSON.stringify(leaks)).not.toMatch(/\d{6}/)
  })
})

describe(`each of ${written.length} ways to write a number is found`, () => {
  let leaks: CardLeak[] = []
  beforeAll(async () => {
    leaks = await leaksOf((digits) => {
      const all = written.map(([, write], index) => [`way${index}`, { n: write(digits) }])
      Reflect.set(window, GLOBAL, Object.fromEntries(all))
    })
    cleanup()
    await tidy()
  })

  test.each(written.map(([what], index) => [what, index] as const))('%s', (_, index) => {
    const path = new RegExp(`^window\\.${GLOBAL}\\.way${index}\\.n`)
    expect(leaks.filter((leak) => path.test(leak.path))).not.toEqual([])
  })

  test('and no find shows the digits', () => {
    expect(JSON.stringify(leaks)).not.toMatch(/\d{6}/)
  })
})

describe('nothing is found', () => {
  test('in an honest form', async () => {
    expect(await leaksOf(() => {})).toEqual([])
  })

  test('in what may be shown of a card', async () => {
    const found = await leaksOf((digits) => {
      const masked = `${digits.slice(0, 6)}*****${digits.slice(-4)}`
      Reflect.set(window, GLOBAL, [digits.slice(0, 8), digits.slice(-4), masked, digits.length])
      console.debug(masked, `•••• ${digits.slice(-4)}`)
    })
    expect(found).toEqual([])
  })

  test('in the globals of a page with all that may stand there', async () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const circle: Record<string, unknown> = { frame: frame() }
    circle['self'] = [circle, window, document]
    Reflect.set(window, GLOBAL, {
      dataLayer: [{ event: 'gtm.js', 'gtm.start': Date.now() }],
      get throwing() {
        throw new Error('a getter was called')
      },
      proxy,
      hostile: new Proxy(
        {},
        {
          ownKeys: () => ['a'],
          getPrototypeOf: () => {
            throw new Error('no')
          },
        },
      ),
      endless: new Proxy({}, { get: () => ({}), getOwnPropertyDescriptor: () => undefined }),
      circle,
      large: Array.from({ length: 5000 }, (_, id) => ({ id, at: id * 7919, name: `item ${id}` })),
      long: 'Lorem ipsum 2026 '.repeat(5000),
      other: document.body.appendChild(
        Object.assign(document.createElement('iframe'), {
          src: 'data:text/html,x',
          className: 'planted',
        }),
      ).contentWindow,
    })
    expect(await leaksOf(() => {})).toEqual([])
  })
})

test('everything that is put around the page’s functions is taken away again', async () => {
  const now = () =>
    Object.fromEntries(
      [window, ...classes()].flatMap((owner, index) =>
        Object.entries(Object.getOwnPropertyDescriptors(owner)).map(
          ([name, { value, get, set }]) => [
            `${index}.${name}`,
            [value, get, set].map((each: unknown) =>
              typeof each === 'function' ? each : typeof each,
            ),
          ],
        ),
      ),
    )
  const classes = () =>
    Object.getOwnPropertyNames(window).flatMap((name) => {
      if (!/^[A-Z]/.test(name)) return []
      const it: unknown = Reflect.get(window, name)
      const prototype: unknown = typeof it === 'function' ? it.prototype : undefined
      return typeof it === 'function' && prototype instanceof Object ? [it, prototype] : []
    })
  const before = now()
  await leaksOf(() => {})
  const after = now()
  expect(
    Object.keys(after).filter(
      (key) =>
        String(after[key]) !== String(before[key]) ||
        after[key]?.some((each, at) => each !== before[key]?.[at]),
    ),
  ).toEqual([])
})
