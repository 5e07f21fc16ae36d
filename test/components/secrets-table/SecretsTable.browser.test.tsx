import { dehydrate, HydrationBoundary, onlineManager } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { SecretAnnotations } from '../../../src/components/secrets-table/annotations.ts'
import {
  SecretsTable,
  type SecretsTableProps,
} from '../../../src/components/secrets-table/SecretsTable.tsx'
import { apiSecretsQueryOptions } from '../../../src/queries/apiSecretsQueryOptions.ts'
import { presets, type Fault } from '../../../src/sandbox/index.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { createStack } from '../../support/stack.tsx'
import { createButton, dialog, one, revokeButton, two } from './support.ts'

const table = page.getByRole('table', { name: 'API secrets' })
const annotations: SecretAnnotations = {
  label: ({ id }) => (id === two.ids[0] ? 'Billing service' : 'Status page'),
  lastUsedAt: ({ id }) => (id === two.ids[0] ? new Date('2025-12-24T12:00:00Z') : null),
  createdBy: ({ id }) => (id === two.ids[0] ? 'Ada Lovelace' : undefined),
}
/** A refusal that no repeat would change, so that it is shown at once. */
const refused: Fault = {
  match: { method: 'GET' },
  status: 404,
  body: {
    type: 'https://developer.vonage.com/api-errors#invalid-api-key',
    title: 'Invalid API Key',
  },
  times: 1,
}

describe('what the backend permits', () => {
  const grantOf = (permissions: Array<'list' | 'create' | 'revoke'>) => ({
    grant: { apiKeys: [two.apiKey, one.apiKey], permissions },
  })

  test('is all that is shown, whatever the host allows', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} can={{ create: true, revoke: true }} />, {
      ...grantOf(['list']),
    })
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    expect(page.getByRole('button', { name: /Create|Revoke|Rotate/ }).elements()).toEqual([])
  })

  test('is known of a list that a server has prefetched', async () => {
    const server = createStack({ ...grantOf(['list']) })
    await server.queryClient.prefetchQuery(
      apiSecretsQueryOptions(server.client, { apiKey: two.apiKey }),
    )
    const state = dehydrate(server.queryClient)
    renderWithStack(
      <HydrationBoundary state={JSON.parse(JSON.stringify(state))}>
        <SecretsTable apiKey={two.apiKey} />
      </HydrationBoundary>,
      { ...grantOf(['list', 'create', 'revoke']) },
    )
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    expect(page.getByRole('button', { name: /Create|Revoke|Rotate/ }).elements()).toEqual([])
  })

  test('is narrowed by the host', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} can={{ create: false }} />, {
      ...grantOf(['list', 'create', 'revoke']),
    })
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    expect(page.getByRole('button', { name: /^Revoke/ }).elements()).toHaveLength(2)
    expect(page.getByRole('button', { name: /Create/ }).elements()).toEqual([])
  })
})

describe('the list', () => {
  test('names each secret by the end of its id, oldest first, with its age', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} />)
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    const rows = table.getByRole('rowheader').elements()
    expect(rows.map((row) => row.querySelector('code')?.textContent)).toEqual(
      two.ids.map((id) => `…${id.slice(-8)}`),
    )
    await expect.element(page.getByText('1 year ago')).toBeVisible()
    await expect.element(page.getByText('2 days ago')).toBeVisible()
  })

  test('speaks the language of the host', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} />, {
      locale: 'de',
      messages: { secrets: { title: 'Geheimnisse' } },
    })
    await expect.element(page.getByText('vor 2 Tagen')).toBeVisible()
    await expect.element(page.getByRole('table', { name: 'Geheimnisse' })).toBeVisible()
  })

  test('shows the whole id of a secret on demand, by keyboard too', async () => {
    renderWithStack(<SecretsTable apiKey={one.apiKey} />)
    await expect.element(page.getByText(one.ids[0])).not.toBeVisible()
    await createButton.element().focus()
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(page.getByText(one.ids[0])).toBeVisible()
  })

  test('passes attributes and a ref to its element', async () => {
    let root: HTMLDivElement | null = null
    const { container } = renderWithStack(
      <SecretsTable
        apiKey={one.apiKey}
        className="mine"
        ref={(element) => {
          root = element
        }}
      />,
    )
    expect(container.firstElementChild).toBe(root)
    expect(container.firstElementChild?.className).toBe('mine')
  })

  test.each<[string, Partial<SecretsTableProps>]>([
    ['as it is', {}],
    ['with what the host knows', { annotations, rotateAfterDays: 90 }],
  ])('nothing jumps when the rows arrive: %s', async (_what, props) => {
    let release = () => {}
    const { stack } = renderWithStack(<SecretsTable apiKey={two.apiKey} {...props} />, {
      prepare: ({ cable }) => void (release = cable.hold('GET')),
    })
    await expect.element(page.getByText('Loading API secrets…').first()).toBeVisible()
    const before = table.element().getBoundingClientRect()
    release()
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    expect(table.element().getBoundingClientRect().toJSON()).toEqual(before.toJSON())
    expect(stack.cable.requests).toHaveLength(1)
  })
})

