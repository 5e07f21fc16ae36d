import { QueryClientProvider } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  CardFields,
  CardmintProvider,
  CardTokenizer,
  useCardFields,
  type CardFieldsState,
  type CardTokenizerProps,
  type UseCardFieldsResult,
} from '../../src/index.ts'
import { address, fillCard, labels, payerId } from '../components/card-form/fill.ts'
import { quiet } from '../hooks/support.tsx'
import { createHider, hiders } from '../support/hiders.tsx'
import { renderWithStack } from '../support/renderWithStack.tsx'
import { createStack } from '../support/stack.tsx'

const field = (name: keyof typeof labels) => screen.getByLabelText<HTMLInputElement>(labels[name])
const cardFields = ['number', 'expiry', 'securityCode', 'name'] as const
const typed = () => cardFields.map((name) => field(name).value)
const whole = ['4242 4242 4242 4242', '12 / 30', '123', 'Ada Lovelace']
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save card' }))

function renderHidden(create: (typeof hiders)[number][1], props: Partial<CardTokenizerProps> = {}) {
  const hider = create()
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  const onChange = vi.fn<(state: CardFieldsState) => void>()
  const form = (
    <CardTokenizer {...{ payerId, onToken, onChange }} billingAddress={address} {...props} />
  )
  return { ...hider, onToken, onChange, ...renderWithStack(<hider.Hider>{form}</hider.Hider>) }
}

describe.each(hiders)('hidden by %s', (_, create) => {
  test('keeps what was typed, and its state', async () => {
    const { hide, show, onChange, onToken } = renderHidden(create)
    await fillCard()
    const told = onChange.mock.calls.length
    const number = field('number')
    await hide()
    await quiet()
    expect(number).not.toBeVisible()
    await show()
    expect(typed()).toEqual(whole)
    await hide()
    await show()
    await quiet()
    expect(typed()).toEqual(whole)
    expect(onChange.mock.calls.slice(told)).toEqual([])
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(typed().join('')).toBe('')
  })

  test('is usable again after a card that was being sent meanwhile, and wiped when that was stored', async () => {
    const { hide, show, onToken, stack } = renderHidden(create)
    const letGo = stack.cable.hold('POST')
    await fillCard()
    await save()
    await hide()
    await quiet()
    letGo()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    await show()
    expect(typed().join('')).toBe('')
    await fillCard()
    expect(typed()).toEqual(whole)
    await save()
    await waitFor(() => expect(onToken).toHaveBeenCalledTimes(2))
  })

  test('is locked while it is shown again in the middle of sending', async () => {
    const { hide, show, onToken, stack } = renderHidden(create)
    const letGo = stack.cable.hold('POST')
    await fillCard()
    await save()
    await hide()
    await show()
    expect(cardFields.map((name) => field(name).readOnly)).toEqual([true, true, true, true])
    letGo()
    await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
    expect(cardFields.map((name) => field(name).readOnly)).toEqual([false, false, false, false])
  })

  test('is wiped once it is taken out while it is hidden', async () => {
    const { hide, unmount } = renderHidden(create)
    await fillCard()
    const inputs = cardFields.map(field)
    await hide()
    await quiet()
    expect(inputs.map(({ value }) => value)).toEqual(whole)
    unmount()
    await waitFor(() => expect(inputs.map(({ value }) => value).join('')).toBe(''))
  })

  test('is wiped with the page that is left', async () => {
    const { hide, show } = renderHidden(create)
    await fillCard()
    await hide()
    window.dispatchEvent(new PageTransitionEvent('pagehide'))
    await show()
    expect(typed().join('')).toBe('')
  })
})

/** A root of its own, as tests move it about. */
async function renderIn(container: Element, ui: ReactNode) {
  const stack = createStack()
  const root = createRoot(container)
  await act(async () =>
    root.render(
      <QueryClientProvider client={stack.queryClient}>
        <CardmintProvider client={stack.client}>{ui}</CardmintProvider>
      </QueryClientProvider>,
    ),
  )
  roots.push(() => root.unmount())
  return { root, stack }
}
const roots: (() => void)[] = []
afterEach(async () => {
  await act(async () => roots.splice(0).forEach((unmount) => unmount()))
  document.body.replaceChildren()
})

const form = <CardTokenizer payerId={payerId} onToken={() => {}} billingAddress={address} />

