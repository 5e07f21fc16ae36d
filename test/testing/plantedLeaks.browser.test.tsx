import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import { Component, createContext, useContext, useRef, useState, type ReactNode } from 'react'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import {
  expectNoCardLeak,
  findCardLeaks,
  type CardLeakProbe,
  type LeakPlace,
  type NoCardLeakOptions,
} from '../../src/testing/index.ts'

afterEach(() => {
  cleanup()
  tidy()
})

type Plant = (digits: string, probe: CardLeakProbe) => unknown

/** An honest form of a host's own, whose digits nobody holds. */
function Form({ children }: { children?: ReactNode }) {
  return (
    <form>
      <input autoComplete="cc-number" />
      <input autoComplete="cc-csc" />
      <input autoComplete="cc-exp" />
      <input autoComplete="cc-name" />
      {children}
    </form>
  )
}

async function leaksOf(plant: Plant, options?: NoCardLeakOptions): Promise<string[]> {
  const leaks = await findCardLeaks(async (probe) => {
    render(<Form />)
    await probe.fill()
    await plant(probe.card.number, probe)
  }, options)
  expect(JSON.stringify(leaks)).not.toMatch(/\d{6}/)
  return leaks.map(({ place, path, form }) => `${place}: ${path} (${form})`)
}

/** A test's own error must not fail the run: nobody hears it after the search. */
function hushed(): void {
  const hush = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('error', hush)
  addEventListener('unhandledrejection', hush)
  onTestFinished(() => {
    removeEventListener('error', hush)
    removeEventListener('unhandledrejection', hush)
  })
}

const Context = createContext<unknown>(null)
const pass = (value: unknown) => value

function InState({ digits }: { digits: string }) {
  const [, set] = useState<unknown>()
  return (
    <button type="button" onClick={() => set([{ digits }])}>
      Keep
    </button>
  )
}
function InRef({ digits }: { digits: () => string }) {
  useRef({ kept: digits() })
  return null
}
function OfContext() {
  pass(useContext(Context))
  return null
}
class OfClass extends Component<{ digits: () => string }> {
  override state = { kept: this.props.digits() }
  override render() {
    return null
  }
}
function Mutating({ digits }: { digits: () => string }) {
  const { mutate } = useMutation({ mutationFn: async () => null })
  return (
    <button type="button" onClick={() => mutate(Object(digits()))}>
      Send
    </button>
  )
}

describe('a component that keeps the digits is found by name', () => {
  test.each<[string, (digits: string) => ReactNode, RegExp]>([
    [
      'props',
      (digits) => <InState digits={digits} />,
      /^react: .*Form > form > InState: props\.digits/,
    ],
    [
      'a ref',
      (digits) => <InRef digits={() => digits} />,
      /^react: .*InRef: state\[0\]\.value\.current\.kept/,
    ],
    [
      'context',
      (digits) => (
        <Context value={digits}>
          <OfContext />
        </Context>
      ),
      /^react: .*(props\.value|context)/,
    ],
    [
      'the state of a class',
      (digits) => <OfClass digits={() => digits} />,
      /^react: .*OfClass: .*kept/,
    ],
  ])('%s', async (_, tree, path) => {
    const found = await leaksOf((digits) => render(<Form>{tree(digits)}</Form>))
    expect(found).toContainEqual(expect.stringMatching(path))
  })

  test('state that was set by an event, after the props are gone', async () => {
    const found = await leaksOf(async (digits) => {
      const { container, rerender } = render(<InState digits={digits} />)
      container.querySelector('button')?.click()
      await Promise.resolve()
      rerender(<InState digits="" />)
      rerender(<InState digits="" />)
    })
    expect(found).toContainEqual(expect.stringMatching(/^react: .*InState: state\[0\].*digits/))
  })
})

