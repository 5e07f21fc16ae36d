import { onlineManager } from '@tanstack/react-query'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SecretsTable } from '../../../src/components/secrets-table/SecretsTable.tsx'
import * as en from '../../../src/messages/en.ts'
import { presets } from '../../../src/sandbox/index.ts'
import { typeInto } from '../../../src/testing/typeInto.ts'
import { renderWithStack } from '../../support/renderWithStack.tsx'
import type { Stack } from '../../support/stack.tsx'
import { watchValue, type ValueWatch } from '../../support/watchValue.ts'
import {
  activateButton,
  createButton,
  dialog,
  one,
  presentValue,
  savedBox,
  valueField,
} from './support.ts'

const VALUE = 'Canary-Value-8c41'
const { secrets, rotation, errors } = en
/** Where the value may be while its dialog is open, and nowhere else. */
const ITS_FIELD = [expect.stringMatching(/^DOM: .*input value$/)]

const rotateButton = page.getByRole('button', { name: rotation.rotate })
const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true })

interface Options {
  opener?: typeof createButton
  verify?: (request: { value: string }) => Promise<boolean>
}

/** A dialog with the canary in its field, and a watch that has been on since before it was typed. */
async function typed({ opener = createButton, verify }: Options = {}) {
  const rendered = renderWithStack(<SecretsTable apiKey={one.apiKey} {...(verify && { verify })} />)
  await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
  const watch = watching(rendered.stack, VALUE)
  await opener.click()
  // in the page itself: the runner's own way would send the value over its socket
  const field = valueField.element()
  if (field instanceof HTMLInputElement) await typeInto(field, VALUE)
  expect(presentValue()).toBe(VALUE)
  await savedBox.click()
  return { ...rendered, watch }
}

function watching({ queryClient }: Stack, value?: string): ValueWatch {
  const watch = watchValue([queryClient], value)
  onTestFinished(watch.stop)
  return watch
}

const closed = async () => {
  await expect.element(dialog).not.toBeInTheDocument()
}
const settled = async ({ queryClient }: Stack) => {
  await expect.poll(() => queryClient.isFetching() + queryClient.isMutating()).toBe(0)
}

