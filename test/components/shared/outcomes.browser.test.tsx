import { onlineManager } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { SecretsTable } from '../../../src/components/secrets-table/SecretsTable.tsx'
import { CardTokenizer, type CardFieldsHandle, type CardmintError } from '../../../src/index.ts'
import { testAddress } from '../../../src/testing/index.ts'
import { renderWithStack, type RenderOptions } from '../../support/renderWithStack.tsx'
import { fillCard } from '../card-form/fill.ts'
import { activateButton, createButton, dialog, one, savedBox } from '../secrets-table/support.ts'

const payerId = '8f51c396-6e29-49a6-ba5a-1a31d5420158'
const save = page.getByRole('button', { name: 'Save card' })
const note = page.getByText(/We do not know|We couldn.t confirm/)

afterEach(() => onlineManager.setOnline(true))

async function openForm(prepare: RenderOptions['prepare']) {
  const ref = createRef<CardFieldsHandle>()
  const onError = vi.fn<(error: CardmintError) => void>()
  const form = (
    <CardTokenizer
      ref={ref}
      payerId={payerId}
      onToken={() => {}}
      onError={onError}
      billingAddress={testAddress}
    />
  )
  const rendered = renderWithStack(form, prepare && { prepare })
  await fillCard()
  const mints = () => rendered.stack.cable.requests.filter((each) => each.startsWith('POST')).length
  return { ...rendered, ref, onError, mints }
}

test.each([
  ['fails', { status: 503, body: 'Words', contentType: 'text/html' }],
  ['breaks off', { drop: true }],
])(
  'a card whose mint %s was not sent, and the form says that it was not saved',
  async (_, fault) => {
    const { stack, onError } = await openForm(({ sandbox }) => {
      sandbox.faults.add({ ...fault, match: { path: '/api/client-secrets' } })
    })
    await save.click()
    await expect.element(page.getByText('Your card was not saved.')).toBeVisible()
    expect(note.elements()).toEqual([])
    expect(onError.mock.calls.at(-1)?.[0]).toMatchObject({ outcome: 'rejected' })
    expect(stack.upstreamRequests.filter(({ route }) => route.endsWith('payment-methods'))).toEqual(
      [],
    )
  },
)

test('a card that was told to wait counts down, and nothing is asked meanwhile', async () => {
  const { stack, ref, onError, mints } = await openForm(({ sandbox }) => {
    sandbox.faults.add({
      match: { path: '/api/payment-methods' },
      times: 1,
      status: 429,
      headers: { 'Retry-After': '2' },
    })
  })
  await save.click()
  await expect.element(save).toHaveAccessibleDescription(/^You can try again in [12] seconds?\.$/)
  await expect.element(save).toHaveAttribute('aria-disabled', 'true')
  const before = mints()
  await save.click({ force: true })
  expect(await ref.current?.submit()).toMatchObject({
    status: 'error',
    error: { code: 'rate-limited' },
  })
  expect([mints(), onError.mock.calls.length]).toEqual([before, 1])
  await expect.element(save, { timeout: 10_000 }).not.toHaveAttribute('aria-disabled')
  expect(
    stack.upstreamRequests.filter(({ route }) => route.endsWith('payment-methods')),
  ).toHaveLength(1)
})

test('a secret whose creation a gateway answered is named from the list', async () => {
  const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} />)
  await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
  await createButton.click()
  stack.cable.cutAfter('POST')
  await savedBox.click()
  await activateButton.click()
  await expect.element(activateButton).toHaveAccessibleDescription(/^Secret .* is new in the list/)
  const [, created] = stack.sandbox.inspect().vonage.accounts[0]?.secrets ?? []
  const named = dialog.getByText(new RegExp(created?.id.slice(-8) ?? 'none'))
  await expect.element(named.first()).toBeVisible()
  expect(dialog.getByText(/at most two/).elements()).toEqual([])
})

test('a browser that wrongly says offline leaves a way to try again', async () => {
  onlineManager.setOnline(false)
  renderWithStack(<SecretsTable apiKey={one.apiKey} />)
  await expect.element(page.getByText(/^You are offline/)).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
  expect(screen.queryByText(/^You are offline/)).toBeNull()
})
