import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SecretsTable } from '../../src/index.ts'
import { fillCard, testCards } from '../../src/testing/index.ts'
import { CardForm } from '../../stories/examples/OwnWords.tsx'
import { createQueryClient } from '../../stories/examples/signedOut.ts'
import { address, payerId } from '../components/card-form/fill.ts'
import { createStack, StackProvider } from '../support/stack.tsx'

afterEach(cleanup)

/** A page whose session is over, with the documented `QueryClient`. */
function open(page: ReactNode) {
  const onSignedOut = vi.fn<() => void>()
  const stack = { ...createStack({ grant: null }), queryClient: createQueryClient(onSignedOut) }
  render(<StackProvider stack={stack}>{page}</StackProvider>)
  return onSignedOut
}

test('the documented QueryClient says that the session of a list is over', async () => {
  const onSignedOut = open(<SecretsTable apiKey="abcd1234" />)
  await vi.waitFor(() => expect(onSignedOut).toHaveBeenCalled())
})

test('it says so of a card that is saved, and what was typed stays', async () => {
  const onSignedOut = open(<CardForm payerId={payerId} address={address} />)
  await fillCard(document.body, testCards.brands.visa)
  await userEvent.click(screen.getByRole('button', { name: 'Karte speichern' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('abgemeldet')
  expect(onSignedOut).toHaveBeenCalled()
  const typed = screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)
  expect(typed).toEqual(['4242 4242 4242 4242', expect.any(String), '123', 'Ada Lovelace'])
})