describe('what the host knows', () => {
  test('stands beside each secret: its name, its last use, who made it', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} annotations={annotations} />)
    const header = table.getByRole('rowheader').filter({ hasText: two.ids[0].slice(-8) })
    await expect.element(header).toHaveTextContent('Billing service')
    await expect.element(table.getByText('by Ada Lovelace')).toBeVisible()
    // by its label, because the time of day may be that of another cell
    const lastUsed = () => document.querySelector('[data-label]')?.textContent
    await expect.poll(lastUsed).toMatch(/2025.*(years?|months?) ago/)
  })

  test('“never used” is said where the host says so, and nowhere else', async () => {
    const lastUsedAt = ({ id }: { id: string }) => (id === two.ids[0] ? null : undefined)
    renderWithStack(<SecretsTable apiKey={two.apiKey} annotations={{ lastUsedAt }} />)
    const rows = () =>
      [...document.querySelectorAll('[data-slot="secret"]')].map(
        (row) => row.querySelector('[data-label]')?.textContent,
      )
    await expect.poll(rows).toEqual(['Never', 'Unknown'])
  })

  test('has no column where the host knows nothing', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} annotations={{ label: () => 'Mine' }} />)
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    expect(
      table
        .getByRole('columnheader')
        .elements()
        .map((each) => each.textContent),
    ).toEqual(['Secret', 'Created', 'Actions'])
  })

  test('marks a secret as due from the host’s number of days on', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} rotateAfterDays={90} />)
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    const due = [...document.querySelectorAll('[data-slot="secret"]')].map((row) =>
      row.textContent?.includes('Due for replacement'),
    )
    expect(due).toEqual([true, false])
  })

  test('is part of what is asked before a revocation', async () => {
    renderWithStack(
      <SecretsTable
        apiKey={two.apiKey}
        annotations={annotations}
        revokeNote={({ id }) => `Ask before you revoke ${id.slice(0, 4)}.`}
      />,
    )
    await revokeButton(two.ids[1]).click()
    await expect.element(dialog.getByText('Ask before you revoke 7c0d.')).toBeVisible()
    await expect.element(dialog.getByText('Status page')).toBeVisible()
    await expect.element(dialog.getByText(two.apiKey)).toBeVisible()
  })
})

describe('several tables', () => {
  test('of two keys do not mix, and are told apart', async () => {
    const { stack } = renderWithStack(
      <>
        <SecretsTable apiKey={one.apiKey} heading="Shop" />
        <SecretsTable apiKey={two.apiKey} heading="Newsletter" />
      </>,
    )
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    await expect
      .element(page.getByRole('table', { name: 'Newsletter' }))
      .toHaveAccessibleDescription('efgh5678 2 of 2 in use')
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const [shop] = page.getByRole('button', { name: 'Create secret' }).elements()
    await userEvent.click(shop ?? document.body)
    await page.getByLabelText('I have saved this value').click()
    await page.getByRole('button', { name: 'Activate secret' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(stack.cable.requests.filter((each) => each.startsWith('POST'))).toEqual([
      `POST /api/accounts/${one.apiKey}/secrets`,
    ])
    await expect.poll(() => page.getByText('2 of 2 in use').elements().length).toBe(2)
  })

  test('of one key read it once, and both show what either changes', async () => {
    const { stack } = renderWithStack(
      <>
        <SecretsTable apiKey={two.apiKey} holdSeconds={0} />
        <SecretsTable apiKey={two.apiKey} can={{ create: false, revoke: false }} />
      </>,
    )
    await revokeButton(two.ids[1]).click()
    await userEvent.fill(dialog.getByRole('textbox'), two.ids[1].slice(-4))
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click()
    await expect.poll(() => page.getByText('1 of 2 in use').elements().length).toBe(2)
    expect(stack.cable.requests.map((each) => each.split(' ')[0])).toEqual(['GET', 'DELETE', 'GET'])
  })

  test('a subaccount’s secrets are managed by a backend that signs in as the primary', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey="sub01234" />, {
      signsInAs: one.apiKey,
      marksItsSecret: true,
    })
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
    await createButton.click()
    await page.getByLabelText('I have saved this value').click()
    await page.getByRole('button', { name: 'Activate secret' }).click()
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    const { accounts } = stack.sandbox.inspect().vonage
    expect(accounts.find(({ apiKey }) => apiKey === 'sub01234')?.secrets).toHaveLength(2)
    expect(accounts.find(({ apiKey }) => apiKey === one.apiKey)?.secrets).toHaveLength(1)
  })
})

