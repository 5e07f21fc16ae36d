import { QueryClient } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SecretsTable } from '../../../src/components/secrets-table/SecretsTable.tsx'
import type { VerifySecret } from '../../../src/hooks/useSecretRotation.ts'
import * as en from '../../../src/messages/en.ts'
import { findInPage, findText, reactTree } from '../../support/findText.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import { createStack, StackProvider, type Stack } from '../../support/stack.tsx'
import { activateButton, dialog, one, presentValue, savedBox, two } from './support.ts'

const { rotation: words, secrets } = en
const rotateButton = page.getByRole('button', { name: words.rotate })
const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true })
const current = () => document.querySelector('[aria-current="step"]')?.textContent

/** One real call with the new secret, as a host's own backend would make it. */
const verifyAt =
  ({ sandbox }: Stack): VerifySecret =>
  async ({ value }) =>
    (await callWith(sandbox, one.apiKey, value)) === 200

async function callWith(sandbox: Stack['sandbox'], apiKey: string, value: string) {
  const response = await sandbox.fetch(`https://elsewhere.test/accounts/${apiKey}/secrets`, {
    headers: { Authorization: `Basic ${btoa(`${apiKey}:${value}`)}` },
  })
  return response.status
}

const idsOf = ({ sandbox }: Stack, apiKey: string) =>
  sandbox
    .inspect()
    .vonage.accounts.find((account) => account.apiKey === apiKey)
    ?.secrets.map(({ id }) => id) ?? []

interface Options {
  apiKey?: string
  verify?: VerifySecret | 'at the upstream'
  marksItsSecret?: boolean
}

async function startRotation({ apiKey = one.apiKey, verify, marksItsSecret = false }: Options) {
  const stack = createStack({ marksItsSecret })
  const own = verify === 'at the upstream' ? verifyAt(stack) : verify
  const show = () =>
    render(
      <StackProvider stack={stack}>
        <SecretsTable apiKey={apiKey} holdSeconds={0} {...(own && { verify: own })} />
      </StackProvider>,
    )
  const { container } = show()
  await open()
  const reload = async () => {
    cleanup()
    stack.queryClient = new QueryClient()
    show()
    await open()
  }
  return { stack, container, reload, writes: () => writesOf(stack) }
}

async function open() {
  await expect.element(page.getByText(/of 2 in use/)).toBeVisible()
  await rotateButton.click()
  await expect.element(dialog).toBeVisible()
}

const writesOf = ({ cable }: Stack) =>
  cable.requests.map((request) => request.split(' ')[0] ?? '').filter((method) => method !== 'GET')

async function create(): Promise<string> {
  const value = presentValue()
  await savedBox.click()
  await activateButton.click()
  await expect.element(dialog.getByText(/Both work until/)).toBeVisible()
  return value
}

async function revokeOld(id: string) {
  await expect.element(dialog.getByText(secrets.revokeText)).toBeVisible()
  await userEvent.fill(dialog.getByRole('textbox'), id.slice(-4))
  await inDialog(secrets.revoke).click()
  await expect.element(dialog).not.toBeInTheDocument()
}

