import { fireEvent } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RevokeSecretDialog } from '../../../src/components/secrets-table/RevokeSecretDialog.tsx'
import { SecretsTable } from '../../../src/components/secrets-table/SecretsTable.tsx'
import { presets } from '../../../src/sandbox/index.ts'
import { renderWithStack, type RenderOptions } from '../../support/renderWithStack.tsx'
import type { Stack } from '../../support/stack.tsx'
import { createButton, dialog, revokeButton, two } from './support.ts'

const [oldest, newest] = two.ids
const path = `/api/accounts/${two.apiKey}/secrets`
const confirmation = page.getByLabelText(`Type ${newest.slice(-4)} to confirm`)
const submit = dialog.getByRole('button', { name: 'Revoke', exact: true })
const cancel = dialog.getByRole('button', { name: 'Cancel' })

/** The backend signs in with the primary account, so that either secret can go without locking it out. */
const asSubaccount: RenderOptions = {
  signsInAs: 'prim0000',
  sandbox: {
    seeds: {
      vonage: {
        accounts: [
          { apiKey: 'prim0000', secrets: [{ id: 'primary', value: 'Sandbox-Secret-0' }] },
          {
            apiKey: two.apiKey,
            parentApiKey: 'prim0000',
            secrets: [
              { id: oldest, value: 'Sandbox-Secret-2' },
              { id: newest, value: 'Sandbox-Secret-3' },
            ],
          },
        ],
      },
    },
  },
}

interface DialogOptions extends RenderOptions {
  /** None unless given, as most of this is about something else. `NaN` is the component's own. */
  holdSeconds?: number
}

async function openDialog({ holdSeconds = 0, ...options }: DialogOptions = {}) {
  const hold = Number.isNaN(holdSeconds) ? {} : { holdSeconds }
  const rendered = renderWithStack(
    <SecretsTable
      apiKey={two.apiKey}
      revokeNote="The nightly export signs in with it."
      {...hold}
    />,
    options,
  )
  await revokeButton(newest).click()
  await expect.element(dialog).toBeVisible()
  const deletes = () =>
    rendered.stack.cable.requests.filter((request) => request.startsWith('DELETE'))
  return { ...rendered, deletes }
}

function secretsOf(stack: Stack): number | undefined {
  return stack.sandbox.inspect().vonage.accounts.find(({ apiKey }) => apiKey === two.apiKey)
    ?.secrets.length
}

describe('revoking', () => {
  test('takes the secret away for good once the end of its id is typed', async () => {
    const { stack, deletes, container } = await openDialog()
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
    expect(deletes()).toEqual([`DELETE ${path}/${newest}`])
    expect(secretsOf(stack)).toBe(1)
    expect(container.querySelector('[aria-live]')?.textContent).toBe(
      `Secret ${newest.slice(-8)} is revoked.`,
    )
    // the button that opened the dialog is gone with its row
    expect(document.activeElement?.textContent).toBe('API secrets')
  })

  test('says what it does, of which secret, in the words of the host too', async () => {
    await openDialog()
    await expect
      .element(page.getByRole('dialog', { name: `Revoke secret ${newest.slice(-8)}?` }))
      .toBeVisible()
    await expect.element(dialog.getByText(/This cannot be undone/)).toBeVisible()
    await expect.element(dialog.getByText('The nightly export signs in with it.')).toBeVisible()
    await expect.element(dialog.getByText(newest)).toBeVisible()
  })

  test('asks nothing of the server before it is confirmed', async () => {
    const { deletes } = await openDialog()
    expect(document.activeElement).toBe(cancel.element())
    await expect.element(submit).toHaveAttribute('aria-disabled', 'true')
    await expect.element(submit).toHaveAccessibleDescription(/^Type 6b84/)
    await userEvent.fill(confirmation, oldest.slice(-4))
    await submit.click({ force: true })
    expect(document.activeElement).toBe(confirmation.element())
    expect(deletes()).toEqual([])
  })

  test('a double click is one request', async () => {
    const { stack, deletes } = await openDialog()
    const release = stack.cable.hold('DELETE')
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.dblClick()
    release()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(deletes()).toHaveLength(1)
  })

  test('the row stays until the server has said yes, and so does the dialog', async () => {
    const { stack } = await openDialog()
    const release = stack.cable.hold('DELETE')
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(dialog.getByRole('button', { name: 'Revoking…' })).toBeVisible()
    await userEvent.keyboard('{Escape}{Escape}')
    await cancel.click({ force: true })
    await expect.element(dialog).toBeVisible()
    expect(document.querySelectorAll('tbody th')).toHaveLength(2)
    release()
    await expect.element(dialog).not.toBeInTheDocument()
  })

  test('what was typed for one secret does not confirm another', async () => {
    const secret = { createdAt: undefined, inUse: false }
    const show = (id: string) => (
      <RevokeSecretDialog apiKey={two.apiKey} secret={{ ...secret, id }} open onClose={() => {}} />
    )
    const { rerender } = renderWithStack(show(newest))
    await userEvent.fill(confirmation, newest.slice(-4))
    rerender(show(oldest))
    await expect.element(dialog.getByRole('textbox')).toHaveValue('')
    await expect.element(dialog.getByText(oldest)).toBeVisible()
  })
})

