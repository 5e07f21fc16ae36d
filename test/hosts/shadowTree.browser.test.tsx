import { act, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SecretsTable } from '../../src/index.ts'
import { one } from '../components/secrets-table/support.ts'
import { createStack, StackProvider } from '../support/stack.tsx'

/** An app within a shadow tree, as micro-frontends and web components have it. */
async function renderInShadow(mode: ShadowRootMode, ui: ReactNode) {
  const host = document.createElement('section')
  document.body.append(host)
  const tree = host.attachShadow({ mode })
  const root = createRoot(tree)
  await act(async () => root.render(<StackProvider stack={createStack()}>{ui}</StackProvider>))
  onTestFinished(async () => {
    await act(async () => root.unmount())
    host.remove()
  })
  return tree
}

function missing(what: string): never {
  throw new Error(`The ${what} is not in the shadow tree.`)
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

const cases: [string, (within: Element) => void, (within: Element) => boolean][] = [
  [
    'a popover',
    (within) => {
      const popover = document.createElement('div')
      popover.popover = 'auto'
      within.append(popover)
      popover.showPopover()
    },
    (within) => within.querySelector(':popover-open') === null,
  ],
  [
    'a menu with the focus',
    (within) => {
      const menu = document.createElement('div')
      menu.setAttribute('role', 'menu')
      menu.tabIndex = -1
      menu.addEventListener('keydown', ({ key }) => key === 'Escape' && menu.remove())
      within.append(menu)
      menu.focus()
    },
    (within) => within.querySelector('[role=menu]') === null,
  ],
]

describe.each(['open', 'closed'] as const)('in a shadow tree that is %s', (mode) => {
  test.each(cases)(
    'Esc closes %s within a dialog, and then the dialog',
    async (_, open, isClosed) => {
      const tree = await renderInShadow(mode, <SecretsTable apiKey={one.apiKey} />)
      const dialog = () => tree.querySelector('dialog')
      const create = await waitFor(() => {
        const button = tree.querySelector<HTMLElement>(
          '[data-variant=primary]:not([aria-disabled])',
        )
        return button ?? missing('list')
      })
      await act(async () => create.click())
      const within = dialog() ?? missing('dialog')
      open(within)
      await userEvent.keyboard('{Escape}')
      await settle()
      expect(isClosed(within)).toBe(true)
      expect(dialog()).toBeVisible()
      within.querySelector('button')?.focus()
      await userEvent.keyboard('{Escape}')
      await waitFor(() => expect(dialog()).toBeNull())
    },
  )
})
