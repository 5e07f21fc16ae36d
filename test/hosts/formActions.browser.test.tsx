import { act, screen, waitFor } from '@testing-library/react'
import * as React from 'react'
import { useEffect, type ComponentProps, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import {
  CardTokenizer,
  useCardFields,
  useTokenizeCard,
  type CardFieldsState,
  type UseCardFieldsResult,
} from '../../src/index.ts'
import { address, fillCard, labels, payerId } from '../components/card-form/fill.ts'
import { quiet } from '../hooks/support.tsx'
import { renderWithStack } from '../support/renderWithStack.tsx'

const field = (name: keyof typeof labels) => screen.getByLabelText<HTMLInputElement>(labels[name])
const cardFields = ['number', 'expiry', 'securityCode', 'name'] as const
const typed = () => cardFields.map((name) => field(name).value)
const whole = ['4242 4242 4242 4242', '12 / 30', '123', 'Ada Lovelace']
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const formOfPage = () => document.querySelector('form')

const onChange = vi.fn<(state: CardFieldsState) => void>()
const headless: { card?: UseCardFieldsResult } = {}

interface HostFormProps extends ComponentProps<'form'> {
  /** The fields stand beside the form and belong to it by their attribute. */
  isApart?: boolean
}

/** A host's form in its own markup; what it is given are attributes of the `<form>`. */
function HostForm({ children, isApart = false, ...form }: HostFormProps) {
  const card = useCardFields({ onChange, billingAddress: address })
  useEffect(() => {
    headless.card = card
  })
  const fields = cardFields.map((name) => (
    <label key={name}>
      {labels[name]}
      <input {...card.getFieldProps(name)} {...(isApart && { form: 'pay' })} />
    </label>
  ))
  return (
    <>
      {isApart && fields}
      <form id="pay" {...form}>
        {!isApart && fields}
        <input aria-label="Coupon" name="coupon" />
        <button>Pay</button>
        <button type="reset">Reset</button>
        {children}
      </form>
    </>
  )
}

/** A host's error boundary. */
class Boundary extends React.Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError = () => ({ isBroken: true })
  override render() {
    if (!this.state.isBroken) return this.props.children
    return <button onClick={() => this.setState({ isBroken: false })}>Start again</button>
  }
}

/** An action that ends when the test says so. */
function createAction() {
  const ends: (() => void)[] = []
  return {
    action: vi.fn<() => Promise<void>>(() => new Promise((resolve) => void ends.push(resolve))),
    end: () => act(async () => ends.splice(0).forEach((resolve) => resolve())),
  }
}

/** What a person sees after an action that failed: React has reset the form, but not the card. */
async function expectKept() {
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Coupon').value).toBe(''))
  await quiet()
  expect(typed()).toEqual(whole)
  expect(onChange.mock.lastCall?.[0]).toMatchObject({ complete: true, empty: false })
}

async function expectWiped() {
  await waitFor(() => expect(onChange.mock.lastCall?.[0]).toMatchObject({ empty: true }))
  expect(typed().join('')).toBe('')
}

const fillForm = async () => {
  await fillCard()
  await userEvent.type(screen.getByLabelText('Coupon'), 'X')
}

/** As a server renders it and the browser parses it, with the scripts of React. */
function openFromServer(ui: ReactNode) {
  const box = document.createElement('div')
  document.body.append(box)
  box.append(document.createRange().createContextualFragment(renderToString(ui)))
  return async () => {
    const root = await act(async () => hydrateRoot(box, ui))
    onTestFinished(async () => {
      await act(async () => root.unmount())
      box.remove()
    })
  }
}

/** As a bundler for servers marks a function that runs there. */
const onServer = <Action extends () => unknown>(action: Action): Action =>
  Object.assign(action, {
    $$FORM_ACTION: () => ({ name: '$ACTION_ID_pay', method: 'POST', action: '', data: null }),
  })

const entriesOf = (data: FormData | undefined) => [...(data ?? [])]
const withoutCard = [
  ['name', 'Ada Lovelace'],
  ['coupon', 'SAVE10'],
]

test('a host that reads its form gets no card', async () => {
  const read = vi.fn<(data: FormData) => void>()
  const onSubmit: ComponentProps<'form'>['onSubmit'] = (event) => {
    event.preventDefault()
    read(new FormData(event.currentTarget))
  }
  renderWithStack(<HostForm onSubmit={onSubmit} />)
  await fillCard()
  await userEvent.fill(screen.getByLabelText('Coupon'), 'SAVE10')
  await press('Pay')
  expect(entriesOf(read.mock.lastCall?.[0])).toEqual(withoutCard)
})