describe('the hold', () => {
  const undo = dialog.getByRole('button', { name: 'Undo' })
  const held = dialog.getByText(/^Revoking in \d+ seconds?\. Nothing has happened yet\.$/).first()

  async function confirm(holdSeconds: number) {
    const rendered = await openDialog({ holdSeconds })
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(undo).toBeVisible()
    return rendered
  }

  test('is ten seconds long, says so, and sends nothing meanwhile', async () => {
    const { deletes } = await confirm(NaN)
    await expect.element(held).toHaveTextContent(/in (10|9) seconds/)
    expect(document.activeElement).toBe(undo.element())
    await expect.element(submit).toHaveAttribute('aria-disabled', 'true')
    await submit.click({ force: true })
    await expect.element(held).toHaveTextContent(/in 8 seconds/)
    expect(deletes()).toEqual([])
  })

  test('counts for eyes, and tells screen readers at its start and half-way only', async () => {
    const said: (string | null)[] = []
    await openDialog({ holdSeconds: 6 })
    const region = dialog.element().querySelector('[aria-live]')
    new MutationObserver(() => said.push(region?.textContent ?? null)).observe(dialog.element(), {
      characterData: true,
      childList: true,
      subtree: true,
    })
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(dialog).not.toBeInTheDocument()
    const told = [...new Set(said)].filter((words) => words?.startsWith('Revoking'))
    expect(told).toEqual(
      [6, 3].map((left) => `Revoking in ${left} seconds. Nothing has happened yet.`),
    )
  })

  test('ends in one request', async () => {
    const { stack, deletes } = await confirm(1)
    await expect.element(dialog).not.toBeInTheDocument()
    expect(deletes()).toHaveLength(1)
    expect(secretsOf(stack)).toBe(1)
  })

  test.each<[string, () => Promise<void>]>([
    ['Undo', () => undo.click()],
    ['Enter, as Undo has the focus', () => userEvent.keyboard('{Enter}')],
    ['Esc', () => userEvent.keyboard('{Escape}')],
  ])('is undone by %s, and the dialog stays', async (_how, act) => {
    const { stack, deletes } = await confirm(2)
    await act()
    await expect.element(undo).not.toBeInTheDocument()
    await expect.element(cancel).toBeVisible()
    expect(document.querySelector('dialog [aria-live]')?.textContent).toBe(
      'Undone. Nothing was revoked.',
    )
    await aWhile(2500)
    expect(deletes()).toEqual([])
    expect(secretsOf(stack)).toBe(2)
    await submit.click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(deletes()).toHaveLength(1)
  })

  test('is undone by leaving: the component', async () => {
    const { unmount, deletes } = await confirm(1)
    unmount()
    await aWhile(1500)
    expect(deletes()).toEqual([])
  })

  test('is undone by leaving: the page', async () => {
    const { deletes } = await confirm(1)
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    await aWhile(1500)
    expect(deletes()).toEqual([])
    await expect.element(cancel).toBeVisible()
  })

  test('is undone by a machine asleep, which nobody looked at', async () => {
    const { deletes } = await confirm(1)
    const { now } = Date
    Date.now = () => now() + 3_600_000
    try {
      await expect.element(cancel).toBeVisible()
      expect(deletes()).toEqual([])
    } finally {
      Date.now = now
    }
  })

  test('is over without a request where somebody else has revoked the secret meanwhile', async () => {
    const { stack, deletes } = await confirm(2)
    await revokeElsewhere(stack, newest, oldest)
    await stack.queryClient.refetchQueries()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(deletes()).toEqual([])
  })
})

describe('two dialogs', () => {
  test('that revoke the same secret make one request, and both are done', async () => {
    const secret = { id: newest, createdAt: undefined, inUse: false }
    const closed: string[] = []
    const { stack } = renderWithStack(
      <>
        {['first', 'second'].map((name) => (
          <div key={name} data-testid={name}>
            <RevokeSecretDialog
              apiKey={two.apiKey}
              secret={secret}
              open={!closed.includes(name)}
              holdSeconds={0}
              onClose={(revoked) => void closed.push(`${name} ${revoked}`)}
            />
          </div>
        ))}
      </>,
    )
    const release = stack.cable.hold('DELETE')
    const forms = [...document.querySelectorAll('dialog form')]
    for (const form of forms) {
      const input = form.querySelector('input')
      if (!input) throw new Error('There is no field to confirm in.')
      fireEvent.change(input, { target: { value: newest.slice(-4) } })
      fireEvent.submit(form)
    }
    release()
    await expect.poll(() => closed.toSorted()).toEqual(['first true', 'second true'])
    expect(stack.cable.requests.filter((each) => each.startsWith('DELETE'))).toHaveLength(1)
  })
})

