import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import {
  CardFields,
  CardTokenizer,
  CreateSecretDialog,
  RevokeSecretDialog,
  SecretsTable,
} from '../../src/index.ts'
import theme from '../../src/styles/index.css?inline'
import layered from '../../src/styles/layer.css?inline'
import { createStack, StackProvider } from '../support/stack.tsx'
import { resets } from './resets.ts'

afterEach(cleanup)

/**
 * What a reset may change: nothing that is seen, as the theme draws the controls itself, and where something out of the
 * flow happens to lie.
 */
const harmless =
  /^(appearance|cursor|touch-action|user-select|transition.*|outline-.*|inset.*|top|bottom|left|right|(perspective|transform)-origin|-.*)$/

/** What a reset says with `!important`, which no theme outweighs, and of a picture and a shadow that are not shown. */
const forced: Partial<Record<keyof typeof resets, RegExp>> = {
  Pico: /^(padding-(left|right|inline-.*)|background-(position|repeat|size)|box-shadow)$/,
}

/** The look of each part of the kit in the page, by its place, and of controls while they have the focus. */
function allLooks(but = /^$/): Record<string, Record<string, string>> {
  const roots = ':is([data-slot=card-fields], [data-slot=secrets-table], [data-slot=secret-dialog])'
  const parts = [...document.querySelectorAll(`${roots}, ${roots} :not(option, [hidden])`)]
  const looks = parts.map((part, index): [string, Record<string, string>] => {
    const name = `${index} ${part.tagName.toLowerCase()} ${part.getAttribute('data-slot') ?? part.textContent?.slice(0, 20)}`
    return [name, lookOf(part, but)]
  })
  // of the topmost dialog, as nothing else can have it
  for (const control of document.querySelectorAll<HTMLElement>(
    'dialog:last-of-type :is(input, button)',
  )) {
    control.focus()
    expect(document.activeElement).toBe(control)
    const { outline } = getComputedStyle(control)
    looks.push([`${control.tagName} in focus`, { ...lookOf(control, but), outline }])
  }
  return Object.fromEntries(looks)
}

function lookOf(part: Element, but: RegExp): Record<string, string> {
  const style = getComputedStyle(part)
  const looks = [...style].filter((look) => !harmless.test(look) && !but.test(look))
  return Object.fromEntries(looks.map((look) => [look, style.getPropertyValue(look)]))
}

/** What is not as it was, as `part, look: before → now`. */
function changes(before: ReturnType<typeof allLooks>, but?: RegExp): string[] {
  const now = allLooks(but)
  return Object.entries(before).flatMap(([part, looks]) =>
    Object.entries(looks)
      .filter(([look, value]) => now[part]?.[look] !== value)
      .map(([look, value]) => `${part}, ${look}: ${value} → ${now[part]?.[look]}`),
  )
}

function add(css: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
  added.push(style)
  return style
}

const secret = { id: 'f0e1d2c3-0000-4000-8000-000000000000', createdAt: undefined, inUse: false }

async function show() {
  // what a part inherits is the page's to decide
  add('html { font-size: 16px !important; color-scheme: light !important }')
  render(
    <StackProvider stack={createStack()}>
      <div style={{ all: 'initial', display: 'block', inlineSize: '40em' }}>
        <CardTokenizer payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158" onToken={() => {}} />
        <SecretsTable apiKey="efgh5678" />
        <CreateSecretDialog open apiKey="efgh5678" onClose={() => {}} />
        <RevokeSecretDialog open apiKey="efgh5678" secret={secret} onClose={() => {}} />
      </div>
    </StackProvider>,
  )
  await expect.poll(() => document.querySelectorAll('tbody button').length).toBeGreaterThan(1)
}

const added: HTMLStyleElement[] = []
afterEach(() => {
  for (const style of added.splice(0)) style.remove()
})

test.each(Object.keys(resets) as (keyof typeof resets)[])(
  'under %s the theme looks as on a bare page, whichever comes first',
  async (name) => {
    await show()
    const alone = add(theme)
    const but = forced[name]
    const bare = allLooks(but)
    expect(Object.keys(bare).length).toBeGreaterThan(60)
    add(resets[name])
    expect(changes(bare, but)).toEqual([])
    alone.remove()
    add(theme)
    expect(changes(bare, but)).toEqual([])
  },
)