describe('each of the other places is searched', () => {
  const client = () => new QueryClient()

  test.each<[LeakPlace, Plant, RegExp]>([
    [
      'query caches',
      (digits) => {
        const queryClient = client()
        queryClient.setQueryData(['card'], { digits })
        render(<QueryClientProvider client={queryClient}>{null}</QueryClientProvider>)
      },
      /^query caches: queries\[0\]\.state\.data\.digits \(clear\)/,
    ],
    [
      'dehydrated state',
      (digits) => {
        const queryClient = new QueryClient({
          defaultOptions: { dehydrate: { serializeData: () => btoa(`card ${digits}`) } },
        })
        queryClient.setQueryData(['card'], 'nothing')
        render(<QueryClientProvider client={queryClient}>{null}</QueryClientProvider>)
      },
      /^dehydrated state: by default\.queries\[0\]\.state\.data \(base64\)/,
    ],
    ['storage', (digits) => localStorage.setItem('card', digits), /^storage: localStorage\.card/],
    [
      'storage',
      (digits) => sessionStorage.setItem('card', digits),
      /^storage: sessionStorage\.card/,
    ],
    [
      'storage',
      (digits) => {
        localStorage.setItem('card', digits)
        localStorage.removeItem('card')
      },
      /^storage: localStorage, written/,
    ],
    [
      'IndexedDB',
      (digits) => writeRecord({ pan: digits }),
      /^IndexedDB: leaky\.cards\.values\[0\]\.pan/,
    ],
    [
      'cookies',
      (digits) => {
        document.cookie = `card=${digits}; max-age=60`
      },
      /^cookies: document\.cookie/,
    ],
    [
      'history',
      (digits) => history.replaceState({ digits }, ''),
      /^history: history\.state\.digits/,
    ],
    [
      'history',
      (digits) =>
        history.replaceState(
          null,
          '',
          `#n=${encodeURIComponent(digits.replace(/(.{4})/g, '$1 '))}`,
        ),
      /^history: location\.href \(URL-encoded\)/,
    ],
    [
      'console',
      (digits) => console.debug('typed', { digits }),
      /^console: console\.debug\[1\]\.digits/,
    ],
    [
      'DOM',
      (digits) => document.body.firstElementChild?.setAttribute('data-n', digits),
      /^DOM: .*@data-n/,
    ],
    ['DOM', (digits) => render(<p>Card {digits}</p>), /^DOM: div > p text/],
    [
      'DOM',
      (digits) => render(<input name="copy" defaultValue={digits} />),
      /^DOM: .*input\[copy\]/,
    ],
    [
      'DOM',
      (digits) => {
        const { container, unmount } = render(<p>nothing</p>)
        container.append(digits)
        container.lastChild?.remove()
        unmount()
      },
      /^DOM: .*removed/,
    ],
    [
      'DOM',
      (digits) => {
        const shadow = render(<div />).container.attachShadow({ mode: 'open' })
        shadow.append(digits)
      },
      /^DOM: /,
    ],
    [
      'network',
      (digits) => fetch('/collect', { method: 'POST', body: JSON.stringify({ digits }) }),
      /^network: fetch http.* body/,
    ],
    [
      'network',
      (digits) => fetch(new Request('/collect', { method: 'POST', body: `n=${digits}` })),
      /^network: fetch http.* body/,
    ],
    [
      'network',
      (digits) => fetch('/collect', { headers: { 'X-Card': digits } }),
      /^network: .*headers\.X-Card/,
    ],
    [
      'network',
      (digits) => {
        const request = new XMLHttpRequest()
        request.open('POST', '/collect')
        request.send(`n=${digits}`)
      },
      /^network: XHR http.* body/,
    ],
    [
      'network',
      (digits) => navigator.sendBeacon('/collect', new Blob([digits])),
      /^network: beacon http.* body/,
    ],
    [
      'performance',
      (digits) => performance.mark('typed', { detail: { digits } }),
      /^performance: mark\.detail\.digits/,
    ],
    [
      'performance',
      async (digits) => (await fetch(`/collect?n=${digits}`)).text(),
      /^performance: resource\.name/,
    ],
  ])('%s', async (_, plant, line) => {
    const found = await leaksOf(plant)
    expect(found).toContainEqual(expect.stringMatching(line))
  })

  test('variables of a mutation, in a client that stands in no tree any more', async () => {
    const queryClient = client()
    const found = await leaksOf(
      (digits) => {
        const { container, unmount } = render(
          <QueryClientProvider client={queryClient}>
            <Mutating digits={() => digits} />
          </QueryClientProvider>,
        )
        container.querySelector('button')?.click()
        unmount()
        queryClient.clear()
      },
      { queryClients: [queryClient] },
    )
    expect(found).toContainEqual(expect.stringMatching(/^query caches: a mutation\.variables/))
  })

  test('errors that nobody caught', async () => {
    const found = await leaksOf(async (digits) => {
      hushed()
      dispatchEvent(new ErrorEvent('error', { error: new Error(`bad card ${digits}`) }))
      const promise = Promise.resolve()
      dispatchEvent(
        new PromiseRejectionEvent('unhandledrejection', { promise, reason: { digits } }),
      )
    })
    expect(found).toEqual(
      expect.arrayContaining([
        'errors: window error.error.message (clear)',
        'errors: window error.error.stack (clear)',
        'errors: unhandled rejection.reason.digits (clear)',
      ]),
    )
  })

  test('what the host was told, and what the driving function threw', async () => {
    const calls: unknown[] = []
    const found = await leaksOf(
      (digits) => {
        calls.push([{ body: `number=${digits}` }])
        throw new Error('stopped', { cause: { digits } })
      },
      { also: { onError: calls } },
    )
    expect(found).toEqual([
      'errors: thrown.cause.digits (clear)',
      'also: also.onError[0][0].body (clear)',
    ])
  })
})