describe('failure', () => {
  test('keeps the dialog, says why, and lets it be tried again', async () => {
    const { stack, deletes } = await openDialog()
    stack.sandbox.faults.add(presets.outdatedAccount())
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(dialog.getByText(/^Someone else changed this/).first()).toBeVisible()
    await expect.element(dialog.getByText(/^Trace /)).toBeVisible()
    await expect.element(submit).not.toHaveAttribute('aria-disabled')
    await submit.click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(deletes()).toHaveLength(2)
  })

  test('somebody else revoked the other one: the server’s no is explained', async () => {
    const { stack, deletes } = await openDialog(asSubaccount)
    await revokeElsewhere(stack, oldest, newest)
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(dialog.getByText(/^A key needs at least one secret/).first()).toBeVisible()
    await expect.element(submit).toHaveAccessibleDescription(/needs at least one secret/)
    await submit.click({ force: true })
    expect(deletes()).toHaveLength(1)
  })

  test('somebody else revoked this one: it counts as done', async () => {
    const { stack } = await openDialog()
    await revokeElsewhere(stack, newest, oldest)
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
  })

  test('an answer that got lost: the list tells that the secret is gone', async () => {
    const { stack, deletes, container } = await openDialog()
    stack.cable.cutAfter('DELETE')
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(dialog.getByText(/We couldn't confirm whether/).first()).toBeVisible()
    await expect.element(submit).toHaveAccessibleDescription(/already gone/)
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(deletes()).toHaveLength(1)
    expect(container.querySelector('[aria-live]')?.textContent).toMatch(/is revoked/)
    expect(document.activeElement?.textContent).toBe('API secrets')
  })

  test('too many requests: it says how long to wait, and waits', async () => {
    const { stack, deletes } = await openDialog()
    const headers = { 'Retry-After': '2' }
    stack.sandbox.faults.add({ ...presets.rateLimited({ headers }), match: { method: 'DELETE' } })
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(submit).toHaveAccessibleDescription(/^You can try again in 2 seconds\.$/)
    await submit.click({ force: true })
    expect(deletes()).toHaveLength(1)
    await expect.element(submit).not.toHaveAttribute('aria-disabled')
    await submit.click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(deletes()).toHaveLength(2)
  })

  test('a dead backend leaves nothing to try until the list was read', async () => {
    const { stack, deletes } = await openDialog()
    stack.cable.cutBefore('DELETE')
    const release = stack.cable.hold('GET')
    await userEvent.fill(confirmation, newest.slice(-4))
    await submit.click()
    await expect.element(submit).toHaveAccessibleDescription(/Checking the list before/)
    await submit.click({ force: true })
    expect(deletes()).toHaveLength(1)
    release()
    await expect.element(submit).not.toHaveAttribute('aria-disabled')
  })
})

describe('by keyboard alone', () => {
  test('both dialogs do their work, and focus comes back', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey={two.apiKey} holdSeconds={1} />)
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()

    await tabTo(revokeButton(newest).element())
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    expect(document.activeElement).toBe(revokeButton(newest).element())

    await userEvent.keyboard('{Enter}')
    await tabTo(confirmation.element())
    await userEvent.keyboard(`${newest.slice(-4)}{Enter}`)
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()

    await tabTo(createButton.element())
    await userEvent.keyboard('{Enter}')
    await tabTo(page.getByLabelText('I have saved this value').element())
    await userEvent.keyboard(' {Enter}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    expect(document.activeElement).toBe(createButton.element())
    expect(stack.cable.requests.map((request) => request.split(' ')[0])).toEqual([
      'GET',
      'DELETE',
      'GET',
      'POST',
      'GET',
    ])
  })

  test('Tab does not leave an open dialog for what is behind it', async () => {
    const { container } = await openDialog()
    const behind = [
      ...container.querySelectorAll('[data-slot="header"] button, table button, summary'),
    ]
    for (let step = 0; step < 8; step += 1) {
      await userEvent.keyboard('{Tab}')
      expect(behind).not.toContain(document.activeElement)
    }
  })
})

/** Time in which what should not happen would have happened. */
async function aWhile(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}

/** Presses Tab until `element` has the focus. */
async function tabTo(element: Element): Promise<void> {
  for (let step = 0; step < 20 && document.activeElement !== element; step += 1) {
    await userEvent.keyboard('{Tab}')
  }
  expect(document.activeElement).toBe(element)
}

/** As another person would, with the secret that stays. */
async function revokeElsewhere({ sandbox }: Stack, gone: string, kept: string): Promise<void> {
  const value = kept === newest ? 'Sandbox-Secret-3' : 'Sandbox-Secret-2'
  const response = await sandbox.fetch(
    `https://elsewhere.test/accounts/${two.apiKey}/secrets/${gone}`,
    {
      method: 'DELETE',
      headers: { Authorization: `Basic ${btoa(`${two.apiKey}:${value}`)}` },
    },
  )
  expect(response.status).toBe(204)
}
