import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SecretsTable } from '../../src/index.ts'
import { createButton, dialog, one } from '../components/secrets-table/support.ts'
import { createStack, StackProvider } from '../support/stack.tsx'

/** An app within a shadow tree, as micro-frontends and web components have it. */
async function renderInShadow(ui: ReactNode) {
  const host = document.createElement('section')
  document.body.append(host)
  const tree = host.attachShadow({ mode: 'open' })
  const root = createRoot(tree)
  await act(async () => root.render(<StackProvider stack={createStack()}>{ui}</StackProvider>))
  onTestFinished(async () => {
    await act(async () => root.unmount())
    host.remove()
  })
  return tree
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

test.each<[string, (within: Element) => void, (within: Element) => boolean]>([
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
])(
  'Esc in a shadow tree closes what is open within a dialog, and then the dialog: %s',
  async (_, open, isClosed) => {
    const tree = await renderInShadow(<SecretsTable apiKey={one.apiKey} />)
    await userEvent.click(createButton)
    await expect.element(dialog).toBeVisible()
    const within = tree.querySelector('dialog')
    if (!within) throw new Error('The dialog is not in the shadow tree.')
    open(within)
    await userEvent.keyboard('{Escape}')
    await settle()
    expect(isClosed(within)).toBe(true)
    await expect.element(dialog).toBeVisible()
    await userEvent.click(page.getByRole('checkbox'))
    await userEvent.click(page.getByRole('checkbox'))
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
  },
)
