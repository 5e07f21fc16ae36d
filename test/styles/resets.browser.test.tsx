import normalize from 'normalize.css/normalize.css?inline'
import sanitizeForms from 'sanitize.css/forms.css?inline'
import sanitize from 'sanitize.css/sanitize.css?inline'
import preflight from 'tailwindcss/preflight.css?inline'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CardFields, CardTokenizer, RevokeSecretDialog, SecretsTable } from '../../src/index.ts'
import theme from '../../src/styles/index.css?inline'
import { createStack, StackProvider } from '../support/stack.tsx'

afterEach(cleanup)

const buttonTypes = `button, [type='button'], [type='reset'], [type='submit'] {
  -webkit-appearance: button; background-color: transparent; background-image: none;
}`

const resets = {
  'Tailwind 4 outside of its layer': preflight,
  'Tailwind 4 in its layer': `@layer base { ${preflight} }`,
  'Tailwind 3, which selects buttons by their type': preflight + buttonTypes,
  'normalize.css': normalize,
  'sanitize.css': sanitize + sanitizeForms,
  'a page that styles all bare elements': `
    * { margin: 0; padding: 0; border: 0 solid; box-sizing: border-box }
    button, input, select, td, th, p, h2, legend, fieldset, label, dialog { font: inherit; color: inherit; background: none }
    button { text-transform: uppercase; letter-spacing: 0.1em; border-radius: 0; box-shadow: 0 0 9px red }
    dialog { position: static } table { border-collapse: collapse }`,
}

/** What makes the look of a part, as far as the theme decides it. */
const looks = [
  'display',
  'position',
  'margin-top',
  'margin-bottom',
  'padding-top',
  'padding-left',
  'border-top-width',
  'border-top-style',
  'border-top-left-radius',
  'background-color',
  'color',
  'font-size',
  'font-weight',
  'text-align',
  'text-transform',
  'box-shadow',
  'min-height',
] as const

/** The look of each part of the kit in the page, by its place. */
function allLooks(): Record<string, Record<string, string>> {
  const roots = ':is([data-slot=card-fields], [data-slot=secrets-table], [data-slot=secret-dialog])'
  const inner = '[data-slot], label, legend, button, input, select, th, td, table, h2'
  const parts = [...document.querySelectorAll(`${roots}, ${roots} :is(${inner})`)]
  return Object.fromEntries(
    parts.map((part, index) => {
      const style = getComputedStyle(part)
      const name = `${index} ${part.tagName.toLowerCase()} ${part.getAttribute('data-slot') ?? part.textContent?.slice(0, 20)}`
      return [name, Object.fromEntries(looks.map((look) => [look, style.getPropertyValue(look)]))]
    }),
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
  render(
    <StackProvider stack={createStack()}>
      <CardTokenizer payerId="8f51c396-6e29-49a6-ba5a-1a31d5420158" onToken={() => {}} />
      <SecretsTable apiKey="efgh5678" />
      <RevokeSecretDialog open apiKey="efgh5678" secret={secret} onClose={() => {}} />
    </StackProvider>,
  )
  await vi.waitFor(() =>
    expect(document.querySelectorAll('tbody button').length).toBeGreaterThan(1),
  )
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
    const bare = allLooks()
    expect(Object.keys(bare).length).toBeGreaterThan(60)
    add(resets[name])
    expect(allLooks()).toEqual(bare)
    alone.remove()
    add(theme)
    expect(allLooks()).toEqual(bare)
  },
)

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
