import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import * as en from '../../src/messages/en.ts'
import { textOf, visitDemo } from '../support/visitDemo.ts'
import { originsThatGot } from '../support/watchPage.ts'

const demo = visitDemo()
const { field, button, words } = demo
const table = () => demo.page.getByRole('table', { name: 'API secrets' })
const disabled = (locator: Locator) => locator.getAttribute('aria-disabled')

/** What a screen reader says of a control besides its name. */
async function reasonOf(control: Locator): Promise<string> {
  const id = await control.getAttribute('aria-describedby')
  return demo.page.locator(`[id="${id}"]`).innerText()
}

/** Whether a value opens an account, asked at the upstream itself. */
async function opens(apiKey: string, secret: string): Promise<boolean> {
  const Authorization = `Basic ${btoa(`${apiKey}:${secret}`)}`
  const { status } = await fetch(`${demo.sandboxUrl}/accounts/${apiKey}/secrets`, {
    headers: { Authorization },
  })
  return status === 200
}

test('a second API secret is created, a third and revoking the last are plainly impossible', async () => {
  await field('API key').selectOption('sub01234')
  await words(en.secrets.used(1, 2)).waitFor()
  const revoke = table().getByRole('button', { name: /^Revoke secret/ })
  expect(await disabled(revoke)).toBe('true')
  expect(await reasonOf(revoke)).toBe(en.secrets.errors['last-secret'])

  await button('Create secret').click()
  const dialog = demo.page.getByRole('dialog', { name: 'Create a secret' })
  const value = await dialog.getByLabel('Secret value').inputValue()
  const activate = dialog.getByRole('button', { name: 'Activate secret' })
  await activate.press('Enter')
  expect(await textOf(dialog)).toContain(en.secrets.saveFirst)
  expect(await opens('sub01234', value)).toBe(false)
  await dialog.getByLabel('I have saved this value').check()
  await activate.click()
  await dialog.waitFor({ state: 'detached' })
  await words(en.secrets.used(2, 2)).waitFor()
  expect(await opens('sub01234', value)).toBe(true)
  expect(await originsThatGot(demo.watch, value)).toEqual([demo.pageUrl])
  expect(await demo.page.content()).not.toContain(value)

  expect(await disabled(button('Create secret'))).toBe('true')
  expect(await reasonOf(button('Create secret'))).toBe(en.secrets.errors['secret-limit'])
  await button('Create secret').press('Enter')
  expect(await demo.page.getByRole('dialog').count()).toBe(0)

  await revoke.first().click()
  const revoking = demo.page.getByRole('dialog', { name: /^Revoke secret/ })
  const [, token = ''] = /Type (\w{4}) to confirm/.exec(await textOf(revoking)) ?? []
  await revoking.getByLabel(`Type ${token} to confirm`).fill(token)
  await revoking.getByRole('button', { name: 'Revoke' }).click()
  await revoking.waitFor({ state: 'detached' })
  await words(en.secrets.used(1, 2)).waitFor()
  expect(await opens('sub01234', 'Sandbox-Secret-4')).toBe(false)
  expect(await opens('sub01234', value)).toBe(true)

  expect(await disabled(revoke)).toBe('true')
  expect(await reasonOf(revoke)).toBe(en.secrets.errors['last-secret'])
  expect(demo.watch.errors).toEqual([])
})

test('the API secret that the backend signs in with cannot be revoked, and the page says why', async () => {
  await field('API key').selectOption('efgh5678')
  await words(en.secrets.used(2, 2)).waitFor()
  const used = demo.page.getByRole('row', { name: /Used by this backend/ }).getByRole('button')
  expect(await disabled(used)).toBe('true')
  expect(await reasonOf(used)).toBe(en.secrets.errors['secret-in-use'])
})