describe('moved about', () => {
  test.each<[string, (box: Element, to: Element) => Promise<void> | void]>([
    ['appended elsewhere', (box, to) => to.append(box)],
    [
      'out of the document for a while',
      async (box, to) => {
        box.remove()
        await quiet()
        to.append(box)
      },
    ],
    // not all of TypeScript's browsers have it
    ['by moveBefore', (box, to) => Reflect.get(to, 'moveBefore').call(to, box, null)],
  ])('keeps what was typed: %s', async (_, move) => {
    const [box, to] = [document.createElement('div'), document.createElement('section')]
    document.body.append(box, to)
    await renderIn(box, form)
    await fillCard()
    await move(box, to)
    await quiet()
    expect(typed()).toEqual(whole)
    await userEvent.type(field('name'), '!')
    expect(field('name').value).toBe('Ada Lovelace!')
  })

  test('keeps what was typed while it is moved and hidden at once, also into a shadow tree', async () => {
    const [box, to] = [document.createElement('div'), document.createElement('section')]
    document.body.append(box, to)
    const { Hider, hide, show } = createHider()
    await renderIn(box, <Hider>{form}</Hider>)
    await fillCard()
    const inputs = cardFields.map(field)
    await hide()
    await quiet()
    to.attachShadow({ mode: 'open' }).append(box)
    await quiet()
    document.body.append(box)
    await show()
    expect(inputs.map(({ value }) => value)).toEqual(whole)
  })

  test.each<[string, () => Element | ShadowRoot]>([
    [
      'into an iframe',
      () => {
        const iframe = document.createElement('iframe')
        document.body.append(iframe)
        return iframe.contentDocument?.body ?? document.body
      },
    ],
    [
      'into a shadow tree',
      () => {
        const host = document.createElement('section')
        document.body.append(host)
        return host.attachShadow({ mode: 'open' })
      },
    ],
  ])('formats, is reset and wiped there as before: %s', async (_, open) => {
    const [box, onChange] = [document.createElement('div'), vi.fn<() => void>()]
    document.body.append(box)
    await renderIn(
      box,
      <CardTokenizer {...{ payerId, onChange }} onToken={() => {}} billingAddress={address} />,
    )
    await fillCard()
    const number = field('number')
    const to = open()
    to.append(box)
    await quiet()
    expect(number.value).toBe(whole[0])
    box.querySelector('form')?.reset()
    await quiet()
    expect(onChange.mock.lastCall).toMatchObject([{ empty: true, complete: false }])
    number.focus()
    // the last key has no room
    await userEvent.keyboard('3782822463100059')
    expect(number.value).toBe('3782 822463 10005')
    to.ownerDocument.defaultView?.dispatchEvent(new PageTransitionEvent('pagehide'))
    expect(number.value).toBe('')
  })

  test('is wiped when the host of its shadow tree goes while it is hidden', async () => {
    const host = document.createElement('section')
    document.body.append(host)
    const box = document.createElement('div')
    document.body.append(box)
    const { Hider, hide } = createHider()
    await renderIn(box, <Hider>{form}</Hider>)
    await fillCard()
    const inputs = cardFields.map(field)
    host.attachShadow({ mode: 'open' }).append(box)
    await hide()
    await quiet()
    expect(inputs.map(({ value }) => value)).toEqual(whole)
    host.remove()
    await waitFor(() => expect(inputs.map(({ value }) => value).join('')).toBe(''))
  })

  test('is wiped when it is unmounted, in the document or out of it', async () => {
    for (const isOut of [false, true]) {
      const box = document.createElement('div')
      document.body.append(box)
      const { root } = await renderIn(box, form)
      await fillCard()
      const inputs = cardFields.map(field)
      if (isOut) box.remove()
      await act(async () => root.unmount())
      await waitFor(() => expect(inputs.map(({ value }) => value).join('')).toBe(''))
    }
  })
})

describe('a layout that changes in one step, as when a phone is turned', () => {
  test('keeps what was typed: CardFields', async () => {
    const onChange = vi.fn<(state: CardFieldsState) => void>()
    const formIn = (Layout: 'div' | 'section') => (
      <CardFields.Root
        payerId={payerId}
        onToken={() => {}}
        onChange={onChange}
        billingAddress={address}
      >
        <Layout>
          <CardFields.Number />
          <CardFields.Expiry />
          <CardFields.SecurityCode />
          <CardFields.Name />
        </Layout>
      </CardFields.Root>
    )
    const { rerender } = renderWithStack(formIn('div'))
    await fillCard()
    const before = field('number')
    rerender(formIn('section'))
    expect(field('number')).not.toBe(before)
    expect(typed()).toEqual(whole)
    expect(before.value).toBe('')
    await waitFor(() => expect(onChange.mock.lastCall?.[0]).toMatchObject({ complete: true }))
  })

  test('keeps what was typed: useCardFields', async () => {
    const Layouts = ({ layout: Layout }: { layout: 'div' | 'section' }) => {
      const { getFieldProps } = useCardFields({ billingAddress: address })
      const inputs = cardFields.map((name) => (
        <input key={name} aria-label={labels[name]} {...getFieldProps(name)} />
      ))
      return (
        <form>
          <Layout>{inputs}</Layout>
        </form>
      )
    }
    const { rerender } = renderWithStack(<Layouts layout="div" />)
    await fillCard()
    rerender(<Layouts layout="section" />)
    expect(typed()).toEqual(whole)
  })
})