test('a host that gives the fields names of its own and reads its form gets no card', async () => {
  renderWithStack(<HostForm />)
  await fillCard()
  await userEvent.fill(screen.getByLabelText('Coupon'), 'SAVE10')
  for (const name of ['number', 'expiry', 'securityCode'] as const) field(name).name = `my-${name}`
  expect(entriesOf(new FormData(formOfPage() ?? undefined))).toEqual(withoutCard)
})

test('the form of the page as a server sends it has no names by which a browser would send a card', () => {
  const page = document.createElement('div')
  page.innerHTML = renderToString(<HostForm action="/pay" method="post" />)
  const names = [...page.querySelectorAll('input')].map((input) => input.name)
  expect(names).toEqual(['', '', '', 'name', 'coupon'])
})

test('the ready-made form is read without its card too', async () => {
  const read = vi.fn<(data: FormData) => void>()
  renderWithStack(
    <CardTokenizer
      payerId={payerId}
      billingAddress={address}
      onToken={() => {}}
      onSubmit={(event) => read(new FormData(event.currentTarget))}
    />,
  )
  await fillCard()
  await press('Save card')
  await waitFor(() => expect(read).toHaveBeenCalled())
  expect(entriesOf(read.mock.lastCall?.[0])).toEqual([['name', 'Ada Lovelace']])
})

