import { dehydrate, onlineManager } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SecretsTable } from '../../../src/components/secrets-table/SecretsTable.tsx'
import * as en from '../../../src/messages/en.ts'
import { findInPage, findText, reactTree } from '../../support/findText.ts'
import { renderWithStack, type RenderOptions } from '../../support/renderWithStack.tsx'
import { presets } from '../../../src/sandbox/index.ts'
import {
  activateButton,
  createButton,
  dialog,
  one,
  presentValue,
  savedBox,
  valueField,
} from './support.ts'

const discardButton = page.getByRole('button', { name: 'Discard value' })
const post = `POST /api/accounts/${one.apiKey}/secrets`

afterEach(() => onlineManager.setOnline(true))

async function openDialog(options?: RenderOptions) {
  const rendered = renderWithStack(<SecretsTable apiKey={one.apiKey} />, options)
  await expect.element(page.getByText('1 of 2 in use')).toBeVisible()
  await createButton.click()
  await expect.element(dialog).toBeVisible()
  const posts = () => rendered.stack.cable.requests.filter((request) => request === post)
  return { ...rendered, posts }
}

/** The open dialog in another document than the one whose scripts run, as in a window that the page opened. */
async function openInFrame() {
  const frame = document.body.appendChild(document.createElement('iframe'))
  onTestFinished(() => frame.remove())
  const [inner, view] = [frame.contentDocument, frame.contentWindow]
  if (!inner || !view) throw new Error('An empty frame has a document at once.')
  renderWithStack(createPortal(<SecretsTable apiKey={one.apiKey} />, inner.body))
  const inside = page.frameLocator(page.elementLocator(frame))
  await inside.getByRole('button', { name: 'Create secret' }).click()
  return { inner, view, inside }
}

describe('saving, then activating', () => {
  test('creates the second secret once it is saved', async () => {
    const { stack, posts } = await openDialog()
    expect(presentValue()).toMatch(/^[\w-]{25}$/)
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
    expect(posts()).toHaveLength(1)
    expect(stack.sandbox.inspect().vonage.accounts[0]?.secrets).toHaveLength(2)
  })

  test('the new secret is announced once the dialog is gone', async () => {
    const { container } = await openDialog()
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog).not.toBeInTheDocument()
    const [, created] = page.getByRole('rowheader').elements()
    const id = created?.querySelector('details code')?.textContent?.slice(-8)
    expect(container.querySelector('[aria-live]')?.textContent).toBe(`Secret ${id} is active.`)
  })

  test('nothing is activated before it is said to be saved', async () => {
    const { posts } = await openDialog()
    await expect.element(activateButton).toHaveAttribute('aria-disabled', 'true')
    await expect
      .element(activateButton)
      .toHaveAccessibleDescription('Save the value, then tick the box.')
    await activateButton.click({ force: true })
    expect(document.activeElement).toBe(savedBox.element())
    expect(posts()).toEqual([])
  })

  test('a double click is one request', async () => {
    const { stack, posts } = await openDialog()
    const release = stack.cable.hold('POST')
    await savedBox.click()
    await activateButton.dblClick()
    await expect.element(page.getByRole('button', { name: 'Activating…' })).toBeVisible()
    release()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(posts()).toHaveLength(1)
  })

  test('nothing closes the dialog while the request is under way', async () => {
    const { stack, posts } = await openDialog()
    const release = stack.cable.hold('POST')
    await savedBox.click()
    await activateButton.click()
    await userEvent.keyboard('{Escape}{Escape}{Escape}')
    await page.getByRole('button', { name: 'Cancel' }).click({ force: true })
    await expect.element(dialog).toBeVisible()
    release()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(posts()).toHaveLength(1)
  })
})