const headless: { card?: UseCardFieldsResult } = {}
function Headless({ onChange }: { onChange?: (state: CardFieldsState) => void }) {
  const card = useCardFields({ onChange, billingAddress: address })
  useEffect(() => {
    headless.card = card
  })
  return (
    <>
      {cardFields.map((name) => (
        <label key={name}>
          {labels[name]}
          <input {...card.getFieldProps(name)} />
        </label>
      ))}
    </>
  )
}

describe('a form that is reset', () => {
  const expectWiped = async (onChange: ReturnType<typeof vi.fn>) => {
    await waitFor(() => expect(onChange.mock.lastCall?.[0]).toMatchObject({ empty: true }))
    expect(onChange.mock.lastCall?.[0]).toMatchObject({ complete: false, brand: undefined })
    expect(typed().join('')).toBe('')
    // React keeps what it has seen of an input beside it
    const seen = cardFields.map((name) => Reflect.get(field(name), '_valueTracker')?.getValue())
    expect([seen[0], seen[2]]).toEqual(['', ''])
    await userEvent.click(field('number'))
    await userEvent.keyboard('{Control>}z{/Control}')
    expect(field('number').value).toBe('')
  }

  test.each(['CardTokenizer', 'useCardFields'])('is an empty card: %s', async (kind) => {
    const onChange = vi.fn<(state: CardFieldsState) => void>()
    const ready = (
      <CardTokenizer {...{ payerId, onChange }} onToken={() => {}} billingAddress={address} />
    )
    renderWithStack(
      kind === 'CardTokenizer' ? (
        ready
      ) : (
        <form data-slot="card-fields">
          <Headless onChange={onChange} />
        </form>
      ),
    )
    await fillCard()
    expect(typed()).toEqual(whole)
    document.querySelector('form')?.reset()
    await expectWiped(onChange)
    await fillCard()
    const button = document.createElement('button')
    button.type = 'reset'
    document.querySelector('form')?.append(button)
    button.click()
    await expectWiped(onChange)
    button.remove()
  })

  test('stays as it is where a listener prevents that', async () => {
    renderWithStack(
      <form>
        <Headless />
      </form>,
    )
    await fillCard()
    document.querySelector('form')?.addEventListener('reset', (event) => event.preventDefault())
    document.querySelector('form')?.reset()
    await quiet()
    expect(typed()).toEqual(whole)
  })
})

test('takes over what was typed before it came alive, not what stands in another form', async () => {
  const boxes = [document.createElement('div'), document.createElement('div')] as const
  for (const [place, box] of boxes.entries()) {
    // as it came from the server
    const input = document.createElement('input')
    input.autocomplete = 'cc-number'
    input.value = `424${place}`
    box.append(input)
    document.body.append(box)
  }
  const [first, second] = boxes
  await renderIn(second, form)
  expect(second.querySelector('input')?.value).toBe('4241')
  expect(first.querySelector('input')?.value).toBe('4240')
  await renderIn(first, form)
  expect(first.querySelector('input')?.value).toBe('4240')
})

test('works in an iframe as in the page, and is wiped with it', async () => {
  const iframe = document.createElement('iframe')
  document.body.append(iframe)
  const inside = iframe.contentDocument?.body ?? document.body
  const onToken = vi.fn<CardTokenizerProps['onToken']>()
  function InIframe() {
    return createPortal(
      <CardTokenizer {...{ payerId, onToken }} billingAddress={address} />,
      inside,
    )
  }
  const { stack } = renderWithStack(<InIframe />)
  const input = (name: string) => {
    const element = inside.querySelector<HTMLInputElement>(`[name=${name}]`)
    if (!element) throw new Error(`There is no field "${name}".`)
    return element
  }
  const fill = async () => {
    for (const [name, text] of Object.entries({
      number: '378282246310005',
      expiry: '1230',
      securityCode: '1234',
      name: 'Ada',
    })) {
      input(name).focus()
      await userEvent.keyboard(text)
    }
  }
  await fill()
  expect(input('number').value).toBe('3782 822463 10005')
  expect(input('expiry').value).toBe('12 / 30')
  inside.querySelector<HTMLElement>('[data-slot=submit]')?.click()
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  expect(stack.sandbox.inspect().plastiq.paymentMethods).toHaveLength(1)
  await fill()
  const number = input('number')
  iframe.remove()
  expect(number.value).toBe('')
})