describe('the value of a new secret is in its field alone, and nowhere once that is gone:', () => {
  test('created', async () => {
    const { stack, watch } = await typed()
    expect(await watch.search()).toEqual(ITS_FIELD)
    const release = stack.cable.hold('POST')
    await activateButton.click()
    await expect.element(inDialog(secrets.activating)).toBeVisible()
    expect(await watch.search()).toEqual(ITS_FIELD)
    release()
    await closed()
    await settled(stack)
    expect(await watch.search()).toEqual([])
  })

  test('generated, shown, hidden, created', async () => {
    const { stack } = renderWithStack(<SecretsTable apiKey={one.apiKey} />)
    await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
    const watch = watching(stack)
    await createButton.click()
    await inDialog(secrets.generate).click()
    watch.lookFor(presentValue())
    await inDialog(secrets.show).click()
    await inDialog(secrets.hide).click()
    expect(await watch.search()).toEqual(ITS_FIELD)
    await savedBox.click()
    await activateButton.click()
    await closed()
    await settled(stack)
    expect(await watch.search()).toEqual([])
  })

  test.each<[string, (stack: Stack) => unknown, string]>([
    [
      'refused',
      ({ sandbox }) => {
        const type = 'https://a.test#validation'
        // an upstream that repeats the value wherever it can
        const body = { type, title: VALUE, detail: VALUE, instance: VALUE, secret: VALUE }
        sandbox.faults.add({ match: { method: 'POST' }, status: 400, body })
      },
      secrets.errors['secret-invalid'],
    ],
    [
      'broken at the upstream',
      ({ sandbox }) => sandbox.faults.add(presets.internalError({ match: { method: 'POST' } })),
      errors['server-error'],
    ],
    ['not sent', ({ cable }) => cable.cutBefore('POST'), errors.network],
    ['sent, and the answer lost', ({ cable }) => cable.cutAfter('POST'), errors.network],
    [
      'offline',
      ({ cable }) => {
        cable.cut()
        onlineManager.setOnline(false)
        onTestFinished(() => onlineManager.setOnline(true))
      },
      errors.network,
    ],
  ])('%s', async (_, prepare, says) => {
    const { stack, watch, unmount } = await typed()
    await prepare(stack)
    await activateButton.click()
    await expect.element(dialog.getByText(says).first()).toBeVisible()
    expect(await watch.search()).toEqual(ITS_FIELD)
    unmount()
    await settled(stack)
    expect(await watch.search()).toEqual([])
  })

  test('discarded', async () => {
    const { watch } = await typed()
    await userEvent.keyboard('{Escape}')
    if (dialog.query()) await userEvent.keyboard('{Escape}')
    if (dialog.query()) await dialog.getByRole('button', { name: /discard/i }).click()
    await closed()
    expect(await watch.search()).toEqual([])
  })

  test('unmounted while it is on its way', async () => {
    const { stack, watch, unmount } = await typed()
    const release = stack.cable.hold('POST')
    await activateButton.click()
    await expect.element(inDialog(secrets.activating)).toBeVisible()
    unmount()
    expect(await watch.search()).toEqual([])
    release()
    await settled(stack)
    expect(await watch.search()).toEqual([])
  })

  test.each<[string, Options['verify'] & object]>([
    ['verified', async () => true],
    ['not verified', async () => false],
    ['verified by what throws it', ({ value }) => Promise.reject(new Error(value))],
  ])('rotated, %s', async (_, verify) => {
    const { stack, watch } = await typed({ opener: rotateButton, verify })
    await activateButton.click()
    await inDialog(rotation.steps.verify).click()
    await expect.element(inDialog(rotation.verifying)).not.toBeInTheDocument()
    await settled(stack)
    expect(await watch.search()).toEqual(ITS_FIELD)
    await inDialog(secrets.close).click()
    await closed()
    expect(await watch.search()).toEqual([])
  })
})

describe('the search finds a value that somebody', () => {
  afterEach(() => {
    localStorage.clear()
    document.body.removeAttribute('data-planted')
  })

  test.each<[string, (stack: Stack) => unknown, RegExp]>([
    ['keeps in a cache', ({ queryClient }) => queryClient.setQueryData(['k'], VALUE), /^queries/],
    ['lets be dehydrated', ({ queryClient }) => queryClient.setQueryData(['k'], VALUE), /^dehyd/],
    [
      'gives to a mutation',
      async ({ queryClient }) => {
        const options = { mutationFn: async (value: string) => value.length }
        await queryClient.getMutationCache().build(queryClient, options).execute(VALUE)
      },
      /^queries: .*variables/,
    ],
    ['stores', () => localStorage.setItem('k', btoa(VALUE)), /^storage/],
    ['puts into an attribute', () => document.body.setAttribute('data-planted', VALUE), /^DOM/],
    ['puts into the address', () => history.replaceState(null, '', `#${VALUE}`), /^history/],
    ['logs', () => console.debug({ deep: [VALUE] }), /^console/],
    ['reports', () => reportHushed(new Error(VALUE)), /^errors/],
    ['sends', () => fetch('/', { method: 'POST', body: VALUE }), /^network/],
    ['renders', () => renderWithStack(<p title={VALUE} />), /^react/],
  ])('%s', async (_, plant, where) => {
    const { stack } = renderWithStack(<p />)
    const watch = watching(stack, VALUE)
    expect(await watch.search()).toEqual([])
    const address = location.href
    await plant(stack)
    const found = await watch.search()
    history.replaceState(null, '', address)
    expect(found).toContainEqual(expect.stringMatching(where))
  })
})

/** The run must not fail by it. */
function reportHushed(error: Error): void {
  const hush = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('error', hush)
  reportError(error)
  removeEventListener('error', hush)
}