describe('the value', () => {
  test('is another one each time', async () => {
    await openDialog()
    const first = presentValue()
    await page.getByRole('button', { name: 'Generate another' }).click()
    expect(presentValue()).not.toBe(first)
    await userEvent.keyboard('{Escape}')
    await createButton.click()
    expect(presentValue()).not.toBe(first)
  })

  test('has to be saved again after it has changed', async () => {
    await openDialog()
    await savedBox.click()
    await page.getByRole('button', { name: 'Generate another' }).click()
    await expect.element(savedBox).not.toBeChecked()
    await savedBox.click()
    await userEvent.type(valueField, 'x')
    await expect.element(savedBox).not.toBeChecked()
  })

  test('typed by hand, is told rule by rule what it lacks', async () => {
    const { posts } = await openDialog()
    const broken = () =>
      [...document.querySelectorAll('[data-broken]')].map(
        (item) => item.firstChild?.textContent ?? '',
      )
    await userEvent.fill(valueField, 'abc')
    await expect
      .poll(broken)
      .toEqual(['8 to 25 characters', 'an uppercase letter, A to Z', 'a digit, 0 to 9'])
    await expect.element(valueField).toHaveAttribute('aria-invalid', 'true')
    await savedBox.click()
    await activateButton.click({ force: true })
    expect(document.activeElement).toBe(valueField.element())
    expect(posts()).toEqual([])
    await userEvent.fill(valueField, 'Typed-By-Hand-1')
    await expect.poll(broken).toEqual([])
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(posts()).toHaveLength(1)
  })

  test('is covered in the same width, whatever its length', async () => {
    await openDialog()
    const looks = () => {
      const { color, caretColor, backgroundImage } = getComputedStyle(valueField.element())
      const { width } = valueField.element().getBoundingClientRect()
      return { color, caretColor, backgroundImage, width }
    }
    const long = looks()
    const unseen = 'rgba(0, 0, 0, 0)'
    expect(long).toMatchObject({ color: unseen, caretColor: unseen })
    expect(long.backgroundImage).toContain('radial-gradient')
    await userEvent.fill(valueField, 'Short-01')
    expect(looks()).toEqual(long)
  })

  test('is covered until it is asked for, and no password field', async () => {
    await openDialog()
    for (const name of [
      'data-1p-ignore',
      'data-lpignore',
      'data-bwignore',
      'data-protonpass-ignore',
    ])
      await expect.element(valueField).toHaveAttribute(name, 'true')
    await expect.element(valueField).toHaveAttribute('data-form-type', 'other')
    await expect.element(valueField).not.toHaveAttribute('name')
    const covering = () =>
      getComputedStyle(valueField.element()).getPropertyValue('-webkit-text-security')
    expect(covering()).toBe('disc')
    await expect.element(valueField).toHaveAttribute('type', 'text')
    await expect.element(valueField).toHaveAttribute('autocomplete', 'off')
    await page.getByRole('button', { name: 'Show' }).click()
    expect(covering()).toBe('none')
    await page.getByRole('button', { name: 'Hide' }).click()
    expect(covering()).toBe('disc')
  })
})

describe('copying', () => {
  let written: string[] = []
  let isRefused = false
  beforeEach(() => {
    written = []
    isRefused = false
    // headless Chromium asks for a permission that nobody is there to give
    const clipboard = {
      async writeText(text: string) {
        if (isRefused) throw new DOMException('Write permission denied.', 'NotAllowedError')
        written.push(text)
      },
    }
    Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => clipboard })
    return () => {
      Reflect.deleteProperty(navigator, 'clipboard')
      Reflect.deleteProperty(document, 'execCommand')
    }
  })

  test('says so when the browser has confirmed it', async () => {
    await openDialog()
    const value = presentValue()
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(written).toEqual([value])
    await page.getByRole('button', { name: 'Generate another' }).click()
    await expect.element(page.getByRole('button', { name: 'Copied' })).not.toBeInTheDocument()
  })

  test('that fails says so, and leaves the value shown and selected', async () => {
    await openDialog()
    isRefused = true
    document.execCommand = () => false
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect.element(page.getByText(en.secrets.copyFailed).first()).toBeVisible()
    expect(page.getByRole('button', { name: 'Copied' }).elements()).toEqual([])
    expect(document.activeElement).toBe(valueField.element())
    expect(String(getSelection())).toBe(presentValue())
  })

  test('without a clipboard, as on a page without https, copies the selection', async () => {
    await openDialog()
    const value = presentValue()
    isRefused = true
    const copied = copiedText()
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect.element(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(copied()).toBe(value)
    await expect.element(page.getByRole('button', { name: 'Copied' })).toHaveFocus()
    await expect.element(valueField).toHaveAttribute('data-concealed')
  })

  test('in another document copies from that one, and leaves the focus where it was', async () => {
    const { inner, view, inside } = await openInFrame()
    Object.defineProperty(view.navigator, 'clipboard', { value: undefined })
    const copied = copiedText(inner)
    await inside.getByRole('button', { name: 'Copy' }).click()
    await expect.poll(() => inner.activeElement?.textContent).toBe('Copied')
    expect(copied()).toBe(inner.querySelector('input')?.value)
    expect(written).toEqual([])
  })

  test('in another document asks the clipboard of that one, which has the focus', async () => {
    const { inner, view, inside } = await openInFrame()
    const writeText = async (text: string) => void written.push(`there: ${text}`)
    Object.defineProperty(view.navigator, 'clipboard', { value: { writeText } })
    await inside.getByRole('button', { name: 'Copy' }).click()
    await expect.poll(() => written).toEqual([`there: ${inner.querySelector('input')?.value}`])
  })

  test('in a shadow tree leaves the focus where it was', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    onTestFinished(() => host.remove())
    const tree = host.attachShadow({ mode: 'open' })
    const place = tree.appendChild(document.createElement('div'))
    renderWithStack(createPortal(<SecretsTable apiKey={one.apiKey} />, place))
    await createButton.click()
    isRefused = true
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect.poll(() => tree.activeElement?.textContent).toBe('Copied')
  })

  test('by keyboard takes the value, not the dots that cover it', async () => {
    await openDialog()
    const value = presentValue()
    const copied = copiedText()
    await valueField.click()
    await userEvent.keyboard('{Control>}ac{/Control}')
    expect(copied()).toBe(value)
  })
})

