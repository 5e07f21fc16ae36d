import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CardFields, CardTokenizer, SecretsTable } from '../../src/index.ts'
import { address, fillCard, labels, payerId } from '../components/card-form/fill.ts'
import {
  activateButton,
  createButton,
  dialog,
  one,
  savedBox,
} from '../components/secrets-table/support.ts'
import { renderWithStack } from '../support/renderWithStack.tsx'

/** What page translation does: each text moves into elements of its own, and no node is where React put it. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    // the walker shows nothing else
    const text = walker.currentNode as Text
    if (text.data.trim() && !text.parentElement?.closest('font, style, script')) texts.push(text)
  }
  for (const text of texts) {
    const font = document.createElement('font')
    font.style.verticalAlign = 'inherit'
    text.replaceWith(font)
    font.append(text.data)
  }
}

const field = (name: keyof typeof labels) => screen.getByLabelText<HTMLInputElement>(labels[name])
const save = () => userEvent.click(document.querySelector('[data-slot=submit]') ?? document.body)
const errors = () =>
  [...document.querySelectorAll('[data-slot=field-error]')].map(({ textContent }) => textContent)

test('an error says what is wrong now, also after page translation has replaced its text', async () => {
  renderWithStack(<CardTokenizer payerId={payerId} onToken={() => {}} billingAddress={address} />)
  await userEvent.type(field('expiry'), '12')
  await userEvent.tab()
  expect(errors()).toEqual(['Expiry date (MM / YY) is incomplete.'])
  translate()
  field('expiry').select()
  await userEvent.keyboard('1020')
  expect(errors()).toEqual(['This card has expired.'])
  expect(field('expiry')).toHaveAccessibleDescription('This card has expired.')
  translate()
  await userEvent.type(field('name'), '4242424242424242')
  translate()
  await userEvent.clear(field('name'))
  await save()
  await waitFor(() => expect(errors()).toContain('Name on card is missing.'))
})

test('a translated form sends a card, and says what came of it', async () => {
  const onToken = vi.fn<() => void>()
  const onError = vi.fn<() => void>()
  renderWithStack(
    <CardTokenizer
      payerId={payerId}
      onToken={onToken}
      onError={onError}
      billingAddress={address}
    />,
  )
  translate()
  await fillCard({ number: '4000000000000002' })
  translate()
  await save()
  await waitFor(() => expect(onError).toHaveBeenCalledOnce())
  translate()
  expect(document.querySelector('[data-slot=submit]')).toHaveTextContent('Save card')
  await fillCard()
  await save()
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  await waitFor(() =>
    expect(document.querySelector('[data-slot=submit]')).toHaveTextContent('Save card'),
  )
  expect(document.querySelector('[data-slot=error-note]')).toBeNull()
  expect(document.querySelector('[data-slot=saved]')).toHaveTextContent('Visa ending in 4242')
})

test('a translated form whose button and pictures have words of the host’s sends a card and names each brand', async () => {
  const onToken = vi.fn<() => void>()
  const price = 12
  renderWithStack(
    <CardFields.Root payerId={payerId} onToken={onToken} billingAddress={address}>
      <CardFields.Number renderBrand={({ name }) => <>Pay by {name}</>} />
      <CardFields.Expiry />
      <CardFields.SecurityCode />
      <CardFields.Name />
      <CardFields.Submit>Pay {price} $</CardFields.Submit>
      <CardFields.Saved />
    </CardFields.Root>,
  )
  const brand = () => document.querySelector('[data-slot=brand]')
  await fillCard({ number: '5555555555554444' })
  await waitFor(() => expect(brand()).toHaveTextContent('Pay by Mastercard'))
  translate()
  await fillCard()
  await waitFor(() => expect(brand()).toHaveTextContent('Pay by Visa'))
  translate()
  await save()
  await waitFor(() => expect(onToken).toHaveBeenCalledOnce())
  await waitFor(() =>
    expect(document.querySelector('[data-slot=submit]')).toHaveTextContent('Pay 12 $'),
  )
  expect(document.querySelector('[data-slot=saved]')).toHaveTextContent('Visa ending in 4242')
})

test('the texts and pictures of a host’s button are laid out by the button', async () => {
  renderWithStack(
    <CardFields.Root payerId={payerId} onToken={() => {}} billingAddress={address}>
      <CardFields.Submit style={{ display: 'flex', gap: 40 }}>
        <svg width="10" height="10" />
        <b>Pay</b>
      </CardFields.Submit>
    </CardFields.Root>,
  )
  const [picture, text] = [...document.querySelectorAll('[data-slot=submit] :is(svg, b)')]
  const gap = () =>
    (text?.getBoundingClientRect().left ?? 0) - (picture?.getBoundingClientRect().right ?? 0)
  await expect.poll(gap).toBe(40)
})

test('a translated table says how many secrets there are after another one was created', async () => {
  renderWithStack(<SecretsTable apiKey={one.apiKey} />)
  await expect.element(page.getByText('1 of 2')).toBeVisible()
  translate()
  await userEvent.click(createButton)
  translate()
  await userEvent.click(savedBox)
  translate()
  await userEvent.click(activateButton)
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(page.getByText('2 of 2')).toBeVisible()
})