test('what a host puts into the form is not taken for a part of the table', async () => {
  add(theme)
  render(
    <StackProvider stack={createStack()}>
      <CardFields.Root payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158" onToken={() => {}}>
        <details>Why?</details>
        <div data-slot="header">Pay</div>
        <div data-slot="badge">New</div>
      </CardFields.Root>
    </StackProvider>,
  )
  const looks = ['details', '[data-slot=header]', '[data-slot=badge]'].map((part) => {
    const style = getComputedStyle(document.querySelector(part) ?? document.body)
    return [style.fontSize, style.display, style.borderTopWidth]
  })
  expect(looks).toEqual(looks.map(() => ['16px', 'block', '0px']))
})

test('the button keeps its distance from the fields', async () => {
  await show()
  add(theme)
  const submit = document.querySelector('[data-slot=card-fields] > [type=submit]')
  expect(submit && getComputedStyle(submit).marginBlockStart).toBe('16px')
})

test.each(['before', 'after'])('a class of the host’s wins, %s the theme', async (place) => {
  const mine = '.mine { background-color: rgb(1, 2, 3); border-top-width: 7px; padding-left: 9px }'
  if (place === 'before') add(mine)
  add(theme)
  if (place === 'after') add(mine)
  render(
    <StackProvider stack={createStack()}>
      <CardFields.Root payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158" onToken={() => {}}>
        <CardFields.Number className="mine" />
        <CardFields.Submit className="mine" />
      </CardFields.Root>
    </StackProvider>,
  )
  for (const part of document.querySelectorAll('.mine')) {
    const { backgroundColor, borderTopWidth, paddingLeft } = getComputedStyle(part)
    expect([backgroundColor, borderTopWidth, paddingLeft]).toEqual(['rgb(1, 2, 3)', '7px', '9px'])
  }
})

test('a class of the host’s in a later layer wins over the theme in its own', async () => {
  add('@layer cardmint, utilities; @layer utilities { .mine { padding: 9px } }')
  add(layered)
  render(
    <StackProvider stack={createStack()}>
      <CardFields.Root
        payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158"
        onToken={() => {}}
        className="mine"
      >
        <CardFields.Submit className="mine" />
      </CardFields.Root>
    </StackProvider>,
  )
  const paddings = [...document.querySelectorAll('.mine')].map((it) => getComputedStyle(it).padding)
  expect(paddings).toEqual(['9px', '9px'])
})

test('the slot of a part that takes no class is the host’s, with the theme in a layer', async () => {
  await show()
  add("[data-slot='input'] { border-radius: 7px }")
  add(layered)
  const input = document.querySelector('[data-slot=input]')
  const { borderRadius, paddingLeft } = getComputedStyle(input ?? document.body)
  expect([borderRadius, paddingLeft]).toEqual(['7px', '12px'])
})

test('in a shadow root that adopts it the theme looks as in a page', () => {
  const looks = (container: HTMLElement) => {
    const { unmount } = render(
      <StackProvider stack={createStack()}>
        <CardFields.Root payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158" onToken={() => {}}>
          <CardFields.Number />
          <CardFields.Submit />
        </CardFields.Root>
      </StackProvider>,
      { container },
    )
    const parts = container.querySelectorAll('[data-slot=input], button')
    expect(parts.length).toBe(2)
    const found = [...parts].map((part) => lookOf(part, /^$/))
    unmount()
    return found
  }
  const host = document.body.appendChild(document.createElement('div'))
  const page = document.body.appendChild(document.createElement('div'))
  onTestFinished(() => {
    host.remove()
    page.remove()
  })
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(theme)
  root.adoptedStyleSheets = [sheet]
  const inShadow = looks(root.appendChild(document.createElement('div')))
  add(theme)
  expect(inShadow).toEqual(looks(page))
})

test.each([
  ['Tailwind’s class', 'class', 'dark'],
  ['an attribute such as next-themes sets', 'data-theme', 'dark'],
  ['our own attribute', 'data-cardmint-theme', 'dark'],
])('%s makes form, table and dialog dark in a light page', async (_, attribute, value) => {
  await show()
  add(theme)
  const wrapper = document.querySelector('[data-slot=card-fields]')?.parentElement
  wrapper?.removeAttribute('style')
  const schemes = () => {
    const parts = document.querySelectorAll('[data-slot=input], td button, dialog button')
    return new Set([...parts].map((part) => getComputedStyle(part).colorScheme))
  }
  expect(schemes()).toEqual(new Set(['light']))
  wrapper?.setAttribute(attribute, value)
  expect(schemes()).toEqual(new Set(['dark']))
})