describe('downloading', () => {
  const texts: string[] = []
  const names: string[] = []
  beforeEach(() => {
    texts.length = 0
    names.length = 0
    const { createObjectURL } = URL
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => texts.push(text))
      return createObjectURL.call(URL, blob)
    }
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof HTMLAnchorElement)) return
      event.preventDefault()
      names.push(event.target.download)
    }
    // the link is nowhere in the page
    const { click } = HTMLAnchorElement.prototype
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', onClick, { once: true })
      click.call(this)
    }
    return () => {
      URL.createObjectURL = createObjectURL
      HTMLAnchorElement.prototype.click = click
    }
  })

  test('gives a file with the value alone, and one that programs read', async () => {
    const { stack, container } = await openDialog()
    const value = presentValue()
    await page.getByRole('button', { name: 'Download .txt' }).click()
    await page.getByRole('button', { name: 'Download .env' }).click()
    await expect.poll(() => names).toEqual(['abcd1234.txt', 'abcd1234.env'])
    await expect
      .poll(() => texts)
      .toEqual([value, `VONAGE_API_KEY=abcd1234\nVONAGE_API_SECRET=${value}\n`])
    expect(places(value, stack, container)).toEqual(['values'])
  })

  test('is given as text alone where programs would not read the same from an env file', async () => {
    await openDialog()
    await valueField.fill(`It's "1Aa"`)
    await page.getByRole('button', { name: 'Download .env' }).click()
    await expect.element(page.getByText(en.secrets.envFailed).first()).toBeVisible()
    await page.getByRole('button', { name: 'Download .txt' }).click()
    await expect.poll(() => texts).toEqual([`It's "1Aa"`])
    expect(document.querySelector('[data-slot="field-error"]')).toBeNull()
  })

  test('that the browser cannot do says so, and leaves the value shown and selected', async () => {
    await openDialog()
    URL.createObjectURL = () => {
      throw new TypeError('Not supported.')
    }
    await page.getByRole('button', { name: 'Download .txt' }).click()
    await expect.element(page.getByText(en.secrets.saveUnsure).first()).toBeVisible()
    expect(document.activeElement).toBe(valueField.element())
    expect(String(getSelection())).toBe(presentValue())
  })

  test.each(['.txt', '.env'])(
    'of a %s in a sandboxed frame offers the value to be copied, and does not count as taken',
    async (ending) => {
      window.frameElement?.setAttribute('sandbox', 'allow-scripts allow-same-origin')
      onTestFinished(() => window.frameElement?.removeAttribute('sandbox'))
      await openDialog()
      await page.getByRole('button', { name: `Download ${ending}` }).click()
      await expect.element(page.getByText(en.secrets.saveUnsure).first()).toBeVisible()
      expect(String(getSelection())).toBe(presentValue())
      await userEvent.keyboard('{Escape}')
      await expect.element(dialog).not.toBeInTheDocument()
    },
  )
})

