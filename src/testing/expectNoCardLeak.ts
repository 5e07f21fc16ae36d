import type { QueryClient } from '@tanstack/react-query'
import { digitsOf } from '../card/digits.ts'
import { canaryCard } from './canaryCard.ts'
import { deepSearch, type Hit } from './deepSearch.ts'
import { findDigits, type LeakForm } from './digitForms.ts'
import { fillCard, type CardToFill } from './fillCard.ts'
import { places } from './places/all.ts'
import type { Place, Scene } from './places/place.ts'
import { watchWindows } from './places/windows.ts'
import { testAddress } from './testCards.ts'

/** A place that is searched for digits. */
export type LeakPlace = keyof typeof places | 'also'

/** One find. It never shows the digits. */
export interface CardLeak {
  /** The kind of place, such as `storage`. */
  place: LeakPlace
  /** Where exactly, such as a property path. */
  path: string
  /** In clear text, in groups, encoded, … */
  form: LeakForm
}

/** The argument of the function that drives the page. */
export interface CardLeakProbe {
  /** A card that is nowhere else on the page. Type it as it is. */
  card: CardToFill & { number: string; securityCode: string }
  /** Types that card into the form on the page, and the test address if there are fields for it; or calls `fill` of the options. */
  fill: () => Promise<void>
  /** Searches now, for values that will be gone at the end; for example, while a request is under way. */
  search: () => Promise<void>
}

/** Options of `expectNoCardLeak` and `findCardLeaks`. */
export interface NoCardLeakOptions {
  /**
   * The card to type. Its number and code must not be anywhere else on the page.
   *
   * @default A new American Express card.
   */
  card?: (CardToFill & { number: string; securityCode: string }) | undefined
  /**
   * Addresses or origins that the card may be sent to.
   *
   * @default undefined None: every request body is searched.
   */
  tokenizationUrl?: string | readonly string[] | undefined
  /** Query clients to watch from the start. Those in a React tree are found at each search anyway. */
  queryClients?: readonly QueryClient[] | undefined
  /** Further values to search at the end, by name; for example, the calls of your callbacks. */
  also?: Readonly<Record<string, unknown>> | undefined
  /**
   * Types the card from outside of the page, which `FramedCardTokenizer` needs: what Playwright's `exposeFunction` makes
   * of `(card) => fillCard(page, { ...card, ...testAddress })`. That it comes to its end counts as typed.
   *
   * @default undefined `fillCard` within the page.
   */
  fill?: ((card: CardToFill) => unknown) | undefined
}

/**
 * Watches the page while `drive` types a canary card into it, and fails if the card's number or security code shows up
 * anywhere but in the inputs that were typed into and in requests to `tokenizationUrl`.
 *
 * Places, in the page and in frames of its origin: React's props, state and context; query caches; storage,
 * IndexedDB, cookies and the Cache API; address and history; console and errors; elements, other fields,
 * shadow roots and style sheets; requests by script or by elements; messages to workers, ports, channels and
 * windows; events with a `detail`, notifications, clipboard, speech, canvas; object URLs; performance
 * entries; everything that can be reached from the window's own properties. Forms: as it is, in any script's digits,
 * grouped in any way, backwards, any 12 digits in a row of the number, cut into members of one object; base64,
 * hexadecimal, character codes, percent-encoding, escapes of HTML, JSON and CSS, two of these deep.
 *
 * Cannot see:
 * - variables of closures, top-level `let` and `const`, private class members, `WeakMap` and what a promise holds
 * - what is behind a getter, as none of somebody else's is called
 * - the inside of workers and of frames of other origins, and messages that are posted to those frames
 * - closed shadow roots that were made before the start, or by markup
 * - cookies that are `HttpOnly`, and the origin's private file system
 * - bodies that are streams, and forms that the browser itself submits
 * - fewer than 12 digits of the number, and a security code that does not stand alone
 * - hashes, ciphers and compressed text
 * - what is gone again before the end, where nothing tells of it: a global or a record that was there between two
 *   calls of `search`
 *
 * @param drive Drives the page: renders the form, types the card, sends it.
 * @param options The card, the places where it may go, and further values to search.
 * @throws Error that lists every find as `place: path (form)`, never the digits; also if `drive` typed no card, because
 * then nothing was proved, and where there is no document. Errors of `drive` are searched and thrown on.
 * @example
 * await expectNoCardLeak(
 *   async ({ fill }) => {
 *     render(<Checkout />)
 *     await fill()
 *     await user.click(screen.getByRole('button', { name: 'Pay' }))
 *     await screen.findByText('Paid')
 *   },
 *   { tokenizationUrl: 'https://connect.plastiq.com/api/payment-methods' },
 * )
 */
