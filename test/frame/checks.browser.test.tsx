import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { initialState } from '../../src/card-entry/types.ts'
import type { GivenAddress } from '../../src/client/card/completeAddress.ts'
import { takeOptions } from '../../src/components/framed-card/frameOptions.ts'
import { checkFrameUrl } from '../../src/frame/checkFrameUrl.ts'
import { mountCardFrame, type CardFrameOptions } from '../../src/frame/index.ts'
import { parseThemeValue } from '../../src/frame/parseTheme.ts'
import { readDown, readUp, readWindowMessage } from '../../src/frame/protocol.ts'
import { FramedCardTokenizer } from '../../src/index.ts'
import { renderWithStack } from '../support/renderWithStack.tsx'
import { createStack, StackProvider } from '../support/stack.tsx'

const state = { ...initialState }

describe('a message is taken', () => {
  test.each([
    [readUp, { t: 'state', state, height: 480 }],
    [readUp, { t: 'want-secret', id: 1, refused: false }],
    [readUp, { t: 'done', method: { id: 'pm', type: 'CARD', data: { last4: '4242' } } }],
    [readDown, { t: 'options', options: { recapture: { paymentMethodId: 'pm' } } }],
    [readDown, { t: 'look', theme: { accent: 'red' }, lang: 'pt-BR', dir: 'ltr' }],
    [readDown, { t: 'secret', id: 1, secret: 'cs', payerId: 'p' }],
    [readWindowMessage, { t: 'cm-up', v: 1, nonce: 'abcdefgh' }],
  ])('%# with exactly its own keys', (read, message) => {
    expect(read(message)).toMatchObject(message)
    expect(read(structuredClone({ ...message, extra: 1 }))).toBeUndefined()
    const [last = ''] = Object.keys(message).slice(-1)
    expect(read({ ...message, [last]: Symbol.iterator })).toBeUndefined()
    expect(read(Object.create(message))).toBeUndefined()
    expect(read(Object.assign(JSON.parse('{"__proto__":{"a":1}}'), message))).toBeUndefined()
  })
})

test.each([
  undefined,
  null,
  'state',
  42,
  [],
  {},
  { t: 'no-such' },
  { t: 'toString' },
  { t: '__proto__' },
  { t: 'state', state: { ...state, number: '4242' }, height: 1 },
  { t: 'state', state: { ...state, errors: { number: '4242' } }, height: 1 },
  {
    t: 'state',
    state: { ...state, candidates: Array.from({ length: 51 }, () => ({})) },
    height: 1,
  },
  { t: 'size', height: 1.5 },
  { t: 'size', height: Infinity },
  { t: 'failed', error: { code: 'network', traceId: '4242424242424242' } },
  { t: 'failed', error: { code: 'network', message: 'words' } },
])('a message that is none is dropped: %j', (message) => {
  expect(readUp(message)).toBeUndefined()
})

describe('options', () => {
  test('fit though a record of the host has null, numbers and members of its own', () => {
    const record: unknown = {
      id: 7,
      line1: '1 Main St',
      line2: null,
      postalCode: 62701,
      country: 'US',
    }
    // an app without types passes it as it is
    const address = record as GivenAddress
    const { options } = takeOptions({ billingAddress: address, defaultValues: address })
    const texts = { line1: '1 Main St', postalCode: '62701', country: 'US' }
    expect(readDown({ t: 'options', options: JSON.parse(JSON.stringify(options)) })).toEqual({
      t: 'options',
      options: { maskCvc: false, billingAddress: texts, defaultValues: texts },
    })
  })

  test('that do not fit are named to developers', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    // an app without types may pass `null`
    const form = (countries: string[], none?: undefined) => (
      <FramedCardTokenizer
        frameUrl="https://frame.invalid/"
        payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158"
        onToken={() => {}}
        countries={countries}
        acceptedBrands={none}
        recapture={none}
      />
    )
    const { rerender } = renderWithStack(form(['US']))
    rerender(form(['US'], JSON.parse('null')))
    rerender(form(['USA']))
    await expect.poll(() => warn.mock.calls.join()).toContain('frame-option, countries')
    expect(warn).toHaveBeenCalledOnce()
  })
})

