import MuiDialog from '@mui/material/Dialog'
import * as Radix from '@radix-ui/react-dialog'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RevokeSecretDialog } from '../../src/components/secrets-table/RevokeSecretDialog.tsx'
import { SecretsTable } from '../../src/components/secrets-table/SecretsTable.tsx'
import { renderWithStack } from '../support/renderWithStack.tsx'

interface HostDialogProps {
  onClose: () => void
  /** Within the element that it is rendered in, and not at the end of the body. */
  inPlace?: boolean
  children: ReactNode
}

const kinds: Record<string, (props: HostDialogProps) => ReactNode> = {
  Radix({ onClose, inPlace, children }) {
    const content = (
      <Radix.Content aria-describedby={undefined}>
        <Radix.Title>Host</Radix.Title>
        {children}
      </Radix.Content>
    )
    return (
      <Radix.Root open onOpenChange={onClose}>
        {inPlace ? content : <Radix.Portal>{content}</Radix.Portal>}
      </Radix.Root>
    )
  },
  'Material UI': ({ onClose, inPlace = false, children }) => (
    <MuiDialog
      open
      onClose={onClose}
      disablePortal={inPlace}
      slotProps={{ paper: { 'aria-label': 'Host' } }}
    >
      {children}
    </MuiDialog>
  ),
  'the browser': NativeDialog,
}

function NativeDialog({ onClose, children }: HostDialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => ref.current?.showModal(), [])
  return (
    // a click beside it closes it
    <dialog ref={ref} onClose={onClose} aria-label="Host" {...{ closedby: 'any' }}>
      {children}
    </dialog>
  )
}

const theirs = page.getByRole('dialog', { name: 'Host' })
const ours = page.getByRole('dialog', { name: /^(Create|Revoke) / })
const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

describe.each(Object.entries(kinds))('inside a dialog of %s', (_name, HostDialog) => {
  function Page() {
    const [open, setOpen] = useState(true)
    return (
      open && (
        <HostDialog onClose={() => setOpen(false)}>
          <button type="button">Of the host</button>
          <SecretsTable apiKey="abcd1234" />
        </HostDialog>
      )
    )
  }

  async function openCreate() {
    const overflow = getComputedStyle(document.body).overflow
    renderWithStack(<Page />)
    await page.getByRole('button', { name: 'Create secret' }).click()
    await expect.element(ours).toBeVisible()
    await page.getByRole('checkbox').click()
    return { overflow }
  }

  test('Esc asks about the saved value, then closes ours, then theirs', async () => {
    const { overflow } = await openCreate()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Discard value' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(ours).not.toBeInTheDocument()
    await settle()
    expect(theirs.elements()).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    await expect.element(theirs).not.toBeInTheDocument()
    expect(getComputedStyle(document.body).overflow).toBe(overflow)
  })

  test('a click beside ours closes neither, and Esc asks after it', async () => {
    await openCreate()
    await userEvent.click(document.documentElement, { position: { x: 3, y: 3 } })
    await settle()
    await expect.element(ours).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Discard value' })).toBeVisible()
    expect(theirs.elements()).toHaveLength(1)
  })

  test('Tab goes around in ours', async () => {
    await openCreate()
    const inside = ours.element()
    const reached = new Set<Element | null>()
    for (let press = 0; press < 12; press += 1) {
      await userEvent.keyboard('{Tab}')
      reached.add(document.activeElement)
    }
    expect(reached.size).toBeGreaterThan(3)
    for (const element of reached) {
      expect(inside.contains(element) || element === document.body).toBe(true)
    }
  })
})

describe.each(Object.entries(kinds))('around a dialog of %s', (_name, HostDialog) => {
  function Page() {
    const [open, setOpen] = useState(true)
    const [asked, setAsked] = useState(false)
    const secret = {
      id: '01234567-aaaa-4bbb-8ccc-0123456789ab',
      createdAt: '2020-01-01T00:00:00Z',
      inUse: false,
    }
    return (
      <RevokeSecretDialog
        apiKey="abcd1234"
        secret={secret}
        open={open}
        onClose={() => setOpen(false)}
      >
        <button type="button" onClick={() => setAsked(true)}>
          Who uses it?
        </button>
        {asked && (
          <HostDialog inPlace onClose={() => setAsked(false)}>
            <button type="button">The nightly export</button>
          </HostDialog>
        )}
      </RevokeSecretDialog>
    )
  }

  test('Esc closes theirs, then ours', async () => {
    renderWithStack(<Page />)
    await page.getByRole('button', { name: 'Who uses it?' }).click()
    await page.getByRole('button', { name: 'The nightly export' }).click()
    await expect.element(theirs).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(theirs).not.toBeInTheDocument()
    await settle()
    await expect.element(ours).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(ours).not.toBeInTheDocument()
  })
})