describe('a rotation', () => {
  test('creates, verifies with one real call, then revokes the old secret', async () => {
    const { stack, container, writes } = await startRotation({ verify: 'at the upstream' })
    const [old] = one.ids
    expect(current()).toBe(words.steps.create)
    await expect.element(dialog.getByText(words.ifLeft.create)).toBeVisible()
    const value = await create()
    const [, secretId = ''] = idsOf(stack, one.apiKey)
    stack.signInWith(one.apiKey, { apiSecret: value, secretId })
    expect([current(), presentValue()]).toEqual([words.steps.deploy, value])
    await expect.element(dialog.getByText(words.ifLeft.deploy)).toBeVisible()
    await inDialog(words.steps.verify).click()
    await expect.element(dialog.getByText(words.verified).first()).toBeVisible()
    expect(current()).toBe(words.steps.revoke)
    await inDialog(words.next).click()
    await expect.element(dialog.getByText(words.ifLeft.revoke)).toBeVisible()
    await revokeOld(old)
    expect(writes()).toEqual(['POST', 'DELETE'])
    expect(await callWith(stack.sandbox, one.apiKey, value)).toBe(200)
    expect(idsOf(stack, one.apiKey)).not.toContain(old)
    expect(container.querySelector('[aria-live]')?.textContent).toBe(
      secrets.revokedNote(old.slice(-8)),
    )
    expect(document.activeElement).toBe(rotateButton.element())
  })

  test('without a callback has no step to verify', async () => {
    await startRotation({})
    expect(document.querySelectorAll('[data-slot="steps"] > li')).toHaveLength(3)
    await create()
    await inDialog(words.next).click()
    await revokeOld(one.ids[0])
  })

  test('goes on after a reload where the two secrets say it is', async () => {
    const { stack, reload, writes } = await startRotation({ verify: 'at the upstream' })
    const value = await create()
    const [, created] = idsOf(stack, one.apiKey)
    await reload()
    await expect
      .element(page.getByRole('dialog', { name: words.deployTitle(created?.slice(-8) ?? '') }))
      .toBeVisible()
    await expect.element(dialog.getByText(words.valueGone)).toBeVisible()
    expect(document.activeElement?.textContent).toBe(words.next)
    await inDialog(words.next).click()
    await revokeOld(one.ids[0])
    expect(writes()).toEqual(['POST', 'DELETE'])
    expect(await callWith(stack.sandbox, one.apiKey, value)).toBe(200)
  })

  test('left at any step leaves both secrets in force, and can be gone on with', async () => {
    const { stack } = await startRotation({ verify: 'at the upstream' })
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    expect(idsOf(stack, one.apiKey)).toHaveLength(1)
    await rotateButton.click()
    await create()
    for (const step of [words.steps.verify, words.next]) {
      await expect.element(inDialog(step)).toBeVisible()
      await userEvent.keyboard('{Escape}')
      await expect.element(dialog).not.toBeInTheDocument()
      expect(document.activeElement).toBe(rotateButton.element())
      expect(idsOf(stack, one.apiKey)).toHaveLength(2)
      await rotateButton.click()
      if (step === words.steps.verify) continue
      await inDialog(words.next).click()
      await inDialog(secrets.cancel).click()
      expect(idsOf(stack, one.apiKey)).toHaveLength(2)
    }
  })
})

describe('the self-lockout guard', () => {
  test('asks to switch the backend first, and believes the backend alone', async () => {
    const { stack, writes } = await startRotation({
      verify: 'at the upstream',
      marksItsSecret: true,
    })
    const value = await create()
    const [, secretId = ''] = idsOf(stack, one.apiKey)
    await inDialog(words.steps.verify).click()
    const reason = dialog.getByText(secrets.errors['secret-in-use']).first()
    await expect.element(reason).toBeVisible()
    await expect.element(inDialog(words.next)).not.toBeInTheDocument()
    const asked = stack.cable.requests.length
    await inDialog(secrets.retry).click()
    await expect.poll(() => stack.cable.requests.length).toBe(asked + 1)
    await expect.element(inDialog(words.next)).not.toBeInTheDocument()

    stack.signInWith(one.apiKey, { apiSecret: value, secretId })
    await inDialog(secrets.retry).click()
    await inDialog(words.next).click()
    await revokeOld(one.ids[0])
    expect(writes()).toEqual(['POST', 'DELETE'])
  })

  test('holds after a reload too', async () => {
    await startRotation({ apiKey: two.apiKey, marksItsSecret: true })
    await expect.element(dialog.getByText(secrets.errors['secret-in-use']).first()).toBeVisible()
    await expect.element(inDialog(words.next)).not.toBeInTheDocument()
  })
})