describe('the theme', () => {
  test.each([
    ['accent', 'rebeccapurple'],
    ['accent', '#1a2b3c'],
    ['accent', 'rgba(1, 2, 3, 0.5)'],
    ['accent', 'color(srgb 0.1 0.2 0.3 / 0.5)'],
    ['accent', 'oklch(0.6 0.1 120)'],
    ['radius', '8.5px'],
    ['font', `system-ui, "Segoe UI", 'Noto Sans JP', serif`],
  ] as const)('takes %s: %s', (name, value) => {
    expect(parseThemeValue(name, value)).toBe(value)
  })

  test.each([
    ['accent', 'url(https://evil.test/)'],
    ['accent', 'var(--other)'],
    ['accent', 'red; background: url(x)'],
    ['accent', 'color-mix(in srgb, url(x), red)'],
    ['accent', 'image-set("x")'],
    ['accent', 'no-colour'],
    // many ways to read it, if a digit or a blank can belong to two parts
    ['accent', `rgb(${Array(4).fill('1'.repeat(25)).join(' '.repeat(20))}x`],
    ['radius', '100vw'],
    ['radius', '999px'],
    ['radius', '-1px'],
    ['radius', 'calc(1px + 1px)'],
    ['font', 'x; src: url(y)'],
    ['font', 'url(x)'],
    ['font', String.raw`\75rl(x)`],
    ['font', '"a" } * { color: red'],
    ['font', ''],
  ] as const)('refuses %s: %s', (name, value) => {
    expect(parseThemeValue(name, value)).toBeUndefined()
  })
})

/** A list whose first entry is missing. */
const holes = (entry: unknown) => Object.assign(Array<unknown>(2), { 1: entry })
const hostile = {
  toString() {
    throw new Error('must not be asked')
  },
}
const right: CardFrameOptions = {
  parentOrigins: ['https://shop.example'],
  tokenizationUrl: 'https://vault.example/cards',
}
test.each<[string, object]>([
  ['must name at least one origin', { parentOrigins: [] }],
  ['must name at least one origin', { parentOrigins: 'https://shop.example' }],
  ['Wildcards are not allowed', { parentOrigins: ['*'] }],
  ['Wildcards are not allowed', { parentOrigins: ['https://*.shop.example'] }],
  ['is no http(s) origin', { parentOrigins: ['shop.example'] }],
  ['is no http(s) origin: "undefined"', { parentOrigins: holes('https://shop.example') }],
  ['is no http(s) origin: "object"', { parentOrigins: [new URL('https://shop.example')] }],
  ['is no http(s) origin: "object"', { parentOrigins: [hostile] }],
  ['has more than an origin', { parentOrigins: ['https://shop.example/'] }],
  ['has more than an origin', { parentOrigins: ['https://shop.example/pay'] }],
  ['has more than an origin', { parentOrigins: ['https://SHOP.example'] }],
  ['has more than an origin', { parentOrigins: ['https://shop.example\n'] }],
  ['is http ("http://shop.example")', { parentOrigins: ['http://shop.example'] }],
  ['is the origin of the frame itself', { parentOrigins: [location.origin] }],
  ['is missing', { tokenizationUrl: undefined }],
  ['is http, so the network', { tokenizationUrl: 'http://vault.example' }],
  ['so the page would get the card', { tokenizationUrl: 'https://shop.example/api' }],
  ['"tokenize" of mountCardFrame must be a function', { tokenize: 'yes' }],
  ['The `brands` of mountCardFrame', { brands: 'visa' }],
  ['The `brands` of mountCardFrame', { brands: holes({ brand: 'x-one' }) }],
  ['The `brands` of mountCardFrame', { brands: [{ brand: 'x-one', gaps: [8, 4] }] }],
  ['The `graceMonths` of mountCardFrame', { graceMonths: 0.5 }],
  ['The `messages` of mountCardFrame', { messages: 'de' }],
  ['The `locales` of mountCardFrame', { locales: { de: 'de' } }],
  ['The `locales` of mountCardFrame', { locales: { pt_BR: {} } }],
  ['The `styles` of mountCardFrame', { styles: ['background'] }],
  ['The `styles` of mountCardFrame', { styles: holes('text') }],
  ['The `styles` of mountCardFrame', { styles: [['text']] }],
  ['The `element` of mountCardFrame', { element: '#root' }],
])('mountCardFrame says what is wrong: %s', (sentence, wrong) => {
  const before = document.body.innerHTML
  // what an untyped caller may pass
  expect(() => mountCardFrame({ ...right, ...wrong } as CardFrameOptions)).toThrow(sentence)
  expect(document.body.innerHTML).toBe(before)
})