describe('leaving', () => {
  const asksBeforeLeaving = (view: Window = window) =>
    !view.dispatchEvent(new Event('beforeunload', { cancelable: true }))

  test('the page is asked about for as long as the value is there and not active', async () => {
    const { stack } = await openDialog()
    expect(asksBeforeLeaving()).toBe(true)
    const release = stack.cable.hold('POST')
    await savedBox.click()
    await activateButton.click()
    await expect.element(page.getByRole('button', { name: 'Activating…' })).toBeVisible()
    expect(asksBeforeLeaving()).toBe(true)
    release()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(asksBeforeLeaving()).toBe(false)
  })

  test('another document is asked about too, as is the page whose scripts run it', async () => {
    const { view, inside } = await openInFrame()
    await inside.getByLabelText('Secret value').click()
    expect([asksBeforeLeaving(view), asksBeforeLeaving()]).toEqual([true, true])
  })

  test.each<[string, () => Promise<void>]>([
    ['copied', () => page.getByRole('button', { name: 'Copy' }).click()],
    ['downloaded', () => page.getByRole('button', { name: 'Download .txt' }).click()],
    ['typed', () => userEvent.fill(valueField, 'Typed-By-Hand-1')],
    ['said to be saved', () => savedBox.click()],
  ])('a value that was %s is not discarded by one key', async (_what, take) => {
    const { posts } = await openDialog()
    await take()
    await userEvent.keyboard('{Escape}')
    await expect.element(discardButton).toBeVisible()
    await expect
      .element(activateButton)
      .toHaveAccessibleDescription(/what you saved would not work/)
    await discardButton.click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(document.activeElement).toBe(createButton.element())
    expect(posts()).toEqual([])
  })

  test('whoever goes on instead is not asked to discard any more', async () => {
    await openDialog()
    await savedBox.click()
    await userEvent.keyboard('{Escape}')
    await expect.element(discardButton).toBeVisible()
    await page.getByRole('button', { name: 'Generate another' }).click()
    await expect.element(discardButton).not.toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
  })
})