describe('what can go wrong', () => {
  test.each<[string, VerifySecret]>([
    ['says no', async () => false],
    ['throws', ({ value }) => Promise.reject(new Error(`refused ${value}`))],
  ])(
    'a verification that %s leads no further, and tells the value to nobody',
    async (_, verify) => {
      const { stack, container, writes } = await startRotation({ verify })
      const value = await create()
      await inDialog(words.steps.verify).click()
      await expect.element(dialog.getByText(words.verifyFailed).first()).toBeVisible()
      await expect.element(inDialog(words.next)).not.toBeInTheDocument()
      expect(findText([reactTree(container), stack.queryClient], value)).toEqual([])
      await userEvent.keyboard('{Escape}')
      expect(writes()).toEqual(['POST'])
    },
  )

  test('a double click verifies once', async () => {
    let calls = 0
    let pass: (isIn: boolean) => void = () => {}
    await startRotation({
      verify: () => {
        calls += 1
        return new Promise((resolve) => (pass = resolve))
      },
    })
    await create()
    await inDialog(words.steps.verify).dblClick()
    await expect.element(inDialog(words.verifying)).toHaveAttribute('aria-disabled', 'true')
    pass(true)
    await expect.element(inDialog(words.next)).toBeVisible()
    expect(calls).toBe(1)
  })

  test('somebody else revoked the new secret meanwhile: nothing can be revoked here', async () => {
    const { stack, writes } = await startRotation({ verify: 'at the upstream' })
    await create()
    // until a list has the new secret, one that lacks it counts as older than its creation
    await stack.queryClient.refetchQueries()
    const [old, created] = idsOf(stack, one.apiKey)
    const response = await stack.sandbox.fetch(
      `https://elsewhere.test/accounts/${one.apiKey}/secrets/${created}`,
      {
        method: 'DELETE',
        headers: { Authorization: `Basic ${btoa(`${one.apiKey}:Sandbox-Secret-1`)}` },
      },
    )
    expect(response.status).toBe(204)
    await stack.queryClient.refetchQueries()
    await expect.element(dialog.getByText(secrets.errors['secret-not-found']).first()).toBeVisible()
    await expect.element(inDialog(words.next)).not.toBeInTheDocument()
    // the button that would have gone on is the one that closes now, and keeps the focus
    expect(document.activeElement).toBe(inDialog(secrets.close).element())
    await userEvent.keyboard('{Enter}')
    expect([writes(), idsOf(stack, one.apiKey)]).toEqual([['POST'], [old]])
  })

  test('a list that cannot be read is asked for again before anything else', async () => {
    const { stack } = await startRotation({ apiKey: two.apiKey })
    await expect.element(inDialog(words.next)).toBeVisible()
    const body = { type: 'https://developer.vonage.com/api-errors#invalid-api-key', title: 'Gone' }
    stack.sandbox.faults.add({ match: { method: 'GET' }, status: 404, body, times: 1 })
    await stack.queryClient.refetchQueries()
    await expect.element(dialog.getByText(en.secrets.errors['api-key-not-found'])).toBeVisible()
    await expect.element(inDialog(words.next)).not.toBeInTheDocument()
    await inDialog(secrets.retry).click()
    await expect.element(inDialog(words.next)).toBeVisible()
  })
})

describe('the value', () => {
  test('is wiped when the deploy step is left, also to go on', async () => {
    const { stack, container } = await startRotation({ verify: 'at the upstream' })
    const value = await create()
    expect(findInPage(value)).toEqual(['values'])
    await inDialog(words.steps.verify).click()
    await inDialog(words.next).click()
    await expect.element(dialog.getByText(secrets.revokeText)).toBeVisible()
    expect(findInPage(value)).toEqual([])
    expect(findText([reactTree(container), stack.queryClient], value)).toEqual([])
  })
})

test('by keyboard alone a rotation is done, and focus comes back', async () => {
  const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} holdSeconds={0} />)
  await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
  await press('{Enter}', rotateButton)
  await press(' {Enter}', savedBox)
  await expect.element(inDialog(words.next)).toBeVisible()
  expect(document.activeElement).toBe(inDialog(words.next).element())
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByText(secrets.revokeText)).toBeVisible()
  expect(document.activeElement).toBe(inDialog(secrets.cancel).element())
  await press(`${one.ids[0].slice(-4)}{Enter}`, dialog.getByRole('textbox'))
  await expect.element(dialog).not.toBeInTheDocument()
  expect(document.activeElement).toBe(rotateButton.element())
  expect(writesOf(stack)).toEqual(['POST', 'DELETE'])
})

/** Tabs to the element, then presses the keys. */
async function press(keys: string, locator: ReturnType<typeof page.getByRole>) {
  const element = locator.element()
  for (let step = 0; step < 20 && document.activeElement !== element; step += 1) {
    await userEvent.keyboard('{Tab}')
  }
  expect(document.activeElement).toBe(element)
  await userEvent.keyboard(keys)
}