describe.skipIf(!('useActionState' in React))('an action of React 19', () => {
  test('gets no card', async () => {
    const action = vi.fn<(data: FormData) => void>()
    renderWithStack(<HostForm action={action} />)
    await fillCard()
    await userEvent.fill(screen.getByLabelText('Coupon'), 'SAVE10')
    await press('Pay')
    await waitFor(() => expect(action).toHaveBeenCalled())
    expect(entriesOf(action.mock.lastCall?.[0])).toEqual(withoutCard)
  })

  function PayForm({ fails }: { fails: boolean }) {
    const { mutateAsync } = useTokenizeCard({ payerId })
    const [said, action] = React.useActionState(async () => {
      if (headless.card) await mutateAsync(headless.card.entry).catch(() => {})
      return fails ? 'Something failed' : 'Saved'
    }, '')
    return (
      <HostForm action={action}>
        <p>{said}</p>
      </HostForm>
    )
  }

  test('that fails leaves the card as it was typed, and the rest of the form to React', async () => {
    const { stack } = renderWithStack(<PayForm fails />)
    stack.cable.cut()
    await fillForm()
    await press('Pay')
    expect(await screen.findByText('Something failed')).toBeVisible()
    await expectKept()
    formOfPage()?.reset()
    await expectWiped()
  })

  test('that sends the card leaves nothing of it', async () => {
    renderWithStack(<PayForm fails={false} />)
    await fillCard()
    await press('Pay')
    await screen.findByText('Saved')
    await expectWiped()
    expect(onChange.mock.lastCall?.[0]).toMatchObject({ complete: false })
  })

  test.each<[string, () => void]>([
    ['by requestSubmit', () => formOfPage()?.requestSubmit()],
    [
      'by two submissions at once',
      () => {
        formOfPage()?.requestSubmit()
        formOfPage()?.requestSubmit()
      },
    ],
  ])('that runs %s leaves the card, and a later reset of a script does not', async (_, submit) => {
    const { action, end } = createAction()
    renderWithStack(<HostForm action={action} />)
    await fillForm()
    await act(async () => submit())
    expect(action).toHaveBeenCalled()
    await end()
    await end()
    await expectKept()
    formOfPage()?.reset()
    await expectWiped()
  })

  test.each<[string, () => unknown]>([
    ['a person', () => press('Reset')],
    ['a script', () => formOfPage()?.reset()],
  ])('that its host prevents is no reason to leave a card that %s resets', async (_, reset) => {
    const action = vi.fn<() => void>()
    renderWithStack(<HostForm action={action} onSubmit={(event) => event.preventDefault()} />)
    await fillCard()
    await press('Pay')
    expect(typed()).toEqual(whole)
    await reset()
    await expectWiped()
    expect(action).not.toHaveBeenCalled()
  })

  test('that its host prevents after it has read the form itself is no reason to leave a card that a script resets', async () => {
    const action = vi.fn<() => void>()
    const read = vi.fn<(data: FormData) => void>()
    const onSubmit: ComponentProps<'form'>['onSubmit'] = (event) => {
      read(new FormData(event.currentTarget))
      event.preventDefault()
    }
    renderWithStack(<HostForm action={action} onSubmit={onSubmit} />)
    await fillCard()
    await press('Pay')
    expect(typed()).toEqual(whole)
    expect(read).toHaveBeenCalledOnce()
    formOfPage()?.reset()
    await expectWiped()
    expect(action).not.toHaveBeenCalled()
  })

  test('that is still running when a person resets the form leaves what they type after that', async () => {
    const { action, end } = createAction()
    renderWithStack(<HostForm action={action} />)
    await fillForm()
    await press('Pay')
    expect(action).toHaveBeenCalledOnce()
    await press('Reset')
    await expectWiped()
    await fillForm()
    await end()
    await expectKept()
  })

  test.each<[string, (action: () => Promise<void>) => ReactNode]>([
    ['of the form', (action) => <HostForm action={action} />],
    [
      'of a button',
      (action) => (
        <HostForm>
          <button formAction={action}>Pay later</button>
        </HostForm>
      ),
    ],
  ])('that a server has rendered an address for leaves the card: %s', async (kind, render) => {
    const { action, end } = createAction()
    await openFromServer(render(onServer(action)))()
    expect(document.querySelector('[name^="$ACTION_"]')).not.toBeNull()
    await fillForm()
    await press(kind === 'of the form' ? 'Pay' : 'Pay later')
    expect(action).toHaveBeenCalledOnce()
    await end()
    await expectKept()
    formOfPage()?.reset()
    await expectWiped()
  })

  test('leaves fields that belong to its form by their attribute alone, and to it after that', async () => {
    const { action, end } = createAction()
    renderWithStack(<HostForm action={action} isApart />)
    await fillForm()
    await press('Pay')
    expect(action).toHaveBeenCalledOnce()
    await end()
    await expectKept()
    await press('Reset')
    await expectWiped()
  })

  test.each<[string, () => Promise<void> | void]>([
    [
      'at once',
      () => {
        throw new Error('broken')
      },
    ],
    ['later', () => Promise.reject(new Error('broken'))],
  ])('that throws %s takes its form away and leaves no card in it', async (_, action) => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => silenced.mockRestore())
    renderWithStack(
      <Boundary>
        <HostForm action={action} />
      </Boundary>,
    )
    await fillForm()
    const old = cardFields.map(field)
    await press('Pay')
    await press('Start again')
    await quiet()
    expect(old.map((input) => input.value).join('')).toBe('')
    expect(typed().join('')).toBe('')
    await fillForm()
    expect(typed()).toEqual(whole)
    formOfPage()?.reset()
    await expectWiped()
  })

  test('that is still running when a script resets the form leaves no card once it has ended', async () => {
    const { action, end } = createAction()
    renderWithStack(<HostForm action={action} />)
    await fillForm()
    await press('Pay')
    formOfPage()?.reset()
    await expectKept()
    expect(action).toHaveBeenCalledOnce()
    await end()
    await expectWiped()
  })

  test('that its host prevents before it reads the form itself keeps the card until the host clears it', async () => {
    const action = vi.fn<() => void>()
    const onSubmit: ComponentProps<'form'>['onSubmit'] = (event) => {
      event.preventDefault()
      expect(entriesOf(new FormData(event.currentTarget))).toEqual([
        ['name', 'Ada Lovelace'],
        ['coupon', 'X'],
      ])
    }
    renderWithStack(<HostForm action={action} onSubmit={onSubmit} />)
    await fillForm()
    await press('Pay')
    formOfPage()?.reset()
    await expectKept()
    await act(async () => headless.card?.clear())
    await expectWiped()
    expect(action).not.toHaveBeenCalled()
  })

  test('that was started before the page came alive leaves the card', async () => {
    const { action, end } = createAction()
    const hydrate = openFromServer(<HostForm action={action} />)
    for (const [index, name] of cardFields.entries()) {
      await userEvent.type(field(name), whole[index] ?? '')
    }
    await userEvent.type(screen.getByLabelText('Coupon'), 'X')
    await press('Pay')
    await hydrate()
    await waitFor(() => expect(action).toHaveBeenCalledOnce())
    await end()
    await expectKept()
  })
})