describe('failure', () => {
  test('keeps the dialog, the value and the tick, and says why', async () => {
    const { stack, posts } = await openDialog()
    stack.sandbox.faults.add({ ...presets.rateLimited(), match: { method: 'POST' } })
    const value = presentValue()
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog.getByText(/^Trace /)).toBeVisible()
    await expect.element(dialog.getByText(/^Too many requests/).first()).toBeVisible()
    expect(presentValue()).toBe(value)
    await expect.element(savedBox).toBeChecked()
    await activateButton.click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(posts()).toHaveLength(2)
  })

  test('a value that is in use already is refused with the way forward', async () => {
    await openDialog()
    await userEvent.fill(valueField, 'Sandbox-Secret-1')
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog.getByText(/may already be in use/).first()).toBeVisible()
    await expect.element(valueField).toHaveAttribute('aria-invalid', 'true')
    await page.getByRole('button', { name: 'Generate another' }).click()
    await expect.element(dialog.getByText(/^Trace /)).not.toBeInTheDocument()
  })

  test('somebody else was faster: the list is read again and the limit explained', async () => {
    const { stack, posts } = await openDialog()
    await createElsewhere(stack)
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog.getByText(/^A key can have at most two/).first()).toBeVisible()
    // said of the button once the list is read, and once for eyes
    await expect.element(activateButton).toHaveAccessibleDescription(/at most two secrets/)
    expect(document.querySelector('dialog [data-slot="reason"]')).toBeNull()
    await activateButton.click({ force: true })
    expect(posts()).toHaveLength(1)
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('2 of 2 in use')).toBeVisible()
  })

  test('an answer that got lost is not followed by a second try', async () => {
    const { stack, posts } = await openDialog()
    stack.cable.cutAfter('POST')
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog.getByText(/We couldn't confirm whether/).first()).toBeVisible()
    await expect
      .element(activateButton)
      .toHaveAccessibleDescription(/is new in the list, so this most likely went through/)
    await activateButton.click({ force: true })
    expect(posts()).toHaveLength(1)
  })

  test('too many requests: it says how long to wait', async () => {
    const { stack, posts } = await openDialog()
    const headers = { 'Retry-After': '30' }
    stack.sandbox.faults.add({ ...presets.rateLimited({ headers }), match: { method: 'POST' } })
    await savedBox.click()
    await activateButton.click()
    await expect.element(activateButton).toHaveAccessibleDescription(/^You can try again in \d+ s/)
    await activateButton.click({ force: true })
    expect(posts()).toHaveLength(1)
  })

  test('an answer that got lost while the device went offline is not taken for read', async () => {
    const { stack } = await openDialog()
    stack.cable.cutAfter('POST')
    const release = stack.cable.hold('POST')
    await savedBox.click()
    await activateButton.click()
    onlineManager.setOnline(false)
    release()
    await expect.element(dialog.getByText(/We couldn't confirm whether/).first()).toBeVisible()
    await expect.element(activateButton).toHaveAccessibleDescription(/Checking the list before/)
    onlineManager.setOnline(true)
    await expect.element(activateButton).toHaveAccessibleDescription(/is new in the list/)
  })

  test('a request that never arrived may be sent again after the list was read', async () => {
    const { stack, posts } = await openDialog()
    stack.cable.cutBefore('POST')
    const release = stack.cable.hold('GET')
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog.getByText(/We couldn't confirm whether/).first()).toBeVisible()
    await activateButton.click({ force: true })
    expect(posts()).toHaveLength(1)
    release()
    await expect.element(activateButton).not.toHaveAttribute('aria-disabled')
    await expect.element(activateButton).toHaveAccessibleDescription(/nothing has changed so far/)
    await activateButton.click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(posts()).toHaveLength(2)
  })
})

describe('the value is nowhere', () => {
  test.each<[string, () => Promise<void>]>([
    [
      'after activation',
      async () => {
        await savedBox.click()
        await activateButton.click()
      },
    ],
    ['after Esc', () => userEvent.keyboard('{Escape}')],
    ['after Cancel', () => page.getByRole('button', { name: 'Cancel' }).click()],
  ])('%s', async (_when, close) => {
    const { stack, container } = await openDialog()
    const value = presentValue()
    const input = valueField.element()
    await close()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(places(value, stack, container)).toEqual([])
    expect(Reflect.get(input, 'value')).toBe('')
  })

  test('but in its input, while the dialog is open and after a failure', async () => {
    const { stack, container } = await openDialog()
    stack.sandbox.faults.add({ ...presets.internalError(), match: { method: 'POST' } })
    const generated = presentValue()
    expect(places(generated, stack, container)).toEqual(['values'])
    const typed = 'Typed-By-Hand-1'
    await userEvent.fill(valueField, typed)
    expect(places(typed, stack, container)).toEqual(['values'])
    expect(places(generated, stack, container)).toEqual([])
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog.getByText(/^Trace /)).toBeVisible()
    expect(places(typed, stack, container)).toEqual(['values'])
  })

  test('in what TanStack was given, once the dialog is closed', async () => {
    const { stack } = await openDialog()
    stack.sandbox.faults.add({ ...presets.internalError(), match: { method: 'POST' } })
    const value = presentValue()
    const mutations = stack.queryClient.getMutationCache()
    let read: unknown
    onTestFinished(
      mutations.subscribe(({ mutation }) => {
        read ??= mutation?.state.variables
      }),
    )
    await savedBox.click()
    await activateButton.click()
    await expect.element(dialog.getByText(/^Trace /)).toBeVisible()
    if (typeof read !== 'function') throw new Error('The variables are no function.')
    expect(read()).toBe(value)
    await userEvent.keyboard('{Escape}')
    await discardButton.click()
    await expect.element(dialog).not.toBeInTheDocument()
    expect(read()).toBe('')
    expect(mutations.getAll()).toEqual([])
  })

  test('after the page that shows it is gone', async () => {
    const { stack, container, unmount } = await openDialog()
    const value = presentValue()
    const input = valueField.element()
    unmount()
    expect(places(value, stack, container)).toEqual([])
    expect(Reflect.get(input, 'value')).toBe('')
  })
})

/** What the next copying puts on the clipboard. */
function copiedText(from: Document = document): () => string {
  let copied = ''
  const onCopy = (event: ClipboardEvent) => {
    copied = event.clipboardData?.getData('text/plain') ?? ''
  }
  from.addEventListener('copy', onCopy, { once: true })
  return () => copied
}

type Rendered = Awaited<ReturnType<typeof openDialog>>

function places(value: string, stack: Rendered['stack'], container: Element): string[] {
  const { queryClient } = stack
  const kept = dehydrate(queryClient, {
    shouldDehydrateMutation: () => true,
    shouldDehydrateQuery: () => true,
  })
  return [
    ...findInPage(value),
    ...findText({ queryClient, kept, react: reactTree(container) }, value),
  ]
}

async function createElsewhere({ sandbox }: Rendered['stack']): Promise<void> {
  const { apiSecret } = sandbox.seeds.vonage.accounts[0] ?? {}
  const response = await sandbox.fetch(`https://elsewhere.test/accounts/${one.apiKey}/secrets`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${btoa(`${one.apiKey}:${apiSecret}`)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ secret: 'Made-Elsewhere-1' }),
  })
  expect(response.status).toBe(201)
}
