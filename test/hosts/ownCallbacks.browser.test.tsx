import { cleanup } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CardTokenizer, type CardFieldsHandle, type CardTokenizerProps } from '../../src/index.ts'
import { address, fillCard, payerId } from '../components/card-form/fill.ts'
import { quiet } from '../hooks/support.tsx'
import { renderWithStack } from '../support/renderWithStack.tsx'

const broken = new Error('a callback of the host')
const throws = () => {
  throw broken
}

/** The host's errors, which must reach the host. */
const heard: unknown[] = []
const hear = (event: ErrorEvent) => {
  if (event.error !== broken) return
  heard.push(event.error)
  event.preventDefault()
  event.stopImmediatePropagation()
}
beforeEach(() => {
  heard.length = 0
  addEventListener('error', hear, true)
})
afterEach(async () => {
  cleanup()
  // the form is wiped a little later, which `onChange` hears too
  await quiet()
  removeEventListener('error', hear, true)
})

test('`submit` of the ref never rejects', async () => {
  const ref = createRef<CardFieldsHandle>()
  const own = { payerId, onToken: throws, onError: throws, ref }
  renderWithStack(<CardTokenizer {...own} billingAddress={address} />)
  expect(await ref.current?.submit()).toMatchObject({ status: 'error' })
  await fillCard()
  expect(await ref.current?.submit()).toMatchObject({ status: 'success' })
  expect(heard).toEqual([broken, broken])
})

test.each(['always', 'once the form is empty again'])(
  'a card is stored and told, whatever `onChange` throws %s',
  async (when) => {
    const onToken = vi.fn<CardTokenizerProps['onToken']>()
    const onChange: CardTokenizerProps['onChange'] = ({ empty }) =>
      (empty || when === 'always') && throws()
    renderWithStack(<CardTokenizer {...{ payerId, onToken, onChange }} billingAddress={address} />)
    await fillCard()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Saved Visa ending in 4242.').first()).toBeVisible()
    expect(onToken).toHaveBeenCalledOnce()
    expect(heard).not.toEqual([])
  },
)
