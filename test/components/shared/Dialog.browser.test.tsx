import { cleanup, render } from '@testing-library/react'
import { StrictMode, useRef, useState } from 'react'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Dialog } from '../../../src/components/shared/Dialog.tsx'

afterEach(cleanup)

const dialog = page.getByRole('dialog', { name: 'Sure?' })
const opener = page.getByRole('button', { name: 'Open' })

function Host({ locked = false, onCancel }: { locked?: boolean; onCancel: () => void }) {
  const [open, setOpen] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const cancel = () => {
    onCancel()
    setOpen(false)
  }
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Dialog
          title="Sure?"
          text="It is for good."
          locked={locked}
          onCancel={cancel}
          initialFocus={first}
        >
          <button type="button">Not this</button>
          <button type="button" ref={first}>
            This
          </button>
        </Dialog>
      )}
    </>
  )
}

async function openDialog(locked = false) {
  let cancelled = 0
  render(
    <StrictMode>
      <Host locked={locked} onCancel={() => void (cancelled += 1)} />
    </StrictMode>,
  )
  await opener.click()
  await expect.element(dialog).toBeVisible()
  const element = dialog.element()
  if (!(element instanceof HTMLDialogElement)) throw new Error('The dialog is no <dialog>.')
  return { element, cancelled: () => cancelled }
}

test('is named by its title, described by its text, and focuses what it is told to', async () => {
  const { element } = await openDialog()
  await expect.element(dialog).toHaveAccessibleDescription('It is for good.')
  expect(document.activeElement?.textContent).toBe('This')
  expect(element.matches(':modal')).toBe(true)
})

test('Esc cancels once, gives the focus back, and closes nothing that is behind it', async () => {
  const { cancelled } = await openDialog()
  let reached = 0
  const behind = () => void (reached += 1)
  document.addEventListener('keydown', behind)
  await userEvent.keyboard('{Escape}')
  document.removeEventListener('keydown', behind)
  await expect.element(dialog).not.toBeInTheDocument()
  expect(cancelled()).toBe(1)
  expect(reached).toBe(0)
  expect(document.activeElement).toBe(opener.element())
})

test('a close that was not asked for counts as cancelled', async () => {
  const { element, cancelled } = await openDialog()
  element.close()
  await expect.poll(cancelled).toBe(1)
  expect(element.isConnected).toBe(false)
})

test('while locked it stays, whatever closes it', async () => {
  const { element, cancelled } = await openDialog(true)
  let closed = 0
  const onClose = () => void (closed += 1)
  addEventListener('close', onClose, true)
  onTestFinished(() => removeEventListener('close', onClose, true))
  await userEvent.keyboard('{Escape}{Escape}{Escape}')
  expect(closed).toBe(0)
  element.close()
  await expect.poll(() => closed).toBe(1)
  expect(element.open).toBe(true)
  expect(cancelled()).toBe(0)
})

test('a click beside it loses nothing', async () => {
  const { cancelled } = await openDialog()
  await userEvent.click(document.documentElement, { position: { x: 3, y: 3 } })
  await expect.element(dialog).toBeVisible()
  expect(cancelled()).toBe(0)
})