describe('the check itself', () => {
  test('says every find in one error, without the digits', async () => {
    const check = expectNoCardLeak(async ({ fill, card }) => {
      render(<Form />)
      await fill()
      console.info(card.number)
      performance.mark('a mark', { detail: card.number })
    })
    const message = await check.catch((error: Error) => error.message)
    expect(message).toContain('console: console.info[0] (clear)')
    expect(message).toContain('performance: mark.detail (clear)')
    expect(message).not.toMatch(/\d{6}/)
  })

  test('a body to the tokenization origin is where the card belongs, its address is not', async () => {
    const tokenizationUrl = `${location.origin}/vault`
    const send = (url: string, digits: string) => fetch(url, { method: 'POST', body: digits })
    const options = { tokenizationUrl }
    expect(await leaksOf((digits) => send('/vault', digits), options)).toEqual([])
    expect(await leaksOf((digits) => send(`/vault?n=${digits}`, ''), options)).toContainEqual(
      expect.stringMatching(/^network: fetch .*url/),
    )
  })

  test('finds a security code that stands alone', async () => {
    expect(
      await leaksOf((_, { card }) => localStorage.setItem('a', `${card.securityCode}`)),
    ).toEqual(
      expect.arrayContaining([
        'storage: localStorage, written[1] (clear)',
        'storage: localStorage.a (clear)',
      ]),
    )
  })

  test('sees what was gone before the end, when asked in between', async () => {
    const found = await leaksOf(async (digits, { search }) => {
      const { rerender } = render(<InState digits={digits} />)
      await search()
      for (let times = 0; times < 3; times++) rerender(<InState digits="" />)
    })
    expect(found).toContainEqual(expect.stringMatching(/InState: props\.digits/))
  })

  test('is not content with a run in which nobody typed', async () => {
    await expect(expectNoCardLeak(() => {})).rejects.toThrow('proved nothing')
  })

  test('throws on what the driving function threw, and puts everything back', async () => {
    const before = [fetch, console.log, history.pushState, XMLHttpRequest.prototype.send]
    const stopped = new Error('stopped')
    await expect(expectNoCardLeak(() => Promise.reject(stopped))).rejects.toBe(stopped)
    expect([fetch, console.log, history.pushState, XMLHttpRequest.prototype.send]).toEqual(before)
  })

  test('finds nothing in an honest form', async () => {
    expect(await leaksOf(() => {})).toEqual([])
  })
})

async function writeRecord(record: object): Promise<void> {
  const request = indexedDB.open('leaky')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('cards', { autoIncrement: true }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  const transaction = database.transaction('cards', 'readwrite')
  transaction.objectStore('cards').add(record)
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  database.close()
}

/** Takes the planted leaks out of what outlives a test. */
function tidy(): void {
  localStorage.clear()
  sessionStorage.clear()
  indexedDB.deleteDatabase('leaky')
  document.cookie = 'card=; max-age=0'
  history.replaceState(null, '', location.pathname)
  document.body.firstElementChild?.removeAttribute('data-n')
  performance.clearMarks()
  performance.clearResourceTimings()
}