test('mountCardFrame is called once in a document', () => {
  onTestFinished(() => document.querySelector('[data-slot=card-frame]')?.remove())
  mountCardFrame(right)
  expect(() => mountCardFrame(right)).toThrow('a second time')
  expect(document.querySelectorAll('[data-slot=card-frame]')).toHaveLength(1)
})

test('mountCardFrame reads its options once', () => {
  onTestFinished(() => document.querySelector('[data-slot=card-frame]')?.remove())
  let reads = 0
  const parentOrigins = () => (++reads, right.parentOrigins)
  mountCardFrame(
    Object.defineProperty({ ...right }, 'parentOrigins', { get: parentOrigins, enumerable: true }),
  )
  expect(reads).toBe(1)
})

test.each([64, 65, 300])(
  'a client secret crosses for a payer whose id has %i characters',
  (length) => {
    const message = { t: 'secret', id: 1, secret: 'one', payerId: 'p'.repeat(length) }
    expect(readDown(message)).toEqual(message)
  },
)

test('a frame that a server has rendered has its style, even if the policy of the page blocks style attributes', async () => {
  const stack = createStack()
  const app = (
    <StackProvider stack={stack}>
      <FramedCardTokenizer
        frameUrl="https://frame.invalid/"
        payerId={stack.payerId}
        onToken={() => {}}
      />
    </StackProvider>
  )
  const place = document.body.appendChild(document.createElement('div'))
  onTestFinished(() => place.remove())
  // as the browser leaves it
  place.innerHTML = renderToString(app).replaceAll(/ style="[^"]*"/g, '')
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => said.mockRestore())
  const root = hydrateRoot(place, app)
  onTestFinished(() => root.unmount())
  const styleOf = (iframe: Element | null) => iframe && getComputedStyle(iframe)
  await expect
    .poll(() => styleOf(place.querySelector('iframe')))
    .toMatchObject({ borderTopWidth: '0px', display: 'block', marginTop: '-4px' })
  const { width = 0, height = 0 } = place.querySelector('iframe')?.getBoundingClientRect() ?? {}
  expect(width).toBe(place.clientWidth + 8)
  expect(height).toBeGreaterThan(400)
})

test.each(['en_US', 'de_DE.UTF-8', 'en-US-US', ''])(
  'a locale that is none is a mistake at once, not a form that never comes: %j',
  (locale) => {
    const form = (
      <FramedCardTokenizer frameUrl="https://cards.example/" payerId="payer" onToken={() => {}} />
    )
    expect(() => renderWithStack(form, { locale })).toThrow(RangeError)
  },
)

test.each([
  ['is no absolute address', 'frame.html'],
  ['is no absolute address', 'javascript:alert(1)'],
  ['is no absolute address', 'https://u:p@cards.example'],
  ['is http', 'http://cards.example/'],
  ['is on the origin of this page', `${location.origin}/frame`],
])('a frameUrl %s: %s', (sentence, frameUrl) => {
  expect(() => checkFrameUrl(frameUrl)).toThrow(sentence)
  expect(() => checkFrameUrl(frameUrl)).toThrow('invalid-argument')
})

test('a page made of text has the origin of the page around it, for a frameUrl too', async () => {
  const page = document.createElement('iframe')
  page.srcdoc = `<script type="module">
    import { checkFrameUrl } from '/src/frame/checkFrameUrl.ts'
    try { parent.postMessage({ checked: String(checkFrameUrl('${location.origin}/frame')) }) }
    catch (error) { parent.postMessage({ checked: String(error) }) }
  </script>`
  const told = new Promise((resolve) => {
    const listen = ({ data }: MessageEvent) => data?.checked && resolve(data.checked)
    window.addEventListener('message', listen)
    onTestFinished(() => window.removeEventListener('message', listen))
  })
  document.body.append(page)
  onTestFinished(() => page.remove())
  expect(await told).toContain('is on the origin of this page')
})