export async function expectNoCardLeak(
  drive: (probe: CardLeakProbe) => unknown,
  options: NoCardLeakOptions = {},
): Promise<void> {
  const leaks = await findCardLeaks(drive, options)
  if (leaks.length === 0) return
  const lines = leaks.map(({ place, path, form }) => `  ${place}: ${path} (${form})`)
  throw new Error(
    `The card's digits were found in ${leaks.length} places they must not be in:\n${lines.join('\n')}`,
  )
}

/**
 * Does what `expectNoCardLeak` does, and returns the finds instead of throwing them.
 *
 * @param drive Drives the page: renders the form, types the card, sends it.
 * @param options The card, the places where it may go, and further values to search.
 * @returns Every find; empty if there was none.
 * @throws Error if `drive` typed no card or there is no document, and whatever `drive` throws.
 * @example
 * expect(await findCardLeaks(({ fill }) => fill())).toEqual([])
 */
export async function findCardLeaks(
  drive: (probe: CardLeakProbe) => unknown,
  options: NoCardLeakOptions = {},
): Promise<CardLeak[]> {
  // plain Node may have the document of a page as a global, and not all that the page's own window has
  if (!globalThis.document || !globalThis.addEventListener) {
    throw new Error(
      'expectNoCardLeak searches the page that it runs in, and there is none here. Run it in a browser, or under a runner that puts a whole window of jsdom or happy-dom in the place of its globals; from Playwright, within the page.',
    )
  }
  const { card = canaryCard(), tokenizationUrl = [], queryClients = [], also = {} } = options
  const find = findDigits(card.number, card.securityCode)
  const urls = [tokenizationUrl].flat()
  const windows = watchWindows()
  const scene: Scene = {
    find,
    windows,
    queryClients,
    tokenizationOrigins: urls.map((url) => new URL(url, document.baseURI).origin),
  }
  // keys of this very object
  const entries = Object.entries(places) as [LeakPlace, Place][]
  const watches = entries.map(([place, watch]) => ({ place, watch: watch(scene) }))
  const witness = watchTyping(card.number)
  const found = new Map<string, CardLeak>()
  const keep = (place: LeakPlace, hits: readonly Hit[]) => {
    for (const { path: shown, form } of hits) {
      const path = find(shown) ? shown.replaceAll(/\d/g, '#') : shown
      found.set(`${place}: ${path}`, { place, path, form })
    }
  }
  const search = async () => {
    for (const { place, watch } of watches) keep(place, await watch.search())
  }
  let isFilled = false
  const fill = async () => {
    if (!options.fill) return fillCard(document, { ...addressIfAsked(), ...card })
    await options.fill(card)
    isFilled = true
  }
  let failure: { thrown: unknown } | undefined
  try {
    await drive({ card, fill, search })
  } catch (thrown) {
    failure = { thrown }
    keep('errors', deepSearch(thrown, 'thrown', find))
  }
  try {
    await search()
  } finally {
    witness.stop()
    for (const { watch } of watches) watch.stop?.()
    windows.stop()
  }
  keep('also', deepSearch(also, 'also', find))
  if (found.size > 0) return [...found.values()]
  if (failure) throw failure.thrown
  if (!witness.seen() && !isFilled) {
    throw new Error(
      'expectNoCardLeak saw nobody type its card, so it proved nothing. Call `fill`, or type `card` yourself.',
    )
  }
  return []
}

function addressIfAsked(): Partial<typeof testAddress> {
  return document.querySelector('[autocomplete~="address-line1"]') ? testAddress : {}
}

function watchTyping(number: string) {
  let seen = false
  const onInput = ({ target }: Event) => {
    const value: unknown = target instanceof Element && Reflect.get(target, 'value')
    if (typeof value === 'string' && digitsOf(value) === number) seen = true
  }
  addEventListener('input', onInput, true)
  return { seen: () => seen, stop: () => removeEventListener('input', onInput, true) }
}