describe('limits', () => {
  test('a third secret is impossible, and the button says why and what to do', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey={two.apiKey} />)
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    await expect.element(createButton).toHaveAttribute('aria-disabled', 'true')
    await expect
      .element(createButton)
      .toHaveAccessibleDescription(
        'A key can have at most two secrets. One must be revoked before another can be created.',
      )
    createButton.element().focus()
    expect(document.activeElement).toBe(createButton.element())
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog).not.toBeInTheDocument()
    expect(stack.cable.requests).toEqual([`GET /api/accounts/${two.apiKey}/secrets`])
  })

  test('the last secret cannot be revoked, and its button says why and what to do', async () => {
    renderWithStack(<SecretsTable apiKey={one.apiKey} />)
    const button = revokeButton(one.ids[0])
    await expect
      .element(button)
      .toHaveAccessibleDescription('A key needs at least one secret. Create a second one first.')
    button.element().focus()
    await userEvent.keyboard(' ')
    await expect.element(dialog).not.toBeInTheDocument()
  })

  test('the secret that the backend signs in with is marked and cannot be revoked', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} />, { marksItsSecret: true })
    await expect.element(page.getByText('Used by this backend')).toBeVisible()
    const button = revokeButton(two.ids[0])
    await expect.element(button).toHaveAttribute('aria-disabled', 'true')
    await expect.element(button).toHaveAccessibleDescription(/signs in with this secret/)
    await expect.element(revokeButton(two.ids[1])).not.toHaveAttribute('aria-disabled')
  })

  test('what a person may not do is not offered', async () => {
    renderWithStack(<SecretsTable apiKey={two.apiKey} can={{ create: false, revoke: false }} />)
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    expect(page.getByRole('button').elements()).toEqual([])
    expect(page.getByText(/Revoke/).elements()).toEqual([])
  })
})

describe('trouble', () => {
  test('says what went wrong, with the trace id, and reads again on demand', async () => {
    const { stack, container } = renderWithStack(<SecretsTable apiKey={one.apiKey} />, {
      prepare: ({ sandbox }) => void sandbox.faults.add(refused),
    })
    const retry = page.getByRole('button', { name: 'Try again' })
    await expect.element(retry).toBeVisible()
    await expect.element(page.getByText(/^Trace .{32,36}$/)).toBeVisible()
    expect(container.querySelector('[data-state]')?.getAttribute('data-state')).toBe('error')
    await retry.click()
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
    expect(document.activeElement?.textContent).toBe('API secrets')
    expect(stack.cable.requests).toHaveLength(2)
  })

  test('an error is announced once, in a region that stood there before', async () => {
    const { container } = renderWithStack(<SecretsTable apiKey={one.apiKey} />, {
      prepare: ({ sandbox }) => void sandbox.faults.add(refused),
    })
    const region = container.querySelector('[aria-live]')
    const texts: string[] = []
    new MutationObserver(() => texts.push(region?.textContent ?? '')).observe(container, {
      characterData: true,
      childList: true,
      subtree: true,
    })
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    expect(container.querySelector('[aria-live]')).toBe(region)
    expect(new Set(texts.filter(Boolean)).size).toBe(1)
  })

  test('a reading that fails later keeps the rows and says that they are old', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey={two.apiKey} />)
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    stack.sandbox.faults.add(refused)
    void stack.queryClient.refetchQueries()
    await expect.element(page.getByText('This list may be out of date.')).toBeVisible()
    expect(table.getByRole('rowheader').elements()).toHaveLength(2)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(page.getByText('This list may be out of date.')).not.toBeInTheDocument()
  })

  test('too many requests: it says how long to wait, and is not asked meanwhile', async () => {
    const headers = { 'Retry-After': '30' }
    const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} />, {
      prepare: ({ sandbox }) => void sandbox.faults.add(presets.rateLimited({ headers })),
    })
    const retry = page.getByRole('button', { name: 'Try again' })
    await expect.element(retry).toHaveAccessibleDescription(/^You can try again in (30|29) seconds/)
    await expect.element(retry).toHaveAccessibleDescription(/in 28 seconds/)
    await retry.click({ force: true })
    expect(stack.cable.requests).toHaveLength(1)
  })

  test('a backend that is down for a moment is asked again without a word', async () => {
    renderWithStack(<SecretsTable apiKey={one.apiKey} />, {
      prepare: ({ sandbox }) => void sandbox.faults.add(presets.unavailable()),
    })
    await expect.element(page.getByText('1 of 2 in use'), { timeout: 5000 }).toBeVisible()
    expect(page.getByRole('button', { name: 'Try again' }).elements()).toEqual([])
  })

  test('offline it says so, and reads as soon as the device is back', async () => {
    onlineManager.setOnline(false)
    const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} />)
    await expect.element(page.getByText(/^You are offline/)).toBeVisible()
    expect(stack.cable.requests).toEqual([])
    onlineManager.setOnline(true)
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
  })

  test('a key that is not this person’s is answered as one that does not exist', async () => {
    renderWithStack(<SecretsTable apiKey="zzzz9999" />)
    await expect
      .element(page.getByText('This API key does not exist or is not yours.').last())
      .toBeVisible()
  })
})
